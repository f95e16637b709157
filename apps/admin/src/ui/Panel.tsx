import { Box, Paper, Stack, Typography } from '@mui/material';
import { type ReactNode, useId } from 'react';

interface PanelProps {
  readonly title?: string;
  readonly help?: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
  /** Lets a table reach the edges. */
  readonly flush?: boolean;
}

/** A titled part of a page. */
export function Panel({ title, help, action, children, flush = false }: PanelProps) {
  const id = useId();
  return (
    <Paper
      component="section"
      variant="outlined"
      {...(title ? { 'aria-labelledby': id } : {})}
      sx={{ p: flush ? 0 : { xs: 2, sm: 2.5 }, overflow: 'hidden', minWidth: 0 }}
    >
      {title && (
        <Stack
          direction="row"
          sx={{
            alignItems: 'center',
            justifyContent: 'space-between',
            flexWrap: 'wrap',
            gap: 1,
            ...(flush ? { px: { xs: 2, sm: 2.5 }, pt: 2, pb: 1 } : { mb: 1.5 }),
          }}
        >
          <Box sx={{ minWidth: 0 }}>
            <Typography variant="h2" id={id}>
              {title}
            </Typography>
            {help && (
              <Typography variant="caption" color="textSecondary" component="p">
                {help}
              </Typography>
            )}
          </Box>
          {action}
        </Stack>
      )}
      {children}
    </Paper>
  );
}
