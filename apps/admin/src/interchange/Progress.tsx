import { Button, LinearProgress, Stack, Typography } from '@mui/material';
import { useLocaleState, useTranslate } from 'react-admin';
import { Panel } from '../ui/Panel.tsx';

interface ProgressProps {
  readonly dryRun: boolean;
  readonly rows: number;
  readonly onCancel: () => void;
}

/** How many rows the server has judged so far. */
export function Progress({ dryRun, rows, onCancel }: ProgressProps) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const text = dryRun ? 'resources.imports.text.checking' : 'resources.imports.text.importing';
  return (
    <Panel>
      <Stack sx={{ gap: 1.5 }}>
        <Typography role="status">{translate(text, { rows: rows.toLocaleString(locale) })}</Typography>
        <LinearProgress aria-label={translate(text, { rows: '' })} />
        <Button variant="outlined" sx={{ alignSelf: 'flex-start' }} onClick={onCancel}>
          {translate('resources.imports.text.cancel')}
        </Button>
      </Stack>
    </Panel>
  );
}
