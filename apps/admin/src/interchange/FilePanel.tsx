import Download from '@mui/icons-material/DownloadOutlined';
import UploadFile from '@mui/icons-material/UploadFileOutlined';
import { Box, Button, MenuItem, Stack, TextField, Typography } from '@mui/material';
import { type InterchangeKind, interchangeKinds } from '@qinglan/domain/interchange';
import { type ChangeEvent, type DragEvent, useState } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { Panel } from '../ui/Panel.tsx';

interface FilePanelProps {
  readonly kind: InterchangeKind;
  readonly file: File | null;
  readonly isBusy: boolean;
  readonly onKind: (kind: InterchangeKind) => void;
  readonly onFile: (file: File) => void;
}

/** What the file holds, a template for it, and the file itself. */
export function FilePanel({ kind, file, isBusy, onKind, onFile }: FilePanelProps) {
  const translate = useTranslate();
  const choose = (event: ChangeEvent<HTMLInputElement>) =>
    interchangeKinds.filter((each) => each === event.target.value).forEach(onKind);
  return (
    <Panel title={translate('resources.imports.text.file')}>
      <Stack sx={{ gap: 2 }}>
        <Stack direction={{ xs: 'column', sm: 'row' }} sx={{ gap: 2, alignItems: { sm: 'center' } }}>
          <TextField
            select
            size="small"
            label={translate('resources.imports.text.kind')}
            value={kind}
            disabled={isBusy}
            onChange={choose}
            sx={{ width: { sm: 240 }, flexShrink: 0 }}
          >
            {interchangeKinds.map((each) => (
              <MenuItem key={each} value={each}>
                {translate(`resources.imports.text.${each}`)}
              </MenuItem>
            ))}
          </TextField>
          <Templates kind={kind} />
        </Stack>
        <DropZone file={file} isBusy={isBusy} onFile={onFile} />
      </Stack>
    </Panel>
  );
}

function Templates({ kind }: { readonly kind: InterchangeKind }) {
  const translate = useTranslate();
  const [language] = useLocaleState();
  return (
    <Stack
      direction="row"
      role="group"
      aria-label={translate('resources.imports.text.template')}
      sx={{ gap: 1, flexWrap: 'wrap' }}
    >
      {(['Csv', 'Xlsx'] as const).map((format) => (
        <Button
          key={format}
          component="a"
          href={`/templates/${kind}.${format.toLowerCase()}?language=${language}`}
          download
          startIcon={<Download />}
        >
          {translate(`resources.imports.text.template${format}`)}
        </Button>
      ))}
    </Stack>
  );
}

type DropZoneProps = Pick<FilePanelProps, 'file' | 'isBusy' | 'onFile'>;

function DropZone({ file, isBusy, onFile }: DropZoneProps) {
  const translate = useTranslate();
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const [first] = files ?? [];
    if (first && !isBusy) onFile(first);
  };
  const over = (event: DragEvent, is: boolean) => {
    event.preventDefault();
    setOver(is);
  };
  return (
    <Box
      component="label"
      onDragOver={(event: DragEvent) => over(event, true)}
      onDragLeave={(event: DragEvent) => over(event, false)}
      onDrop={(event: DragEvent) => {
        over(event, false);
        take(event.dataTransfer.files);
      }}
      sx={{
        display: 'flex',
        flexDirection: 'column',
        alignItems: 'center',
        textAlign: 'center',
        gap: 0.5,
        px: 2,
        py: 4,
        border: '1.5px dashed',
        borderColor: isOver ? 'primary.main' : 'divider',
        bgcolor: isOver ? 'action.hover' : 'transparent',
        borderRadius: 1,
        cursor: isBusy ? 'default' : 'pointer',
        position: 'relative',
        '&:hover': { borderColor: 'primary.main' },
        '&:focus-within': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: 2 },
      }}
    >
      <input
        type="file"
        accept=".csv,.xlsx,text/csv"
        disabled={isBusy}
        onChange={(event) => {
          take(event.target.files);
          // The same file, changed meanwhile, can be chosen again.
          event.target.value = '';
        }}
        style={{ position: 'absolute', inset: 0, opacity: 0, width: '100%', cursor: 'inherit' }}
      />
      <UploadFile aria-hidden sx={{ fontSize: 36, color: 'text.disabled' }} />
      <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
        {file
          ? translate('resources.imports.text.chosen', { name: file.name })
          : translate('resources.imports.text.drop')}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {translate('resources.imports.text.dropHelp')}
      </Typography>
    </Box>
  );
}
