import { RecordPicker } from '../form/RecordPicker.tsx';
import { LedgerList } from '../ui/LedgerList.tsx';
import BranchTable from './BranchTable.tsx';

/** All branches. */
export default function BranchList() {
  return (
    <LedgerList
      exports="tenures"
      sort={{ field: 'name', order: 'ASC' }}
      filters={[<RecordPicker key="stationId" source="stationId" reference="stations" />]}
    >
      {(empty) => <BranchTable empty={empty} />}
    </LedgerList>
  );
}
