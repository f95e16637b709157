import { Alert, Button, Stack, TextField } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useTranslate } from 'react-admin';
import { type Credentials, SignInFailed } from '../data/auth.ts';

interface SignInFormProps {
  /** Signs in; throws SignInFailed. */
  readonly onSignIn: (credentials: Credentials) => Promise<void>;
}

/** E-mail and password, and what went wrong with them. */
export function SignInForm({ onSignIn }: SignInFormProps) {
  const translate = useTranslate();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    event.stopPropagation();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setProblem(null);
    try {
      await onSignIn({ email: String(form.get('email')).trim(), password: String(form.get('password')) });
    } catch (error) {
      setProblem(error instanceof SignInFailed ? error.message : 'app.signIn.unreachable');
      setBusy(false);
    }
  };
  return (
    <Stack component="form" onSubmit={submit} sx={{ gap: 2 }}>
      {problem && <Alert severity="error">{translate(problem)}</Alert>}
      <TextField
        name="email"
        type="email"
        label={translate('ra.auth.email')}
        autoComplete="username"
        required
        autoFocus
      />
      <TextField
        name="password"
        type="password"
        label={translate('ra.auth.password')}
        autoComplete="current-password"
        required
      />
      <Button type="submit" variant="contained" size="large" loading={busy}>
        {translate('ra.auth.sign_in')}
      </Button>
    </Stack>
  );
}
