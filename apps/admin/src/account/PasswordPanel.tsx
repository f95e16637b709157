import { Alert, Button, Stack, TextField } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useNotify } from 'react-admin';
import { changePassword } from '../data/account.ts';
import { SignInProblem } from '../shell/SignInProblem.tsx';
import { useAttempt } from '../shell/useAttempt.ts';
import { Panel } from '../ui/Panel.tsx';
import { useText } from './useText.ts';

/** Changes one's own password. */
export function PasswordPanel({ onChanged }: { readonly onChanged: () => void }) {
  const text = useText();
  const notify = useNotify();
  const { busy, error, attempt } = useAttempt();
  const [differs, setDiffers] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const [current = '', next = '', again = ''] = ['current', 'new', 'again'].map((name) =>
      String(new FormData(form).get(name)),
    );
    setDiffers(next !== again);
    if (next !== again) return;
    void attempt(async () => {
      await changePassword(current, next);
      form.reset();
      notify(text('changed'), { type: 'success' });
      onChanged();
    });
  };
  const length = { minLength: 10, maxLength: 128 };
  return (
    <Panel title={text('password')} help={text('passwordHelp')}>
      <Stack component="form" onSubmit={submit} sx={{ gap: 2, maxWidth: 400 }}>
        {differs && <Alert severity="error">{text('different')}</Alert>}
        {error !== null && <SignInProblem error={error} />}
        <TextField
          name="current"
          type="password"
          label={text('current')}
          autoComplete="current-password"
          required
        />
        <TextField
          name="new"
          type="password"
          label={text('new')}
          helperText={text('newHelp')}
          autoComplete="new-password"
          slotProps={{ htmlInput: length }}
          required
        />
        <TextField
          name="again"
          type="password"
          label={text('again')}
          autoComplete="new-password"
          slotProps={{ htmlInput: length }}
          required
        />
        <Button type="submit" variant="contained" loading={busy} sx={{ alignSelf: 'flex-start' }}>
          {text('change')}
        </Button>
      </Stack>
    </Panel>
  );
}
