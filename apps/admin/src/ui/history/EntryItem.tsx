import { Box, Button, Stack, Typography } from '@mui/material';
import { type ReactNode, useState } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { formatInstant } from '../formatDate.ts';
import { RecordName } from './ChangedValue.tsx';
import { FieldChanges, type RestoreLink } from './FieldChanges.tsx';
import type { Entry } from './history.operations.ts';
import { useActionName } from './useActionName.ts';

interface EntryItemProps {
  readonly entry: Entry;
  /** Says which record it is of: in a list of many records. */
  readonly named?: boolean;
  readonly restore?: RestoreLink;
}

/** One change of the ledger: what was done, by whom, when and why; and field by field. */
export function EntryItem({ entry, named = false, restore }: EntryItemProps) {
  const translate = useTranslate();
  const action = useActionName()(entry);
  const [language] = useLocaleState();
  const isChange = entry.operation === 'UPDATE';
  return (
    <Stack
      component="li"
      sx={{
        gap: 0.75,
        borderLeft: 3,
        borderColor: isChange ? 'primary.main' : 'divider',
        pl: 1.5,
        py: 0.5,
        minWidth: 0,
      }}
    >
      <Box sx={{ minWidth: 0 }}>
        <Typography component="div" sx={{ overflowWrap: 'anywhere' }}>
          <Box component="span" sx={{ fontWeight: 600 }}>
            {action}
          </Box>
          {named && (
            <>
              {' · '}
              <NamedRecord entry={entry} />
            </>
          )}
        </Typography>
        <Typography variant="body2" color="textSecondary" component="div">
          <ActorName actor={entry.actor} /> ·{' '}
          <time dateTime={entry.at}>{formatInstant(entry.at, language)}</time>
          {entry.source && ` · ${translate('resources.ledgerEntries.text.source', { source: entry.source })}`}
        </Typography>
        {entry.reason && (
          <Typography variant="body2" component="div" sx={{ overflowWrap: 'anywhere' }}>
            {translate('resources.ledgerEntries.text.reason', { reason: entry.reason })}
          </Typography>
        )}
      </Box>
      <Folded entry={entry} open={isChange && !named}>
        <FieldChanges entry={entry} restore={isChange ? restore : undefined} />
      </Folded>
    </Stack>
  );
}

/** The kind of record, and its name where it is still there. */
function NamedRecord({ entry }: { readonly entry: Entry }) {
  const translate = useTranslate();
  const type = translate(`enums.RecordType.${entry.part ?? entry.recordType}`, { _: entry.recordType });
  return (
    <>
      {entry.action != null && (
        <Typography component="span" variant="body2" color="textSecondary">
          {type}{' '}
        </Typography>
      )}
      {entry.line ? <RecordName line={entry.line} /> : translate('resources.ledgerEntries.text.gone')}
    </>
  );
}

function ActorName({ actor: { name, kind } }: { readonly actor: Entry['actor'] }) {
  const translate = useTranslate();
  const kindName = translate(`enums.LedgerActorKind.${kind}`);
  if (kind === 'PERSON' || kind === 'SERVICE') return <span>{name}</span>;
  if (kind === 'UNKNOWN') return <span>{kindName}</span>;
  const what = translate(`resources.ledgerEntries.text.system_${name}`, { _: name });
  return <span>{translate('resources.ledgerEntries.text.actor', { kind: kindName, name: what })}</span>;
}

interface FoldedProps {
  readonly entry: Entry;
  readonly open: boolean;
  readonly children: ReactNode;
}

/** Folded away until it is asked for, where there is more than a reader wants at once. */
function Folded({ entry, open, children }: FoldedProps) {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(open);
  if (open || entry.changes.length === 0) return children;
  return (
    <>
      <Box>
        <Button
          size="small"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
          sx={{ ml: -0.75, px: 0.75, py: 0, minWidth: 0, minHeight: { xs: 36, sm: 28 } }}
        >
          {isOpen
            ? translate('resources.ledgerEntries.text.hide')
            : translate('resources.ledgerEntries.text.details', { smart_count: entry.changes.length })}
        </Button>
      </Box>
      {isOpen && children}
    </>
  );
}
