import { awardClasses, nominationStatuses } from '@qinglan/domain';
import { RecordPicker } from '../form/RecordPicker.tsx';
import { EnumFilter } from '../ui/filters.tsx';
import { LedgerList } from '../ui/LedgerList.tsx';
import NominationTable from './NominationTable.tsx';

/** All nominations. */
export default function NominationList() {
  return (
    <LedgerList
      sort={{ field: 'createdAt', order: 'DESC' }}
      createLabel="resources.nominations.text.create"
      filters={[
        <EnumFilter key="status" source="status" type="NominationStatus" values={nominationStatuses} />,
        <RecordPicker key="roundId" source="roundId" reference="selectionRounds" />,
        <RecordPicker key="stationId" source="stationId" reference="stations" />,
        <RecordPicker key="personId" source="personId" reference="people" />,
        <EnumFilter key="class" source="class" type="AwardClass" values={awardClasses} />,
        <RecordPicker key="kindId" source="kindId" reference="awardKinds" />,
      ]}
    >
      {(empty) => <NominationTable empty={empty} />}
    </LedgerList>
  );
}
