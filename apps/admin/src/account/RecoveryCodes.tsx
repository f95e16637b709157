import { Alert, Box, Button, DialogActions, GlobalStyles, Stack } from '@mui/material';
import { useState } from 'react';
import { useText } from './useText.ts';

/** On paper, nothing but the codes. */
const onPaper = {
  '@media print': {
    'body *': { visibility: 'hidden' },
    '#recovery-codes, #recovery-codes *': { visibility: 'visible', color: '#000' },
    '#recovery-codes': { position: 'fixed', inset: 0 },
  },
} as const;

interface RecoveryCodesProps {
  readonly codes: readonly string[];
  readonly onSaved: () => void;
}

/** The recovery codes, this once. */
export function RecoveryCodes({ codes, onSaved }: RecoveryCodesProps) {
  const text = useText();
  const [copied, setCopied] = useState(false);
  const plain = `${codes.join('\n')}\n`;
  const copy = async () => {
    await navigator.clipboard.writeText(plain);
    setCopied(true);
  };
  return (
    <Stack sx={{ gap: 2 }}>
      <GlobalStyles styles={onPaper} />
      <Alert severity="warning">{text('recoveryCodesHelp')}</Alert>
      <Box
        component="ul"
        id="recovery-codes"
        aria-label={text('recoveryCodes')}
        sx={{
          display: 'grid',
          gridTemplateColumns: 'repeat(auto-fill, minmax(9rem, 1fr))',
          gap: 1,
          m: 0,
          p: 2,
          listStyle: 'none',
          fontFamily: 'monospace',
          fontSize: '1.05rem',
          bgcolor: 'action.hover',
          borderRadius: 1,
        }}
      >
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </Box>
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
        {/* Browsers give no clipboard to pages that came over plain HTTP. */}
        {window.isSecureContext && (
          <Button variant="outlined" onClick={copy}>
            {text(copied ? 'copied' : 'copy')}
          </Button>
        )}
        <Button
          variant="outlined"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(plain)}`}
          download={text('fileName')}
        >
          {text('download')}
        </Button>
        <Button variant="outlined" onClick={() => window.print()}>
          {text('print')}
        </Button>
      </Stack>
      <DialogActions sx={{ p: 0 }}>
        <Button variant="contained" onClick={onSaved}>
          {text('saved')}
        </Button>
      </DialogActions>
    </Stack>
  );
}
