import { Alert, Button, Divider, Stack } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import { leaveForOrganisation, organisationName } from '../data/auth.ts';
import { SignInProblem } from './SignInProblem.tsx';
import { useAttempt } from './useAttempt.ts';

/** What the identity provider's answer was refused for, by the codes that the server sends the browser back with. */
const reasons: Readonly<Record<string, string>> = {
  signup_disabled: 'unknown',
  account_not_linked: 'unknown',
  unable_to_link_account: 'unknown',
  email_not_verified: 'unverified',
  email_not_found: 'unverified',
  access_denied: 'declined',
  provider_unreachable: 'unreachable',
  too_many_attempts: 'tooMany',
};

/** The way in by the organisation's own identity provider, where there is one, and why it did not let in. */
export function OrganisationSignIn() {
  const translate = useTranslate();
  const { data: name } = useQuery({ queryKey: ['organisation'], queryFn: organisationName });
  const { busy, error, attempt } = useAttempt();
  const [refused] = useState(() => new URLSearchParams(window.location.search).get('error'));
  useEffect(() => {
    // Said once: a page that is loaded again does not say it again.
    if (refused !== null) window.history.replaceState(null, '', `/${window.location.hash}`);
  }, [refused]);
  if (!name) return null;
  const reason = reasons[refused ?? ''] ?? 'failed';
  return (
    <Stack sx={{ gap: 2, mb: 2 }}>
      {refused !== null && error === null && (
        <Alert severity="error">{translate(`app.signIn.organisation.${reason}`, { name })}</Alert>
      )}
      {error !== null && <SignInProblem error={error} />}
      <Button
        variant="outlined"
        size="large"
        loading={busy}
        onClick={() => attempt(leaveForOrganisation)}
        sx={{ overflowWrap: 'anywhere' }}
      >
        {translate('app.signIn.organisation.with', { name })}
      </Button>
      <Divider>{translate('app.signIn.organisation.or')}</Divider>
    </Stack>
  );
}
