import { Stack } from '@mui/material';
import type { ReactNode } from 'react';
import { RecordCard } from '../ui/RecordCard.tsx';
import { RecordTable } from '../ui/RecordTable.tsx';
import { ArchivedChip, DateText, EnumText, RecordLink, SyntheticChip } from '../ui/Text.tsx';
import { Column } from '../ui/tableCells.tsx';
import { StreakBadge } from './StreakBadge.tsx';
import type { StationRecord } from './station.operations.ts';

/** The stations of the list around it. */
export default function StationTable({ empty }: { readonly empty?: ReactNode }) {
  return (
    <RecordTable<StationRecord>
      empty={empty}
      card={(station) => (
        <RecordCard
          title={station.name}
          aside={<StreakBadge streak={station.streak} />}
          facts={[
            station.code,
            station.authority.name,
            <EnumText key="grade" type="StationGrade" value={station.grade} />,
            station.dissolvedOn && <DateText value={station.dissolvedOn} />,
          ]}
        />
      )}
    >
      <Column<StationRecord>
        source="name"
        sortable
        render={(station) => (
          <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
            <RecordLink resource="stations" record={station} />
            <SyntheticChip synthetic={station.synthetic} />
            <ArchivedChip archivedAt={station.archivedAt} />
          </Stack>
        )}
      />
      <Column<StationRecord> source="code" sortable render={({ code }) => code} />
      <Column<StationRecord> source="authority" render={({ authority }) => authority.name} />
      <Column<StationRecord>
        source="establishedOn"
        sortable
        render={({ establishedOn }) => <DateText value={establishedOn} />}
      />
      <Column<StationRecord>
        source="grade"
        render={({ grade }) => <EnumText type="StationGrade" value={grade} />}
      />
      <Column<StationRecord> source="streak" render={({ streak }) => <StreakBadge streak={streak} />} />
    </RecordTable>
  );
}
