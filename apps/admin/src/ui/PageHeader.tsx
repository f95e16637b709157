import { Box, Link, Stack, Typography } from '@mui/material';
import { type ReactNode, useEffect } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';

interface PageHeaderProps {
  readonly title: string;
  /** Where the page belongs: a list, or the record it hangs on. */
  readonly parent?: { readonly label: string; readonly to: string };
  readonly chips?: ReactNode;
  readonly actions?: ReactNode;
  readonly subtitle?: ReactNode;
}

/** The head of a page: its name (also the document's title), its place, and what can be done. */
export function PageHeader({ title, parent, chips, actions, subtitle }: PageHeaderProps) {
  const translate = useTranslate();
  useEffect(() => {
    document.title = translate('app.title', { page: title });
  }, [title, translate]);
  return (
    <Stack
      component="header"
      direction={{ xs: 'column', sm: 'row' }}
      sx={{ gap: 1.5, mb: 2.5, alignItems: { sm: 'flex-end' }, justifyContent: 'space-between' }}
    >
      <Box sx={{ minWidth: 0 }}>
        {parent && (
          <Link
            component={RouterLink}
            to={parent.to}
            variant="body2"
            underline="hover"
            sx={{ fontWeight: 500 }}
          >
            {parent.label}
          </Link>
        )}
        <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
          <Typography variant="h1" sx={{ overflowWrap: 'anywhere' }}>
            {title}
          </Typography>
          {chips}
        </Stack>
        {subtitle && (
          <Typography variant="body2" color="textSecondary" component="div">
            {subtitle}
          </Typography>
        )}
      </Box>
      {actions && (
        <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', flexShrink: 0 }}>
          {actions}
        </Stack>
      )}
    </Stack>
  );
}
