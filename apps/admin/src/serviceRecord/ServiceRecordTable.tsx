import { Stack } from '@mui/material';
import type { ReactNode } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { formatDate } from '../ui/formatDate.ts';
import { RecordCard } from '../ui/RecordCard.tsx';
import { RecordTable } from '../ui/RecordTable.tsx';
import { EnumText, RecordLink, SyntheticChip } from '../ui/Text.tsx';
import { Column } from '../ui/tableCells.tsx';
import { ServiceCount } from './ServiceCount.tsx';
import type { ServiceRecordRecord } from './serviceRecord.operations.ts';

interface ServiceRecordTableProps {
  readonly empty?: ReactNode;
  /** On the page of their station, which need not be named again. */
  readonly atStation?: boolean;
  /** On the page of the person or team who rendered them. */
  readonly atProvider?: boolean;
}

/** The service records of the list around it. */
export default function ServiceRecordTable({
  empty,
  atStation = false,
  atProvider = false,
}: ServiceRecordTableProps) {
  const [language] = useLocaleState();
  const translate = useTranslate();
  return (
    <RecordTable<ServiceRecordRecord>
      empty={empty}
      card={(service) => (
        <RecordCard
          title={
            atProvider
              ? translate(`enums.ServiceKind.${service.kind}`)
              : (service.person ?? service.team)?.name
          }
          aside={<ServiceCount kind={service.kind} count={service.count} />}
          facts={[
            formatDate(service.servedOn, language),
            atProvider ? null : translate(`enums.ServiceKind.${service.kind}`),
            atStation ? null : service.station.name,
            service.synthetic ? <SyntheticChip key="synthetic" synthetic /> : null,
          ]}
        />
      )}
    >
      <Column<ServiceRecordRecord>
        source="servedOn"
        sortable
        render={(service) => (
          <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
            <RecordLink
              resource="serviceRecords"
              record={{ id: service.id, name: formatDate(service.servedOn, language) }}
            />
            <SyntheticChip synthetic={service.synthetic} />
          </Stack>
        )}
      />
      <Column<ServiceRecordRecord>
        source="kind"
        sortable
        render={({ kind }) => <EnumText type="ServiceKind" value={kind} />}
      />
      {!atProvider && (
        <Column<ServiceRecordRecord>
          source="provider"
          render={({ person, team }) => (
            <RecordLink resource={person ? 'people' : 'teams'} record={person ?? team} />
          )}
        />
      )}
      {!atStation && (
        <Column<ServiceRecordRecord>
          source="station"
          render={({ station }) => <RecordLink resource="stations" record={station} />}
        />
      )}
      <Column<ServiceRecordRecord>
        source="count"
        sortable
        align="right"
        render={({ kind, count }) => <ServiceCount kind={kind} count={count} />}
      />
      <Column<ServiceRecordRecord> source="note" render={({ note }) => note} />
    </RecordTable>
  );
}
