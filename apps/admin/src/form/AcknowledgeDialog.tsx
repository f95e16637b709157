import {
  Alert,
  Button,
  Chip,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Stack,
  TextField,
  Typography,
} from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { RulesBroken } from '../data/errors.ts';
import type { Acknowledgements } from '../data/operations.ts';

interface AcknowledgeDialogProps {
  readonly problem: RulesBroken;
  readonly onAnswer: (reasons: Acknowledgements | null) => void;
}

/** Asks for a reason for each warning before the change is saved in spite of it. */
export function AcknowledgeDialog({ problem, onAnswer }: AcknowledgeDialogProps) {
  const translate = useTranslate();
  const codes = [...new Set(problem.violations.map(({ code }) => code))];
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setTried(true);
    const given = codes.map((code) => ({ code, reason: (reasons[code] ?? '').trim() }));
    if (given.every(({ reason }) => reason !== '')) onAnswer(given);
  };
  return (
    <Dialog open onClose={() => onAnswer(null)} maxWidth="sm" aria-labelledby="acknowledge-title">
      <form onSubmit={submit} noValidate>
        <DialogTitle id="acknowledge-title">{translate('app.acknowledge.title')}</DialogTitle>
        <DialogContent>
          <Typography variant="body2" color="textSecondary" sx={{ mb: 2 }}>
            {translate('app.acknowledge.help')}
          </Typography>
          <Stack sx={{ gap: 2.5 }}>
            {codes.map((code, index) => (
              <Stack key={code} sx={{ gap: 1 }}>
                <Alert severity="warning">
                  {problem.violations
                    .filter((violation) => violation.code === code)
                    .map(({ message }) => (
                      <div key={message}>{message}</div>
                    ))}
                  <Chip size="small" variant="outlined" label={code} sx={{ mt: 0.75 }} />
                </Alert>
                <TextField
                  label={translate('app.acknowledge.reason')}
                  multiline
                  minRows={2}
                  required
                  autoFocus={index === 0}
                  value={reasons[code] ?? ''}
                  onChange={(event) => setReasons({ ...reasons, [code]: event.target.value })}
                  error={tried && (reasons[code] ?? '').trim() === ''}
                  helperText={
                    tried && (reasons[code] ?? '').trim() === ''
                      ? translate('app.acknowledge.required')
                      : null
                  }
                />
              </Stack>
            ))}
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={() => onAnswer(null)}>{translate('app.form.leave')}</Button>
          <Button type="submit" variant="contained">
            {translate('app.acknowledge.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
