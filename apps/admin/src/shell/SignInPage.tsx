import { Box, Paper, Stack, Typography } from '@mui/material';
import { useEffect } from 'react';
import { useLogin, useTranslate } from 'react-admin';
import { Brand } from './Brand.tsx';
import { OrganisationSignIn } from './OrganisationSignIn.tsx';
import { AppearanceSwitch, LanguageSwitch } from './Preferences.tsx';
import { SignInForm } from './SignInForm.tsx';

/** The door. After signing in, the page that was asked for opens. */
export function SignInPage() {
  const translate = useTranslate();
  const login = useLogin();
  useEffect(() => {
    document.title = translate('app.title', { page: translate('ra.auth.sign_in') });
  }, [translate]);
  return (
    <Stack sx={{ minHeight: '100vh', bgcolor: 'background.default', color: 'text.primary' }}>
      <Stack component="header" direction="row" sx={{ justifyContent: 'flex-end', p: 1.5 }}>
        <LanguageSwitch />
        <AppearanceSwitch />
      </Stack>
      <Stack component="main" sx={{ flex: 1, alignItems: 'center', justifyContent: 'center', px: 2, pb: 12 }}>
        <Box sx={{ width: '100%', maxWidth: 400 }}>
          <Brand large />
          <Typography color="textSecondary" sx={{ mt: 1.5, mb: 3 }}>
            {translate('app.signIn.lead')} · {translate('app.motto')}
          </Typography>
          <Paper variant="outlined" sx={{ p: { xs: 2.5, sm: 3.5 }, borderRadius: 1.5 }}>
            <Typography variant="h1" sx={{ fontSize: '1.2rem', mb: 2.5 }}>
              {translate('app.signIn.title')}
            </Typography>
            <OrganisationSignIn />
            <SignInForm onSignedIn={() => login({})} />
          </Paper>
        </Box>
      </Stack>
    </Stack>
  );
}
