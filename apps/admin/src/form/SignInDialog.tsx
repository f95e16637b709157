import { Dialog, DialogContent, DialogTitle, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { SignInForm } from '../shell/SignInForm.tsx';

/** The session ended while something was being saved: sign in here, keep what was typed, go on. */
export function SignInDialog({ onAnswer }: { readonly onAnswer: (signedIn: boolean | null) => void }) {
  const translate = useTranslate();
  return (
    <Dialog open onClose={() => onAnswer(null)} maxWidth="xs" aria-labelledby="sign-in-title">
      <DialogTitle id="sign-in-title">{translate('app.signIn.again')}</DialogTitle>
      <DialogContent>
        <Typography variant="body2" color="textSecondary" sx={{ mb: 2 }}>
          {translate('app.signIn.againHelp')}
        </Typography>
        <SignInForm onSignedIn={async () => onAnswer(true)} />
      </DialogContent>
    </Dialog>
  );
}
