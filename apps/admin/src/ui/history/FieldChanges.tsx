import ArrowForward from '@mui/icons-material/ArrowForward';
import RestoreIcon from '@mui/icons-material/SettingsBackupRestoreOutlined';
import { Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { ChangedValue } from './ChangedValue.tsx';
import type { Change, Entry } from './history.operations.ts';
import { useFieldLabel } from './useFieldLabel.ts';

/** Opens the form with a field as it was; null where it cannot be put back. */
export type RestoreLink = (change: Change) => { readonly to: string; readonly state: object } | null;

interface FieldChangesProps {
  readonly entry: Entry;
  readonly restore?: RestoreLink | undefined;
}

/** The fields that an entry changed: what each was, and what it became. */
export function FieldChanges({ entry, restore }: FieldChangesProps) {
  const translate = useTranslate();
  if (entry.changes.length === 0) {
    return (
      <Typography variant="body2" color="textSecondary">
        {translate('resources.ledgerEntries.text.noChanges')}
      </Typography>
    );
  }
  return (
    <Box
      component="dl"
      sx={{
        m: 0,
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'minmax(100px, 160px) minmax(0, 1fr)' },
        columnGap: 2,
        rowGap: { xs: 0.25, sm: 0.75 },
        typography: 'body2',
        alignItems: 'baseline',
      }}
    >
      {entry.changes.map((change) => (
        <FieldChange key={change.field} entry={entry} change={change} link={restore?.(change) ?? null} />
      ))}
    </Box>
  );
}

/** A text of more characters is read in a window of its own. */
const long = 400;

interface FieldChangeProps {
  readonly entry: Entry;
  readonly change: Change;
  readonly link: ReturnType<RestoreLink>;
}

function FieldChange({ entry, change, link }: FieldChangeProps) {
  const translate = useTranslate();
  const label = useFieldLabel()(entry.part ?? entry.recordType, change.field);
  const { field, valueType: type, before, after } = change;
  const old = <ChangedValue field={field} type={type} value={before} line={change.beforeLine} />;
  const now = <ChangedValue field={field} type={type} value={after} line={change.afterLine} />;
  const isLong = [before, after].some((value: unknown) => typeof value === 'string' && value.length > long);
  return (
    <>
      <Box component="dt" sx={{ color: 'text.secondary' }}>
        {label}
      </Box>
      <Box
        component="dd"
        sx={{
          m: 0,
          mb: { xs: 0.75, sm: 0 },
          minWidth: 0,
          overflowWrap: 'anywhere',
          whiteSpace: 'pre-line',
          ...(isLong ? { maxHeight: 240, overflowY: 'auto' } : {}),
        }}
        {...(isLong ? { tabIndex: 0 } : {})}
      >
        {entry.operation === 'UPDATE' ? (
          <>
            <Box component="del" sx={{ color: 'text.secondary' }}>
              {old}
            </Box>{' '}
            <ArrowForward aria-hidden sx={{ fontSize: 14, verticalAlign: '-2px', color: 'text.secondary' }} />{' '}
            <Box component="ins" sx={{ textDecoration: 'none', fontWeight: 500 }}>
              {now}
            </Box>
          </>
        ) : entry.operation === 'DELETE' ? (
          old
        ) : (
          now
        )}
        {link && (
          <Button
            component={Link}
            to={link.to}
            state={link.state}
            size="small"
            startIcon={<RestoreIcon />}
            aria-label={translate('resources.ledgerEntries.text.restoreLabel', { field: label })}
            sx={{ ml: 1, py: 0 }}
          >
            {translate('resources.ledgerEntries.text.restore')}
          </Button>
        )}
      </Box>
    </>
  );
}
