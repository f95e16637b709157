import { Stack } from '@mui/material';
import type { ReactNode } from 'react';
import { useLocaleState } from 'react-admin';
import { RecordCard } from '../ui/RecordCard.tsx';
import { RecordTable } from '../ui/RecordTable.tsx';
import { DateText, RecordLink, SyntheticChip } from '../ui/Text.tsx';
import { Column } from '../ui/tableCells.tsx';
import type { NominationRecord } from './nomination.operations.ts';
import { StatusChip } from './StatusChip.tsx';

interface NominationTableProps {
  readonly empty?: ReactNode;
  /** Leaves out the round, which the page around it names. */
  readonly inRound?: boolean;
  /** On the page of the person who was put forward: the award leads to the nomination. */
  readonly ofPerson?: boolean;
}

/** The nominations of the list around it. */
export default function NominationTable({ empty, inRound = false, ofPerson = false }: NominationTableProps) {
  const [language] = useLocaleState();
  const kindName = ({ kind }: NominationRecord) => (language === 'en' ? kind.nameEn : kind.name);
  return (
    <RecordTable<NominationRecord>
      empty={empty}
      card={(nomination) => (
        <RecordCard
          title={ofPerson ? kindName(nomination) : nomination.person.name}
          aside={<StatusChip status={nomination.status} />}
          facts={[
            ofPerson ? null : kindName(nomination),
            <DateText key="submitted" value={nomination.submittedOn} />,
            inRound ? null : nomination.round.name,
          ]}
        />
      )}
    >
      <Column<NominationRecord>
        source={ofPerson ? 'kind' : 'person'}
        sortable={!ofPerson}
        render={(nomination) => (
          <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
            <RecordLink
              resource="nominations"
              record={{ id: nomination.id, name: ofPerson ? kindName(nomination) : nomination.person.name }}
            />
            <SyntheticChip synthetic={nomination.synthetic} />
          </Stack>
        )}
      />
      <Column<NominationRecord>
        source="status"
        sortable
        render={({ status }) => <StatusChip status={status} />}
      />
      {!ofPerson && <Column<NominationRecord> source="kind" render={kindName} />}
      {!inRound && (
        <Column<NominationRecord>
          source="round"
          render={({ round }) => <RecordLink resource="selectionRounds" record={round} />}
        />
      )}
      <Column<NominationRecord>
        source="submittedOn"
        sortable
        render={({ submittedOn }) => <DateText value={submittedOn} />}
      />
      <Column<NominationRecord>
        source="decidedOn"
        sortable
        render={({ decidedOn }) => <DateText value={decidedOn} />}
      />
    </RecordTable>
  );
}
