import type { ReactNode } from 'react';
import { RecordCard } from '../ui/RecordCard.tsx';
import { RecordTable } from '../ui/RecordTable.tsx';
import { DateText, RecordLink, SyntheticChip } from '../ui/Text.tsx';
import { Column } from '../ui/tableCells.tsx';
import type { HandoverRecord } from './handover.operations.ts';
import { ProgressChip } from './Progress.tsx';

interface HandoverTableProps {
  readonly empty?: ReactNode;
  /** On the page of their branch, which need not be named again. */
  readonly inBranch?: boolean;
}

/** The handovers of the list around it. */
export default function HandoverTable({ empty, inBranch = false }: HandoverTableProps) {
  return (
    <RecordTable<HandoverRecord>
      empty={empty}
      card={(handover) => (
        <RecordCard
          title={fromTo(handover)}
          aside={<ProgressChip handover={handover} />}
          facts={[handover.branch.name, <DateText key="handed" value={handover.handedOn} />]}
        />
      )}
    >
      <Column<HandoverRecord>
        source="parties"
        render={(handover) => (
          <RecordLink resource="handovers" record={{ id: handover.id, name: fromTo(handover) }} />
        )}
      />
      {!inBranch && (
        <Column<HandoverRecord>
          source="branch"
          render={({ branch }) => <RecordLink resource="branches" record={branch} />}
        />
      )}
      <Column<HandoverRecord>
        source="handedOn"
        sortable
        render={({ handedOn }) => <DateText value={handedOn} />}
      />
      <Column<HandoverRecord>
        source="completedOn"
        sortable
        label="resources.handovers.fields.completed"
        render={(handover) => (
          <>
            <ProgressChip handover={handover} /> <SyntheticChip synthetic={handover.synthetic} />
          </>
        )}
      />
    </RecordTable>
  );
}

function fromTo({ fromPerson, toPerson }: HandoverRecord): string {
  return fromPerson ? `${fromPerson.name} → ${toPerson.name}` : toPerson.name;
}
