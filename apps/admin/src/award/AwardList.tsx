import { awardClasses, recipientTypes } from '@qinglan/domain';
import { RecordPicker } from '../form/RecordPicker.tsx';
import { EnumFilter, FlagFilter } from '../ui/filters.tsx';
import { LedgerList } from '../ui/LedgerList.tsx';
import AwardTable from './AwardTable.tsx';

/** All awards. */
export default function AwardList() {
  return (
    <LedgerList
      exports="awards"
      sort={{ field: 'grantedOn', order: 'DESC' }}
      createLabel="resources.awards.text.record"
      filters={[
        <EnumFilter key="class" source="class" type="AwardClass" values={awardClasses} />,
        <EnumFilter
          key="recipientType"
          source="recipientType"
          type="RecipientType"
          values={recipientTypes}
        />,
        <RecordPicker key="kindId" source="kindId" reference="awardKinds" />,
        <RecordPicker key="stationId" source="stationId" reference="stations" />,
        <RecordPicker key="authorityId" source="authorityId" reference="authorities" />,
        <FlagFilter
          key="revoked"
          source="revoked"
          no="resources.awards.text.standing"
          yes="resources.awards.text.revokedOnly"
        />,
      ]}
    >
      {(empty) => <AwardTable empty={empty} />}
    </LedgerList>
  );
}
