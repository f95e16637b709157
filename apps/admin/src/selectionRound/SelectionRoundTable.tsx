import { Chip, Stack } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { today } from '../ui/formatDate.ts';
import { RecordCard } from '../ui/RecordCard.tsx';
import { RecordTable } from '../ui/RecordTable.tsx';
import { DateText, RecordLink, SyntheticChip } from '../ui/Text.tsx';
import { Column } from '../ui/tableCells.tsx';
import type { SelectionRoundRecord } from './selectionRound.operations.ts';

interface SelectionRoundTableProps {
  readonly empty?: ReactNode;
  /** Leaves out the station, which the page around it names. */
  readonly atStation?: boolean;
}

/** The rounds of the list around it. */
export default function SelectionRoundTable({ empty, atStation = false }: SelectionRoundTableProps) {
  const translate = useTranslate();
  const count = ({ nominations }: SelectionRoundRecord) =>
    translate('resources.selectionRounds.text.count', { smart_count: nominations.totalCount });
  return (
    <RecordTable<SelectionRoundRecord>
      empty={empty}
      card={(round) => (
        <RecordCard
          title={round.name}
          aside={<OpenChip round={round} />}
          facts={[
            <DateText key="opened" value={round.openedOn} />,
            atStation ? null : round.station.name,
            count(round),
          ]}
        />
      )}
    >
      <Column<SelectionRoundRecord>
        source="name"
        sortable
        render={(round) => (
          <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
            <RecordLink resource="selectionRounds" record={round} />
            <OpenChip round={round} />
            <SyntheticChip synthetic={round.synthetic} />
          </Stack>
        )}
      />
      {!atStation && (
        <Column<SelectionRoundRecord>
          source="station"
          render={({ station }) => <RecordLink resource="stations" record={station} />}
        />
      )}
      <Column<SelectionRoundRecord>
        source="openedOn"
        sortable
        render={({ openedOn }) => <DateText value={openedOn} />}
      />
      <Column<SelectionRoundRecord>
        source="closedOn"
        render={({ closedOn }) => <DateText value={closedOn} />}
      />
      <Column<SelectionRoundRecord> source="nominations" render={count} />
    </RecordTable>
  );
}

/** Whether people may be put forward today. */
export function isOpen({ closedOn }: Pick<SelectionRoundRecord, 'closedOn'>): boolean {
  return closedOn == null || closedOn > today();
}

/** Says whether people may be put forward. */
export function OpenChip({ round }: { readonly round: SelectionRoundRecord }) {
  const translate = useTranslate();
  const open = isOpen(round);
  return (
    <Chip
      size="small"
      variant="outlined"
      color={open ? 'success' : 'default'}
      label={translate(`resources.selectionRounds.text.${open ? 'open' : 'closed'}`)}
    />
  );
}
