import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { RecordCard } from '../ui/RecordCard.tsx';
import { RecordTable } from '../ui/RecordTable.tsx';
import { DateText, RecordLink } from '../ui/Text.tsx';
import { Column } from '../ui/tableCells.tsx';
import type { BranchRecord } from './branch.operations.ts';

interface BranchTableProps {
  readonly empty?: ReactNode;
  /** On the page of their station, which need not be named again. */
  readonly atStation?: boolean;
}

/** The branches of the list around it. */
export default function BranchTable({ empty, atStation = false }: BranchTableProps) {
  return (
    <RecordTable<BranchRecord>
      empty={empty}
      card={(branch) => (
        <RecordCard
          title={branch.name}
          aside={<Secretary branch={branch} />}
          facts={[branch.station.name, <DateText key="founded" value={branch.foundedOn} />]}
        />
      )}
    >
      <Column<BranchRecord>
        source="name"
        sortable
        render={(branch) => <RecordLink resource="branches" record={branch} />}
      />
      {!atStation && (
        <Column<BranchRecord>
          source="station"
          render={({ station }) => <RecordLink resource="stations" record={station} />}
        />
      )}
      <Column<BranchRecord> source="secretary" render={(branch) => <Secretary branch={branch} />} />
      <Column<BranchRecord>
        source="foundedOn"
        sortable
        render={({ foundedOn }) => <DateText value={foundedOn} />}
      />
    </RecordTable>
  );
}

function Secretary({ branch }: { readonly branch: BranchRecord }) {
  const translate = useTranslate();
  const { secretary } = branch;
  if (!secretary) return <>{translate('resources.branches.text.noSecretary')}</>;
  return <>{secretary.person.name}</>;
}
