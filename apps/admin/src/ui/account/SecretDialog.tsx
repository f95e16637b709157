import ContentCopy from '@mui/icons-material/ContentCopyOutlined';
import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Stack,
  Typography,
} from '@mui/material';
import { useId, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';

interface SecretDialogProps {
  readonly title: string;
  /** Whom it is for, or how it is used. */
  readonly help: string;
  readonly secret: string;
  readonly onClose: () => void;
}

/** A password or a key, shown this once: it closes by its button alone, so that a stray click loses nothing. */
export function SecretDialog({ title, help, secret, onClose }: SecretDialogProps) {
  const translate = useTranslate();
  const id = useId();
  const shown = useRef<HTMLElement>(null);
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(secret);
      setCopied('yes');
    } catch {
      // Without HTTPS a browser has no clipboard for us: the text is selected, to be copied by hand.
      if (shown.current) window.getSelection()?.selectAllChildren(shown.current);
      setCopied('no');
    }
  };
  return (
    <Dialog open maxWidth="sm" fullWidth aria-labelledby={id}>
      <DialogTitle id={id}>{title}</DialogTitle>
      <DialogContent>
        <Stack sx={{ gap: 2 }}>
          <Typography variant="body2" color="textSecondary">
            {help}
          </Typography>
          <Typography
            ref={shown}
            component="code"
            data-testid="secret"
            sx={{
              p: 1.5,
              borderRadius: 1,
              bgcolor: 'action.hover',
              fontFamily: 'monospace',
              wordBreak: 'break-all',
            }}
          >
            {secret}
          </Typography>
          <Alert severity="warning">{translate('app.account.once')}</Alert>
          <span role="status">{copied && translate(`app.account.copied_${copied}`)}</span>
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button variant="outlined" startIcon={<ContentCopy />} onClick={copy}>
          {translate('app.account.copy')}
        </Button>
        <Button variant="contained" onClick={onClose}>
          {translate('app.account.kept')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
