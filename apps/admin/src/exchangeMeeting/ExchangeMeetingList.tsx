import { RecordPicker } from '../form/RecordPicker.tsx';
import { DateYearFilter } from '../ui/filters.tsx';
import { LedgerList } from '../ui/LedgerList.tsx';
import ExchangeMeetingTable from './ExchangeMeetingTable.tsx';

/** All exchange meetings. */
export default function ExchangeMeetingList() {
  return (
    <LedgerList
      sort={{ field: 'heldOn', order: 'DESC' }}
      createLabel="resources.exchangeMeetings.text.record"
      filters={[
        <DateYearFilter key="heldOn" source="heldOn" label="resources.exchangeMeetings.fields.year" />,
        <RecordPicker key="stationId" source="stationId" reference="stations" />,
        <RecordPicker key="organiserId" source="organiserId" reference="authorities" />,
      ]}
    >
      {(empty) => <ExchangeMeetingTable empty={empty} />}
    </LedgerList>
  );
}
