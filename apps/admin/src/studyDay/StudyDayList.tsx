import { RecordPicker } from '../form/RecordPicker.tsx';
import { DateYearFilter } from '../ui/filters.tsx';
import { LedgerList } from '../ui/LedgerList.tsx';
import StudyDayTable from './StudyDayTable.tsx';

/** All study days. */
export default function StudyDayList() {
  return (
    <LedgerList
      sort={{ field: 'heldOn', order: 'DESC' }}
      createLabel="resources.studyDays.text.record"
      filters={[
        <DateYearFilter key="heldOn" source="heldOn" label="resources.studyDays.fields.year" />,
        <RecordPicker key="stationId" source="stationId" reference="stations" />,
        <RecordPicker key="leaderId" source="leaderId" reference="people" />,
      ]}
    >
      {(empty) => <StudyDayTable empty={empty} />}
    </LedgerList>
  );
}
