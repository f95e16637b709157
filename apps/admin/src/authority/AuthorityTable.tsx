import type { ReactNode } from 'react';
import { RecordCard } from '../ui/RecordCard.tsx';
import { RecordTable } from '../ui/RecordTable.tsx';
import { EnumText, RecordLink } from '../ui/Text.tsx';
import { Column } from '../ui/tableCells.tsx';
import type { AuthorityRecord } from './authority.operations.ts';

/** The authorities of the list around it. */
export default function AuthorityTable({ empty }: { readonly empty?: ReactNode }) {
  return (
    <RecordTable<AuthorityRecord>
      empty={empty}
      card={({ name, code, line, level, parent }) => (
        <RecordCard
          title={name}
          aside={<EnumText type="AuthorityLevel" value={level} />}
          facts={[code, <EnumText key="line" type="AuthorityLine" value={line} />, parent?.name]}
        />
      )}
    >
      <Column<AuthorityRecord>
        source="name"
        sortable
        render={(authority) => <RecordLink resource="authorities" record={authority} />}
      />
      <Column<AuthorityRecord> source="code" sortable render={({ code }) => code} />
      <Column<AuthorityRecord>
        source="line"
        render={({ line }) => <EnumText type="AuthorityLine" value={line} />}
      />
      <Column<AuthorityRecord>
        source="level"
        sortable
        render={({ level }) => <EnumText type="AuthorityLevel" value={level} />}
      />
      <Column<AuthorityRecord> source="parent" render={({ parent }) => parent?.name} />
    </RecordTable>
  );
}
