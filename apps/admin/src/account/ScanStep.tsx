import { Box, Button, DialogActions, Stack, TextField, Typography } from '@mui/material';
import { QRCodeSVG } from 'qrcode.react';
import type { FormEvent } from 'react';
import { useTranslate } from 'react-admin';
import type { Enrolment } from '../data/account.ts';
import { sendCode } from '../data/auth.ts';
import { SignInProblem } from '../shell/SignInProblem.tsx';
import { useAttempt } from '../shell/useAttempt.ts';
import { useText } from './useText.ts';

interface ScanStepProps {
  readonly enrolment: Enrolment;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** The secret, as a picture and as text, until a code shows that the app knows it. */
export function ScanStep({ enrolment, onDone, onCancel }: ScanStepProps) {
  const text = useText();
  const translate = useTranslate();
  const { busy, error, attempt } = useAttempt();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const code = String(new FormData(event.currentTarget).get('code'));
    void attempt(async () => {
      await sendCode('totp', code);
      onDone();
    });
  };
  return (
    <Stack component="form" onSubmit={submit} sx={{ gap: 2 }}>
      {error !== null && <SignInProblem error={error} />}
      <Typography variant="body2">{text('scan')}</Typography>
      <Box sx={{ alignSelf: 'center', p: 1.5, bgcolor: '#fff', borderRadius: 1, lineHeight: 0 }}>
        <QRCodeSVG value={enrolment.uri} size={184} title={text('scanLabel')} />
      </Box>
      <Box>
        <Typography variant="body2" color="textSecondary">
          {text('byHand')}
        </Typography>
        <Typography component="code" sx={{ fontFamily: 'monospace', overflowWrap: 'anywhere' }}>
          {enrolment.secret.match(/.{1,4}/g)?.join(' ')}
        </Typography>
      </Box>
      <TextField
        name="code"
        label={translate('app.signIn.code')}
        autoComplete="one-time-code"
        slotProps={{ htmlInput: { inputMode: 'numeric', pattern: '[0-9 ]{6,8}', maxLength: 8 } }}
        required
        autoFocus
      />
      <DialogActions sx={{ p: 0 }}>
        <Button onClick={onCancel}>{text('cancel')}</Button>
        <Button type="submit" variant="contained" loading={busy}>
          {translate('app.signIn.confirm')}
        </Button>
      </DialogActions>
    </Stack>
  );
}
