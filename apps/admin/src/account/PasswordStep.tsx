import { Button, DialogActions, Stack, TextField, Typography } from '@mui/material';
import type { FormEvent } from 'react';
import { SignInProblem } from '../shell/SignInProblem.tsx';
import { useAttempt } from '../shell/useAttempt.ts';
import { useText } from './useText.ts';

interface PasswordStepProps {
  /** What will come of it. */
  readonly help: string;
  readonly label: string;
  readonly onPassword: (password: string) => Promise<void>;
  readonly onCancel: () => void;
}

/** Asks for one's password before something that needs it. */
export function PasswordStep({ help, label, onPassword, onCancel }: PasswordStepProps) {
  const text = useText();
  const { busy, error, attempt } = useAttempt();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const password = String(new FormData(event.currentTarget).get('password'));
    void attempt(() => onPassword(password));
  };
  return (
    <Stack component="form" onSubmit={submit} sx={{ gap: 2 }}>
      {error !== null && <SignInProblem error={error} />}
      <Typography variant="body2">{help}</Typography>
      <TextField
        name="password"
        type="password"
        label={text('current')}
        autoComplete="current-password"
        required
        autoFocus
      />
      <DialogActions sx={{ p: 0 }}>
        <Button onClick={onCancel}>{text('cancel')}</Button>
        <Button type="submit" variant="contained" loading={busy}>
          {label}
        </Button>
      </DialogActions>
    </Stack>
  );
}
