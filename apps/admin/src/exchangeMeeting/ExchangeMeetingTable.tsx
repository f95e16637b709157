import { Stack } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { RecordCard } from '../ui/RecordCard.tsx';
import { RecordTable } from '../ui/RecordTable.tsx';
import { DateText, RecordLink, SyntheticChip } from '../ui/Text.tsx';
import { Column } from '../ui/tableCells.tsx';
import type { ExchangeMeetingRecord } from './exchangeMeeting.operations.ts';

interface ExchangeMeetingTableProps {
  readonly empty?: ReactNode;
  /** On the page of their station, which need not be named again. */
  readonly atStation?: boolean;
}

/** The exchange meetings of the list around it. */
export default function ExchangeMeetingTable({ empty, atStation = false }: ExchangeMeetingTableProps) {
  const translate = useTranslate();
  const people = (attendance: number | null | undefined) =>
    attendance == null
      ? translate('app.list.none')
      : translate('resources.exchangeMeetings.text.people', { smart_count: attendance });
  return (
    <RecordTable<ExchangeMeetingRecord>
      empty={empty}
      card={(meeting) => (
        <RecordCard
          title={meeting.topic}
          aside={<DateText value={meeting.heldOn} />}
          facts={[
            atStation ? null : meeting.station.name,
            meeting.organiser?.name,
            meeting.attendance == null ? null : people(meeting.attendance),
            meeting.synthetic ? <SyntheticChip key="synthetic" synthetic /> : null,
          ]}
        />
      )}
    >
      <Column<ExchangeMeetingRecord>
        source="heldOn"
        sortable
        render={({ heldOn }) => <DateText value={heldOn} />}
      />
      <Column<ExchangeMeetingRecord>
        source="topic"
        sortable
        render={(meeting) => (
          <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
            <RecordLink resource="exchangeMeetings" record={{ id: meeting.id, name: meeting.topic }} />
            <SyntheticChip synthetic={meeting.synthetic} />
          </Stack>
        )}
      />
      {!atStation && (
        <Column<ExchangeMeetingRecord>
          source="station"
          render={({ station }) => <RecordLink resource="stations" record={station} />}
        />
      )}
      <Column<ExchangeMeetingRecord>
        source="organiser"
        render={({ organiser }) =>
          organiser ? <RecordLink resource="authorities" record={organiser} /> : translate('app.list.none')
        }
      />
      <Column<ExchangeMeetingRecord>
        source="attendance"
        sortable
        align="right"
        render={({ attendance }) => people(attendance)}
      />
    </RecordTable>
  );
}
