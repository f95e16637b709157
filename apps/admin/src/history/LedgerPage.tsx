import { Box, Stack } from '@mui/material';
import type { ReactNode } from 'react';
import { SelectInput, useInput, useListContext, useTranslate } from 'react-admin';
import { useOperation } from '../data/useOperation.ts';
import { RecordPicker } from '../form/RecordPicker.tsx';
import { DayField } from '../ui/DayField.tsx';
import { EnumFilter } from '../ui/filters.tsx';
import { EntryItem } from '../ui/history/EntryItem.tsx';
import type { Entry } from '../ui/history/history.operations.ts';
import { LedgerList } from '../ui/LedgerList.tsx';
import { ErrorState, LoadingRows } from '../ui/States.tsx';
import { LedgerActorsDocument } from './ledger.operations.ts';
import { recordTypes } from './words.ts';

const operations = ['INSERT', 'UPDATE', 'DELETE', 'BASELINE'];
const parts = ['StationLineage'];
const types = Object.keys(recordTypes.zh).filter((type) => !parts.includes(type));

/** Every change of the ledger, newest first. */
export default function LedgerPage() {
  return (
    <LedgerList
      sort={{ field: 'at', order: 'DESC' }}
      archivedFilter={null}
      filters={[
        <EnumFilter key="recordType" source="recordType" type="RecordType" values={types} />,
        <ActorFilter key="actorId" />,
        <EnumFilter key="operation" source="operation" type="LedgerOperation" values={operations} />,
        <DayFilter key="from" source="from" />,
        <DayFilter key="to" source="to" />,
        <RecordPicker key="stationId" source="stationId" reference="stations" />,
      ]}
    >
      {(empty) => <Entries empty={empty} />}
    </LedgerList>
  );
}

function ActorFilter() {
  const translate = useTranslate();
  const { data } = useOperation(LedgerActorsDocument, {});
  const nameOf = (kind: string, name: string) =>
    kind === 'PERSON' || kind === 'SERVICE'
      ? name
      : `${translate(`enums.LedgerActorKind.${kind}`)} · ${translate(`resources.ledgerEntries.text.system_${name}`, { _: name })}`;
  const choices = (data?.ledgerActors ?? []).map(({ id, name, kind }) => ({ id, name: nameOf(kind, name) }));
  return (
    <SelectInput
      margin="none"
      source="actorId"
      helperText={false}
      choices={choices}
      translateChoice={false}
      emptyText="app.list.any"
    />
  );
}

function DayFilter({ source }: { readonly source: string }) {
  const translate = useTranslate();
  const { field } = useInput({ source });
  return (
    <DayField
      label={translate(`resources.ledgerEntries.fields.${source}`)}
      value={field.value ?? ''}
      onChange={field.onChange}
    />
  );
}

function Entries({ empty }: { readonly empty: ReactNode }) {
  const { data, error, isPending, refetch } = useListContext<Entry>();
  if (error) return <ErrorState error={error} onRetry={() => refetch()} />;
  if (isPending) return <LoadingRows />;
  if (!data || data.length === 0) return <>{empty}</>;
  return (
    <Box sx={{ p: { xs: 1.5, sm: 2 } }}>
      <Stack component="ul" sx={{ listStyle: 'none', m: 0, p: 0, gap: 1.5 }}>
        {data.map((entry) => (
          <EntryItem key={entry.id} entry={entry} named />
        ))}
      </Stack>
    </Box>
  );
}
