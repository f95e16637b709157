import { Stack } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { RecordCard } from '../ui/RecordCard.tsx';
import { RecordTable } from '../ui/RecordTable.tsx';
import { RecordLink, SyntheticChip } from '../ui/Text.tsx';
import { Column } from '../ui/tableCells.tsx';
import { HeldOn } from './HeldOn.tsx';
import type { StudyDayRecord } from './studyDay.operations.ts';

interface StudyDayTableProps {
  readonly empty?: ReactNode;
  /** On the page of their station, which need not be named again. */
  readonly atStation?: boolean;
}

/** The study days of the list around it. */
export default function StudyDayTable({ empty, atStation = false }: StudyDayTableProps) {
  const translate = useTranslate();
  const attended = (count: number | null | undefined) =>
    count == null ? null : translate('resources.studyDays.text.people', { smart_count: count });
  return (
    <RecordTable<StudyDayRecord>
      empty={empty}
      card={(studyDay) => (
        <RecordCard
          title={studyDay.topic}
          aside={<HeldOn value={studyDay.heldOn} />}
          facts={[
            atStation ? null : studyDay.station.name,
            studyDay.leader?.name,
            attended(studyDay.attendance),
          ]}
        />
      )}
    >
      <Column<StudyDayRecord> source="heldOn" sortable render={({ heldOn }) => <HeldOn value={heldOn} />} />
      <Column<StudyDayRecord>
        source="topic"
        render={({ id, topic, synthetic }) => (
          <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
            <RecordLink resource="studyDays" record={{ id, name: topic }} />
            <SyntheticChip synthetic={synthetic} />
          </Stack>
        )}
      />
      {!atStation && (
        <Column<StudyDayRecord>
          source="station"
          render={({ station }) => <RecordLink resource="stations" record={station} />}
        />
      )}
      <Column<StudyDayRecord>
        source="leader"
        render={({ leader }) => <RecordLink resource="people" record={leader} />}
      />
      <Column<StudyDayRecord>
        source="attendance"
        sortable
        align="right"
        render={({ attendance }) => attended(attendance)}
      />
      <Column<StudyDayRecord>
        source="caseReviewCount"
        align="right"
        render={({ caseReviewCount }) => caseReviewCount}
      />
    </RecordTable>
  );
}
