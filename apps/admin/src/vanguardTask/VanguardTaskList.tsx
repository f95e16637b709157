import { RecordPicker } from '../form/RecordPicker.tsx';
import { DateYearFilter } from '../ui/filters.tsx';
import { LedgerList } from '../ui/LedgerList.tsx';
import VanguardTaskTable from './VanguardTaskTable.tsx';

/** All urgent tasks. */
export default function VanguardTaskList() {
  return (
    <LedgerList
      sort={{ field: 'calledOn', order: 'DESC' }}
      createLabel="resources.vanguardTasks.text.record"
      filters={[
        <DateYearFilter key="calledOn" source="calledOn" label="resources.vanguardTasks.fields.year" />,
        <RecordPicker key="stationId" source="stationId" reference="stations" />,
        <RecordPicker key="personId" source="personId" reference="people" />,
      ]}
    >
      {(empty) => <VanguardTaskTable empty={empty} />}
    </LedgerList>
  );
}
