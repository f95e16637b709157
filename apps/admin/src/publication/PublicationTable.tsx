import { Stack } from '@mui/material';
import type { ReactNode } from 'react';
import { RecordCard } from '../ui/RecordCard.tsx';
import { RecordTable } from '../ui/RecordTable.tsx';
import { DateText, EnumText, RecordLink, SyntheticChip } from '../ui/Text.tsx';
import { Column } from '../ui/tableCells.tsx';
import type { PublicationRow } from './publication.operations.ts';
import { StatusChips } from './StatusChips.tsx';
import { Verdicts } from './VerdictChip.tsx';

interface PublicationTableProps {
  readonly empty?: ReactNode;
  /** On the page of their station, which need not be named again. */
  readonly atStation?: boolean;
}

/** The accounts of the list around it. */
export default function PublicationTable({ empty, atStation = false }: PublicationTableProps) {
  return (
    <RecordTable<PublicationRow>
      empty={empty}
      card={(publication) => (
        <RecordCard
          title={publication.title}
          aside={<EnumText type="PublicationStatus" value={publication.status} />}
          facts={[
            !atStation && publication.station.name,
            <DateText key="asOf" value={publication.asOf} />,
            <Verdicts key="verdicts" verdicts={publication.verdicts} />,
          ].filter(Boolean)}
        />
      )}
    >
      <Column<PublicationRow>
        source="title"
        sortable
        render={(publication) => (
          <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
            <RecordLink resource="publications" record={{ id: publication.id, name: publication.title }} />
            <SyntheticChip synthetic={publication.synthetic} />
          </Stack>
        )}
      />
      {!atStation && (
        <Column<PublicationRow>
          source="station"
          render={({ station }) => <RecordLink resource="stations" record={station} />}
        />
      )}
      <Column<PublicationRow> source="asOf" sortable render={({ asOf }) => <DateText value={asOf} />} />
      <Column<PublicationRow> source="status" render={(publication) => <StatusChips {...publication} />} />
      <Column<PublicationRow>
        source="publishedOn"
        sortable
        render={({ publishedOn }) => <DateText value={publishedOn} />}
      />
      <Column<PublicationRow> source="verdicts" render={({ verdicts }) => <Verdicts verdicts={verdicts} />} />
    </RecordTable>
  );
}
