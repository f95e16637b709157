import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { RecordCard } from '../ui/RecordCard.tsx';
import { RecordTable } from '../ui/RecordTable.tsx';
import { EnumText, RecordLink } from '../ui/Text.tsx';
import { Column } from '../ui/tableCells.tsx';
import type { AwardKindRecord } from './awardKind.operations.ts';
import { RecipientTypes } from './RecipientTypes.tsx';

/** The kinds of award of the list around it. */
export default function AwardKindTable({ empty }: { readonly empty?: ReactNode }) {
  const translate = useTranslate();
  const yesNo = (value: boolean) => translate(value ? 'ra.boolean.true' : 'ra.boolean.false');
  return (
    <RecordTable<AwardKindRecord>
      empty={empty}
      card={(kind) => (
        <RecordCard
          title={kind.name}
          aside={<EnumText type="AwardClass" value={kind.class} />}
          facts={[kind.code, <RecipientTypes key="types" types={kind.recipientTypes} />]}
        />
      )}
    >
      <Column<AwardKindRecord>
        source="name"
        sortable
        render={(kind) => <RecordLink resource="awardKinds" record={kind} />}
      />
      <Column<AwardKindRecord> source="nameEn" render={({ nameEn }) => <span lang="en">{nameEn}</span>} />
      <Column<AwardKindRecord> source="code" sortable render={({ code }) => code} />
      <Column<AwardKindRecord>
        source="class"
        sortable
        render={(kind) => <EnumText type="AwardClass" value={kind.class} />}
      />
      <Column<AwardKindRecord>
        source="recipientTypes"
        render={({ recipientTypes }) => <RecipientTypes types={recipientTypes} />}
      />
      <Column<AwardKindRecord> source="yearly" render={({ yearly }) => yesNo(yearly)} />
    </RecordTable>
  );
}
