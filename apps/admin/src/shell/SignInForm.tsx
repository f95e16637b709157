import { Button, Stack, TextField } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useTranslate } from 'react-admin';
import { signIn } from '../data/auth.ts';
import { CodeStep } from './CodeStep.tsx';
import { SignInProblem } from './SignInProblem.tsx';
import { useAttempt } from './useAttempt.ts';

interface SignInFormProps {
  /** Goes on once the session is open. */
  readonly onSignedIn: () => Promise<void>;
}

/** Signs in: with e-mail and password, then with a code where the account asks for one. */
export function SignInForm({ onSignedIn }: SignInFormProps) {
  const [step, setStep] = useState<'password' | 'code'>('password');
  const [reason, setReason] = useState<unknown>(null);
  if (step === 'password')
    return <PasswordStep reason={reason} onSignedIn={onSignedIn} onCodeNeeded={() => setStep('code')} />;
  return (
    <CodeStep
      onSignedIn={onSignedIn}
      onBack={(problem) => {
        setReason(problem);
        setStep('password');
      }}
    />
  );
}

interface PasswordStepProps extends SignInFormProps {
  /** Why it starts over; null: it does not. */
  readonly reason: unknown;
  readonly onCodeNeeded: () => void;
}

function PasswordStep({ reason, onSignedIn, onCodeNeeded }: PasswordStepProps) {
  const translate = useTranslate();
  const { busy, error, attempt } = useAttempt();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    event.stopPropagation();
    const form = new FormData(event.currentTarget);
    const credentials = { email: String(form.get('email')).trim(), password: String(form.get('password')) };
    return attempt(async () => {
      const { needsCode } = await signIn(credentials);
      if (needsCode) onCodeNeeded();
      else await onSignedIn();
    });
  };
  const problem = error ?? (busy ? null : reason);
  return (
    <Stack component="form" onSubmit={submit} sx={{ gap: 2 }}>
      {problem !== null && <SignInProblem error={problem} />}
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
