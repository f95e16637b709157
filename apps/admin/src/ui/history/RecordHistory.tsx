import { Box, Button, Stack } from '@mui/material';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useCreatePath, useLocaleState, useResourceContext, useTranslate } from 'react-admin';
import { useRequest } from '../../data/useOperation.ts';
import { Panel } from '../Panel.tsx';
import { EmptyState, ErrorState, LoadingRows } from '../States.tsx';
import { EntryItem } from './EntryItem.tsx';
import type { RestoreLink } from './FieldChanges.tsx';
import { RecordHistoryDocument } from './history.operations.ts';
import { useRecordTypes } from './useRecordTypes.ts';

interface RecordHistoryProps {
  readonly id: string;
  readonly version: number;
  /** Whether old values may be put back. */
  readonly mayRestore: boolean;
}

/** The time line of a record, read when it is opened. */
export function RecordHistory(props: RecordHistoryProps) {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <Box sx={{ mt: 2 }}>
      <Panel
        title={translate('resources.ledgerEntries.text.history')}
        help={translate('resources.ledgerEntries.text.historyHelp')}
        action={
          <Button aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
            {translate(isOpen ? 'resources.ledgerEntries.text.close' : 'resources.ledgerEntries.text.open')}
          </Button>
        }
      >
        <div id={id}>{isOpen && <TimeLine {...props} />}</div>
      </Panel>
    </Box>
  );
}

function TimeLine({ id, version, mayRestore }: RecordHistoryProps) {
  const translate = useTranslate();
  const [language] = useLocaleState();
  const request = useRequest();
  const restore = useRestore(id);
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    // A changed record has one more entry; the names of records are said in the reader's language.
    queryKey: ['history', id, version, language],
    queryFn: async ({ pageParam, signal }) =>
      (await request(RecordHistoryDocument, { id, after: pageParam }, signal)).history,
    initialPageParam: null as string | null,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null),
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => refetch()} compact />;
  if (!data) return <LoadingRows rows={3} />;
  const entries = data.pages.flatMap(({ nodes }) => nodes);
  if (entries.length === 0)
    return <EmptyState compact title={translate('resources.ledgerEntries.text.none')} />;
  return (
    <>
      <Stack component="ul" sx={{ listStyle: 'none', m: 0, p: 0, gap: 1.5 }}>
        {entries.map((entry) => (
          <EntryItem
            key={entry.id}
            entry={entry}
            {...(mayRestore && entry.part == null ? { restore: restore(entry.recordType) } : {})}
          />
        ))}
      </Stack>
      {hasNextPage && (
        <Box sx={{ pt: 1.5, textAlign: 'center' }}>
          <Button variant="outlined" loading={isFetchingNextPage} onClick={() => fetchNextPage()}>
            {translate('resources.ledgerEntries.text.more')}
          </Button>
        </Box>
      )}
    </>
  );
}

/** Made up or not is said once, when a record is new. */
const fixed: readonly string[] = ['synthetic'];

/** The form of the record with one field as it was: nothing is saved before somebody looked at it there. */
function useRestore(id: string): (type: string) => RestoreLink {
  const resource = useResourceContext() ?? '';
  const createPath = useCreatePath();
  const { editableOf } = useRecordTypes();
  return (type) =>
    ({ field, before }) =>
      editableOf(type).includes(field) && !fixed.includes(field) && !Array.isArray(before)
        ? {
            to: createPath({ resource, id, type: 'edit' }),
            // react-admin puts `record` over what the form read.
            state: { record: { [field]: before ?? null }, restored: true },
          }
        : null;
}
