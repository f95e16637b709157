import { RecordPicker } from '../form/RecordPicker.tsx';
import { FlagFilter } from '../ui/filters.tsx';
import { LedgerList } from '../ui/LedgerList.tsx';
import HandoverTable from './HandoverTable.tsx';

/** All handovers. */
export default function HandoverList() {
  return (
    <LedgerList
      sort={{ field: 'handedOn', order: 'DESC' }}
      createLabel="resources.handovers.text.open"
      filters={[
        <FlagFilter
          key="completed"
          source="completed"
          no="resources.handovers.text.inProgress"
          yes="resources.handovers.text.complete"
        />,
        <RecordPicker key="stationId" source="stationId" reference="stations" />,
        <RecordPicker key="branchId" source="branchId" reference="branches" />,
        <RecordPicker key="personId" source="personId" reference="people" />,
      ]}
    >
      {(empty) => <HandoverTable empty={empty} />}
    </LedgerList>
  );
}
