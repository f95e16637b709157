import { Button, Stack, TextField, Typography } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useTranslate } from 'react-admin';
import { type CodeKind, sendCode } from '../data/auth.ts';
import { SignInFailed } from '../data/authCall.ts';
import { SignInProblem } from './SignInProblem.tsx';
import { useAttempt } from './useAttempt.ts';

interface CodeStepProps {
  readonly onSignedIn: () => Promise<void>;
  /** Back to the password; with what went wrong, when there was no going on. */
  readonly onBack: (error: unknown) => void;
}

/** The second step of signing in: a code from the app or, without the phone, a recovery code. */
export function CodeStep({ onSignedIn, onBack }: CodeStepProps) {
  const translate = useTranslate();
  const { busy, error, attempt } = useAttempt();
  const [kind, setKind] = useState<CodeKind>('totp');
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    event.stopPropagation();
    const code = String(new FormData(event.currentTarget).get('code'));
    return attempt(async () => {
      await sendCode(kind, code).catch((problem: unknown) => {
        if (problem instanceof SignInFailed && problem.reason === 'expired') onBack(problem);
        throw problem;
      });
      await onSignedIn();
    });
  };
  const isApp = kind === 'totp';
  return (
    <Stack component="form" onSubmit={submit} sx={{ gap: 2 }}>
      {error !== null && <SignInProblem error={error} />}
      <Typography variant="body2" color="textSecondary">
        {translate(isApp ? 'app.signIn.codeHelp' : 'app.signIn.recoveryHelp')}
      </Typography>
      <TextField
        key={kind}
        name="code"
        label={translate(isApp ? 'app.signIn.code' : 'app.signIn.recovery')}
        autoComplete="one-time-code"
        slotProps={{
          htmlInput: isApp
            ? { inputMode: 'numeric', pattern: '[0-9 ]{6,8}', maxLength: 8 }
            : { autoCapitalize: 'none', spellCheck: false, maxLength: 20 },
        }}
        required
        autoFocus
      />
      <Button type="submit" variant="contained" size="large" loading={busy}>
        {translate('app.signIn.confirm')}
      </Button>
      <Stack direction="row" sx={{ justifyContent: 'space-between', flexWrap: 'wrap', gap: 1 }}>
        <Button size="small" onClick={() => onBack(null)}>
          {translate('app.signIn.back')}
        </Button>
        <Button size="small" onClick={() => setKind(isApp ? 'recovery' : 'totp')}>
          {translate(isApp ? 'app.signIn.useRecovery' : 'app.signIn.useCode')}
        </Button>
      </Stack>
    </Stack>
  );
}
