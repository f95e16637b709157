import { Stack } from '@mui/material';
import type { ReactNode } from 'react';
import { RecordCard } from '../ui/RecordCard.tsx';
import { RecordTable } from '../ui/RecordTable.tsx';
import { DateText, EnumText, RecordLink, SyntheticChip } from '../ui/Text.tsx';
import { Column } from '../ui/tableCells.tsx';
import type { CaseReviewRecord } from './caseReview.operations.ts';
import { FindingsChip } from './FindingsChip.tsx';

interface CaseReviewTableProps {
  readonly empty?: ReactNode;
  /** On the page of their station, which need not be named again. */
  readonly atStation?: boolean;
}

/** The case reviews of the list around it. */
export default function CaseReviewTable({ empty, atStation = false }: CaseReviewTableProps) {
  return (
    <RecordTable<CaseReviewRecord>
      empty={empty}
      card={(review) => (
        <RecordCard
          title={review.caseNumber}
          aside={<FindingsChip review={review} />}
          facts={[
            <EnumText key="category" type="CaseCategory" value={review.category} />,
            <DateText key="reviewedOn" value={review.reviewedOn} />,
            atStation ? null : review.station.name,
          ]}
        />
      )}
    >
      <Column<CaseReviewRecord>
        source="caseNumber"
        sortable
        render={({ id, caseNumber, synthetic }) => (
          <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
            <RecordLink resource="caseReviews" record={{ id, name: caseNumber }} />
            <SyntheticChip synthetic={synthetic} />
          </Stack>
        )}
      />
      {!atStation && (
        <Column<CaseReviewRecord>
          source="station"
          render={({ station }) => <RecordLink resource="stations" record={station} />}
        />
      )}
      <Column<CaseReviewRecord>
        source="category"
        render={({ category }) => <EnumText type="CaseCategory" value={category} />}
      />
      <Column<CaseReviewRecord>
        source="reviewedOn"
        sortable
        render={({ reviewedOn }) => <DateText value={reviewedOn} />}
      />
      <Column<CaseReviewRecord>
        source="reviewer"
        render={({ reviewer }) => <RecordLink resource="people" record={reviewer} />}
      />
      <Column<CaseReviewRecord> source="findings" render={(review) => <FindingsChip review={review} />} />
    </RecordTable>
  );
}
