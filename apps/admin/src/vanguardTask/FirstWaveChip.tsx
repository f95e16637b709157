import { Chip } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { VanguardTaskRecord } from './vanguardTask.operations.ts';

/** Says that leading Party members went first, and how many; nothing where none is recorded so. */
export function FirstWaveChip({ task }: { readonly task: VanguardTaskRecord }) {
  const translate = useTranslate();
  const first = task.participations.filter(({ wave, partyCadre }) => wave === 1 && partyCadre);
  if (first.length === 0) return null;
  return (
    <Chip
      size="small"
      variant="outlined"
      color="primary"
      label={translate('resources.vanguardTasks.text.cadresFirst', { smart_count: first.length })}
    />
  );
}
