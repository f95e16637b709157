import { RecordPicker } from '../form/RecordPicker.tsx';
import { FlagFilter } from '../ui/filters.tsx';
import { LedgerList } from '../ui/LedgerList.tsx';
import SelectionRoundTable from './SelectionRoundTable.tsx';

/** All rounds. */
export default function SelectionRoundList() {
  return (
    <LedgerList
      sort={{ field: 'openedOn', order: 'DESC' }}
      createLabel="resources.selectionRounds.text.create"
      filters={[
        <RecordPicker key="stationId" source="stationId" reference="stations" />,
        <FlagFilter
          key="closed"
          source="closed"
          no="resources.selectionRounds.text.open"
          yes="resources.selectionRounds.text.closed"
        />,
      ]}
    >
      {(empty) => <SelectionRoundTable empty={empty} />}
    </LedgerList>
  );
}
