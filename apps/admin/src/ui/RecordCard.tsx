import { Box, Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';

interface RecordCardProps {
  readonly title: ReactNode;
  readonly aside?: ReactNode;
  /** Short facts of one line; empty ones are left out. */
  readonly facts?: readonly ReactNode[];
}

/** A record on a phone: its name, one thing that matters beside it, and a line of facts. */
export function RecordCard({ title, aside, facts = [] }: RecordCardProps) {
  const shown = facts.filter((fact) => fact !== null && fact !== undefined && fact !== '');
  return (
    <Stack sx={{ gap: 0.5 }}>
      <Stack direction="row" sx={{ justifyContent: 'space-between', gap: 1.5 }}>
        <Typography component="span" sx={{ fontWeight: 600, overflowWrap: 'anywhere', minWidth: 0 }}>
          {title}
        </Typography>
        {aside && <Box sx={{ flexShrink: 0 }}>{aside}</Box>}
      </Stack>
      {shown.length > 0 && (
        <Stack
          direction="row"
          sx={{ flexWrap: 'wrap', columnGap: 1.5, typography: 'body2', color: 'text.secondary' }}
        >
          {shown.map((fact, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the facts of one card keep their places
            <span key={index}>{fact}</span>
          ))}
        </Stack>
      )}
    </Stack>
  );
}
