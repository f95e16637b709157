import { Chip, Stack } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { RecordCard } from '../ui/RecordCard.tsx';
import { RecordTable } from '../ui/RecordTable.tsx';
import { DateText, RecordLink, SyntheticChip } from '../ui/Text.tsx';
import { Column } from '../ui/tableCells.tsx';
import type { EvaluationRecord } from './evaluation.operations.ts';
import { OutcomeChip, RankText } from './OutcomeText.tsx';

interface EvaluationTableProps {
  readonly empty?: ReactNode;
  /** On the page of their station, which need not be named again. */
  readonly atStation?: boolean;
}

/** The evaluations of the list around it. */
export default function EvaluationTable({ empty, atStation = false }: EvaluationTableProps) {
  return (
    <RecordTable<EvaluationRecord>
      empty={empty}
      card={(evaluation) => (
        <RecordCard
          title={atStation ? evaluation.year : `${evaluation.year} · ${evaluation.station.name}`}
          aside={<OutcomeChip outcome={evaluation.outcome} />}
          facts={[
            evaluation.rank != null && (
              <RankText key="rank" rank={evaluation.rank} among={evaluation.rankedAmong} />
            ),
            evaluation.scheme,
            <DateText key="published" value={evaluation.publishedOn} />,
            !evaluation.effective && <SupersededChip key="superseded" />,
          ].filter(Boolean)}
        />
      )}
    >
      <Column<EvaluationRecord>
        source="year"
        sortable
        render={(evaluation) => (
          <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
            <RecordLink
              resource="evaluations"
              record={{ id: evaluation.id, name: String(evaluation.year) }}
            />
            {!evaluation.effective && <SupersededChip />}
            <SyntheticChip synthetic={evaluation.synthetic} />
          </Stack>
        )}
      />
      {!atStation && (
        <Column<EvaluationRecord>
          source="station"
          render={({ station }) => <RecordLink resource="stations" record={station} />}
        />
      )}
      <Column<EvaluationRecord>
        source="outcome"
        render={({ outcome }) => <OutcomeChip outcome={outcome} />}
      />
      <Column<EvaluationRecord>
        source="rank"
        sortable
        render={({ rank, rankedAmong }) => <RankText rank={rank} among={rankedAmong} />}
      />
      <Column<EvaluationRecord> source="scheme" render={({ scheme }) => scheme} />
      <Column<EvaluationRecord>
        source="publishedOn"
        sortable
        render={({ publishedOn }) => <DateText value={publishedOn} />}
      />
    </RecordTable>
  );
}

/** Says that a later correction took this evaluation's place. */
export function SupersededChip() {
  const translate = useTranslate();
  return (
    <Chip size="small" variant="outlined" label={translate('resources.evaluations.text.supersededOnly')} />
  );
}
