import { awardClasses, recipientTypes } from '@qinglan/domain';
import { EnumFilter, FlagFilter } from '../ui/filters.tsx';
import { LedgerList } from '../ui/LedgerList.tsx';
import AwardKindTable from './AwardKindTable.tsx';

/** All kinds of award. */
export default function AwardKindList() {
  return (
    <LedgerList
      sort={{ field: 'class', order: 'ASC' }}
      filters={[
        <EnumFilter key="class" source="class" type="AwardClass" values={awardClasses} />,
        <EnumFilter
          key="recipientType"
          source="recipientType"
          type="RecipientType"
          values={recipientTypes}
        />,
        <FlagFilter key="yearly" source="yearly" no="ra.boolean.false" yes="ra.boolean.true" />,
      ]}
    >
      {(empty) => <AwardKindTable empty={empty} />}
    </LedgerList>
  );
}
