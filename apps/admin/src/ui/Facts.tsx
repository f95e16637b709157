import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';

interface FactProps {
  readonly label: string;
  readonly children: ReactNode;
  readonly wide?: boolean;
}

/** A list of named values, in as many columns as there is room for. */
export function Facts({ children }: { readonly children: ReactNode }) {
  return (
    <Box
      component="dl"
      sx={{
        m: 0,
        display: 'grid',
        gap: 2,
        columnGap: 3,
        gridTemplateColumns: {
          xs: 'repeat(auto-fill, minmax(min(100%, 140px), 1fr))',
          sm: 'repeat(auto-fill, minmax(180px, 1fr))',
        },
      }}
    >
      {children}
    </Box>
  );
}

/** One named value; a dash that is read as "not given" stands for none. */
export function Fact({ label, children, wide = false }: FactProps) {
  const translate = useTranslate();
  const missing = children === null || children === undefined || children === '' || children === false;
  return (
    <Box sx={{ minWidth: 0, ...(wide ? { gridColumn: '1 / -1' } : {}) }}>
      <Typography component="dt" variant="caption" color="textSecondary">
        {label}
      </Typography>
      <Typography
        component="dd"
        variant="body1"
        sx={{ m: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}
      >
        {missing ? (
          <span title={translate('app.record.missing')}>{translate('app.list.none')}</span>
        ) : (
          children
        )}
      </Typography>
    </Box>
  );
}
