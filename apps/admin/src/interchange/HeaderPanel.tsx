import { Button, MenuItem, Stack, TextField, Typography } from '@mui/material';
import { type InterchangeKind, interchangeColumns, type ReportedColumn } from '@qinglan/domain/interchange';
import { useTranslate } from 'react-admin';
import { Panel } from '../ui/Panel.tsx';
import { useLanguage } from './useLanguage.ts';

type Texts = Readonly<Record<string, string>>;

interface HeaderPanelProps {
  readonly kind: InterchangeKind;
  readonly columns: readonly ReportedColumn[];
  readonly mapping: Texts;
  readonly onMapping: (mapping: Texts) => void;
  readonly onCheck: () => void;
}

/** Which column each header of the file was taken for; the person may say otherwise. */
export function HeaderPanel({ kind, columns, mapping, onMapping, onCheck }: HeaderPanelProps) {
  const translate = useTranslate();
  return (
    <Panel
      title={translate('resources.imports.text.columns')}
      help={translate('resources.imports.text.columnsHelp')}
      action={
        <Button variant="outlined" onClick={onCheck}>
          {translate('resources.imports.text.checkAgain')}
        </Button>
      }
    >
      <Stack
        component="ul"
        sx={{
          listStyle: 'none',
          m: 0,
          p: 0,
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(auto-fill, minmax(240px, 1fr))' },
        }}
      >
        {columns.map(({ header, key }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a file may have one header twice, and keeps its order
          <li key={index}>
            <ColumnPicker
              kind={kind}
              header={header}
              value={mapping[header] ?? key}
              isLeftOut={mapping[header] === ''}
              onChoose={(chosen) => onMapping({ ...mapping, [header]: chosen })}
            />
          </li>
        ))}
      </Stack>
    </Panel>
  );
}

interface ColumnPickerProps {
  readonly kind: InterchangeKind;
  readonly header: string;
  readonly value: string | null;
  readonly isLeftOut: boolean;
  readonly onChoose: (key: string) => void;
}

/** No column has this key. */
const leaveOut = '-';

function ColumnPicker({ kind, header, value, isLeftOut, onChoose }: ColumnPickerProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const isOpen = value === null;
  return (
    <TextField
      select
      fullWidth
      size="small"
      label={header}
      error={isOpen}
      helperText={isOpen ? translate('resources.imports.text.unmatched') : null}
      value={isLeftOut ? leaveOut : (value ?? '')}
      onChange={(event) => onChoose(event.target.value === leaveOut ? '' : event.target.value)}
    >
      {interchangeColumns[kind].map((column) => (
        <MenuItem key={column.key} value={column.key}>
          {column.header[language]}
          {column.required && (
            <Typography component="span" aria-hidden color="error" sx={{ ml: 0.5 }}>
              *
            </Typography>
          )}
        </MenuItem>
      ))}
      <MenuItem value={leaveOut}>{translate('resources.imports.text.leaveOut')}</MenuItem>
    </TextField>
  );
}
