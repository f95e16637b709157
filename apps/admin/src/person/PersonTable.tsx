import { Stack } from '@mui/material';
import type { ReactNode } from 'react';
import { RecordCard } from '../ui/RecordCard.tsx';
import { RecordTable } from '../ui/RecordTable.tsx';
import { EnumText, RecordLink, SyntheticChip } from '../ui/Text.tsx';
import { Column } from '../ui/tableCells.tsx';
import type { PersonRecord } from './person.operations.ts';

interface PersonTableProps {
  readonly empty?: ReactNode;
  /** On the page of their station, which need not be named again. */
  readonly atStation?: boolean;
}

/** The people of the list around it. */
export default function PersonTable({ empty, atStation = false }: PersonTableProps) {
  return (
    <RecordTable<PersonRecord>
      empty={empty}
      card={(person) => (
        <RecordCard
          title={person.name}
          aside={<SyntheticChip synthetic={person.synthetic} />}
          facts={[
            <EnumText key="category" type="PersonCategory" value={person.category} />,
            <EnumText key="sex" type="Sex" value={person.sex} />,
            person.station?.name,
          ]}
        />
      )}
    >
      <Column<PersonRecord>
        source="name"
        sortable
        render={(person) => (
          <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
            <RecordLink resource="people" record={person} />
            <SyntheticChip synthetic={person.synthetic} />
          </Stack>
        )}
      />
      <Column<PersonRecord>
        source="category"
        sortable
        render={({ category }) => <EnumText type="PersonCategory" value={category} />}
      />
      <Column<PersonRecord> source="sex" render={({ sex }) => <EnumText type="Sex" value={sex} />} />
      {!atStation && (
        <Column<PersonRecord>
          source="station"
          render={({ station }) => station && <RecordLink resource="stations" record={station} />}
        />
      )}
    </RecordTable>
  );
}
