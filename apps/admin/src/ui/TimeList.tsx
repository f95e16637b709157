import { Box, Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { PeriodText } from './Text.tsx';

/** One stretch of time: what it was, and when. */
export interface Stretch {
  readonly id: string;
  readonly from: string;
  readonly to: string | null | undefined;
  readonly what: ReactNode;
  readonly detail?: ReactNode;
  readonly action?: ReactNode;
}

/** Stretches of time, one under the other; those that still run are marked. */
export function TimeList({
  stretches,
  none,
}: {
  readonly stretches: readonly Stretch[];
  readonly none: string;
}) {
  if (stretches.length === 0)
    return (
      <Typography variant="body2" color="textSecondary">
        {none}
      </Typography>
    );
  return (
    <Stack component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {stretches.map(({ id, from, to, what, detail, action }) => (
        <Stack
          key={id}
          component="li"
          direction="row"
          sx={{
            columnGap: 1.5,
            alignItems: 'center',
            flexWrap: { xs: 'wrap', sm: 'nowrap' },
            justifyContent: 'space-between',
            borderLeft: 3,
            borderColor: to == null ? 'primary.main' : 'divider',
            pl: 1.5,
            py: 0.75,
            '& + &': { mt: 0.75 },
          }}
        >
          <Box sx={{ minWidth: 0 }}>
            <Typography component="div" sx={{ overflowWrap: 'anywhere' }}>
              {what}
            </Typography>
            <Typography variant="body2" color="textSecondary" component="div">
              <PeriodText from={from} to={to} />
              {detail && <> · {detail}</>}
            </Typography>
          </Box>
          {action && <Box sx={{ flexShrink: 0, ml: { xs: -0.75, sm: 0 } }}>{action}</Box>}
        </Stack>
      ))}
    </Stack>
  );
}
