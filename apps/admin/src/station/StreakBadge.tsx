import { Box, Stack } from '@mui/material';
import { useTranslate } from 'react-admin';
import { FlyingFlag } from '../ui/FlagIcons.tsx';
import { yearSpan } from '../ui/yearSpan.ts';

interface StreakBadgeProps {
  readonly streak: {
    readonly length: number;
    readonly since?: number | null;
    readonly until?: number | null;
  };
}

/** A streak in one line: how long, and which years. */
export function StreakBadge({ streak: { length, since, until } }: StreakBadgeProps) {
  const translate = useTranslate();
  if (length === 0) {
    return (
      <Box
        component="span"
        sx={{ color: 'text.secondary' }}
        title={translate('resources.stations.text.streakNone')}
      >
        {translate('app.list.none')}
      </Box>
    );
  }
  return (
    <Stack
      component="span"
      direction="row"
      sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5, whiteSpace: 'nowrap' }}
    >
      <FlyingFlag aria-hidden sx={{ fontSize: 18, color: 'flag.main' }} />
      <Box component="strong" sx={{ fontWeight: 650 }}>
        {translate('resources.stations.text.yearsUnit', { smart_count: length })}
      </Box>
      <Box component="span" sx={{ color: 'text.secondary', typography: 'caption' }}>
        {since != null && until != null && yearSpan(since, until)}
      </Box>
    </Stack>
  );
}
