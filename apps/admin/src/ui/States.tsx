import ErrorOutline from '@mui/icons-material/ErrorOutlined';
import { Box, Button, Skeleton, Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { PennantIcon } from './FlagIcons.tsx';

interface StateProps {
  readonly title: string;
  readonly help?: string;
  readonly action?: ReactNode;
  readonly icon?: ReactNode;
  readonly compact?: boolean;
}

/** Nothing to show, why, and what to do about it. */
export function EmptyState({ title, help, action, icon, compact = false }: StateProps) {
  return (
    <Stack
      sx={{
        alignItems: 'center',
        textAlign: 'center',
        gap: 0.75,
        px: 3,
        py: compact ? 3.5 : 8,
        color: 'text.secondary',
      }}
    >
      <Box aria-hidden sx={{ color: 'text.disabled', '& svg': { fontSize: compact ? 30 : 44 } }}>
        {icon ?? <PennantIcon />}
      </Box>
      <Typography
        variant={compact ? 'body2' : 'h3'}
        component="p"
        color={compact ? 'textSecondary' : 'textPrimary'}
      >
        {title}
      </Typography>
      {help && <Typography variant="body2">{help}</Typography>}
      {action && <Box sx={{ mt: 1.5 }}>{action}</Box>}
    </Stack>
  );
}

interface ErrorStateProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
  readonly compact?: boolean;
}

/** Data that could not be read: why, and another try. */
export function ErrorState({ error, onRetry, compact = false }: ErrorStateProps) {
  const translate = useTranslate();
  const message = error instanceof Error ? translate(error.message, { _: error.message }) : '';
  return (
    <Box role="alert">
      <EmptyState
        title={translate('app.error.title')}
        help={message}
        icon={<ErrorOutline />}
        compact={compact}
        action={
          onRetry && (
            <Button variant="outlined" onClick={onRetry}>
              {translate('app.error.retry')}
            </Button>
          )
        }
      />
    </Box>
  );
}

/** The place of rows that are on their way. */
export function LoadingRows({ rows = 6 }: { readonly rows?: number }) {
  const translate = useTranslate();
  return (
    <Box role="status" aria-label={translate('app.loading')} sx={{ p: 2 }}>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: placeholders have no identity
        <Skeleton key={row} height={34} sx={{ opacity: 1 - row / (rows + 1) }} />
      ))}
    </Box>
  );
}
