import { Alert, Stack, TextField } from '@mui/material';
import type { ReportedCount } from '@qinglan/domain/interchange';
import { useTranslate } from 'react-admin';
import { useLanguage } from './useLanguage.ts';

interface ReasonsProps {
  readonly counts: readonly ReportedCount[];
  readonly reasons: Readonly<Record<string, string>>;
  readonly onReasons: (reasons: Readonly<Record<string, string>>) => void;
}

/** A reason for each rule that warns; it is kept with each row. */
export function Reasons({ counts, reasons, onReasons }: ReasonsProps) {
  const translate = useTranslate();
  const language = useLanguage();
  return counts.map(({ code, count, statement }) => (
    <Stack key={code} sx={{ gap: 1 }}>
      <Alert severity="warning" variant="outlined">
        {statement[language]} ({count})
      </Alert>
      <TextField
        label={translate('resources.imports.text.reason')}
        helperText={translate('resources.imports.text.reasonHelp')}
        multiline
        minRows={2}
        required
        value={reasons[code] ?? ''}
        onChange={(event) => onReasons({ ...reasons, [code]: event.target.value })}
      />
    </Stack>
  ));
}
