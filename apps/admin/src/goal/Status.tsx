import { Chip } from '@mui/material';
import { useTranslate } from 'react-admin';

const colours = {
  OPEN: 'primary',
  PLANNED: 'default',
  UNDER_WAY: 'primary',
  ACHIEVED: 'success',
  DONE: 'success',
  ABANDONED: 'default',
  BUDDING: 'default',
  MATURE: 'success',
} as const;

interface StatusChipProps {
  readonly type: 'GoalStatus' | 'TaskStatus' | 'HighlightStatus';
  readonly status: keyof typeof colours;
}

/** Where a goal, a task or a highlight stands. */
export function StatusChip({ type, status }: StatusChipProps) {
  const translate = useTranslate();
  return (
    <Chip
      size="small"
      variant="outlined"
      color={colours[status]}
      label={translate(`enums.${type}.${status}`)}
    />
  );
}

/** Says that a deadline has passed. */
export function OverdueChip({ overdue }: { readonly overdue: boolean }) {
  const translate = useTranslate();
  return overdue ? (
    <Chip size="small" color="error" label={translate('resources.goals.text.overdue')} />
  ) : null;
}
