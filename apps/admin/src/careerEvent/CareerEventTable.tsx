import { Stack } from '@mui/material';
import type { ReactNode } from 'react';
import { useLocaleState } from 'react-admin';
import { formatDate } from '../ui/formatDate.ts';
import { RecordCard } from '../ui/RecordCard.tsx';
import { RecordTable } from '../ui/RecordTable.tsx';
import { DateText, EnumText, RecordLink, SyntheticChip } from '../ui/Text.tsx';
import { Column } from '../ui/tableCells.tsx';
import type { CareerEventRecord } from './careerEvent.operations.ts';

interface CareerEventTableProps {
  readonly empty?: ReactNode;
  /** On the page of their station, which need not be named again. */
  readonly atStation?: boolean;
  /** On the page of their person, who need not be named again. */
  readonly ofPerson?: boolean;
}

/** The promotions and selections of the list around it. */
export default function CareerEventTable({
  empty,
  atStation = false,
  ofPerson = false,
}: CareerEventTableProps) {
  const [language] = useLocaleState();
  return (
    <RecordTable<CareerEventRecord>
      empty={empty}
      card={(event) => (
        <RecordCard
          title={ofPerson ? <EnumText type="CareerEventKind" value={event.kind} /> : event.person.name}
          aside={<SyntheticChip synthetic={event.synthetic} />}
          facts={[
            !ofPerson && <EnumText key="kind" type="CareerEventKind" value={event.kind} />,
            <DateText key="happened" value={event.happenedOn} />,
            event.position,
            event.authority?.name,
            !atStation && event.station.name,
          ].filter(Boolean)}
        />
      )}
    >
      <Column<CareerEventRecord>
        source="happenedOn"
        sortable
        render={(event) => (
          <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
            <RecordLink
              resource="careerEvents"
              record={{ id: event.id, name: formatDate(event.happenedOn, language) }}
            />
            <SyntheticChip synthetic={event.synthetic} />
          </Stack>
        )}
      />
      {!ofPerson && (
        <Column<CareerEventRecord>
          source="person"
          sortable
          render={({ person }) => <RecordLink resource="people" record={person} />}
        />
      )}
      <Column<CareerEventRecord>
        source="kind"
        render={({ kind }) => <EnumText type="CareerEventKind" value={kind} />}
      />
      <Column<CareerEventRecord> source="position" render={({ position }) => position} />
      <Column<CareerEventRecord>
        source="authority"
        render={({ authority }) => authority && <RecordLink resource="authorities" record={authority} />}
      />
      {!atStation && (
        <Column<CareerEventRecord>
          source="station"
          render={({ station }) => <RecordLink resource="stations" record={station} />}
        />
      )}
    </RecordTable>
  );
}
