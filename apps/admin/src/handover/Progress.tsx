import { Box, Chip, LinearProgress, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { HandoverRecord } from './handover.operations.ts';

/** Complete, or how far it is. */
export function ProgressChip({ handover }: { readonly handover: HandoverRecord }) {
  const translate = useTranslate();
  const { decided, all } = countOf(handover);
  return handover.completedOn ? (
    <Chip
      size="small"
      color="success"
      variant="outlined"
      label={translate('resources.handovers.text.complete')}
    />
  ) : (
    <Chip
      size="small"
      color="primary"
      variant="outlined"
      label={translate('resources.handovers.text.progress', { decided, all })}
    />
  );
}

/** How many items are decided, as a bar: a measure, not something that is being loaded. */
export function ProgressBar({ handover }: { readonly handover: HandoverRecord }) {
  const translate = useTranslate();
  const { decided, all } = countOf(handover);
  const label = translate('resources.handovers.text.progress', { decided, all });
  return (
    <Box>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 0.5 }}>
        {label}
      </Typography>
      <LinearProgress
        variant="determinate"
        role="meter"
        value={all === 0 ? 0 : (decided / all) * 100}
        aria-label={label}
        color={handover.completedOn ? 'success' : 'primary'}
        sx={{ height: 8, borderRadius: 1 }}
      />
    </Box>
  );
}

function countOf({ items }: HandoverRecord) {
  return { decided: items.filter(({ state }) => state !== 'OPEN').length, all: items.length };
}
