import { goalStatuses } from '@qinglan/domain';
import { RecordPicker } from '../form/RecordPicker.tsx';
import { EnumFilter, FlagFilter } from '../ui/filters.tsx';
import { LedgerList } from '../ui/LedgerList.tsx';
import GoalTable from './GoalTable.tsx';

/** All goals. */
export default function GoalList() {
  return (
    <LedgerList
      sort={{ field: 'setOn', order: 'DESC' }}
      createLabel="resources.goals.text.set"
      filters={[
        <EnumFilter key="status" source="status" type="GoalStatus" values={goalStatuses} />,
        <FlagFilter
          key="overdue"
          source="overdue"
          no="resources.goals.text.inTime"
          yes="resources.goals.text.overdue"
        />,
        <RecordPicker key="stationId" source="stationId" reference="stations" />,
        <RecordPicker key="branchId" source="branchId" reference="branches" />,
        <RecordPicker key="ownerId" source="ownerId" reference="people" />,
      ]}
    >
      {(empty) => <GoalTable empty={empty} />}
    </LedgerList>
  );
}
