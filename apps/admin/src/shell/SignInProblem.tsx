import { Alert } from '@mui/material';
import { useTranslate } from 'react-admin';
import { SignInFailed } from '../data/authCall.ts';

/** What went wrong on the way in, and how long to wait where that helps. */
export function SignInProblem({ error }: { readonly error: unknown }) {
  const translate = useTranslate();
  if (!(error instanceof SignInFailed))
    return <Alert severity="error">{translate('app.signIn.unreachable')}</Alert>;
  const { message, waitSeconds } = error;
  const wait =
    waitSeconds === null || waitSeconds < 90
      ? translate('app.signIn.seconds', { smart_count: waitSeconds ?? 0 })
      : translate('app.signIn.minutes', { smart_count: Math.ceil(waitSeconds / 60) });
  return <Alert severity="error">{translate(message, { wait })}</Alert>;
}
