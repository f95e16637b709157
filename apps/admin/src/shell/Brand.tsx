import { Box, Stack, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { FlyingFlag } from '../ui/FlagIcons.tsx';

/** The product's mark and name. */
export function Brand({ large = false }: { readonly large?: boolean }) {
  const translate = useTranslate();
  return (
    <Stack direction="row" sx={{ alignItems: 'center', gap: 1.25 }}>
      <Box
        aria-hidden
        sx={{
          width: large ? 44 : 32,
          height: large ? 44 : 32,
          borderRadius: 1,
          display: 'grid',
          placeItems: 'center',
          bgcolor: 'primary.main',
          color: 'primary.contrastText',
        }}
      >
        <FlyingFlag sx={{ fontSize: large ? 28 : 20 }} />
      </Box>
      <Typography
        component="span"
        sx={{ fontSize: large ? '1.6rem' : '1.15rem', fontWeight: 700, letterSpacing: '0.08em' }}
      >
        {translate('app.name')}
      </Typography>
    </Stack>
  );
}
