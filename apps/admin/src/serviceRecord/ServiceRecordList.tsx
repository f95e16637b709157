import { serviceKinds } from '@qinglan/domain';
import { RecordPicker } from '../form/RecordPicker.tsx';
import { DateYearFilter, EnumFilter } from '../ui/filters.tsx';
import { LedgerList } from '../ui/LedgerList.tsx';
import ServiceRecordTable from './ServiceRecordTable.tsx';

/** All service records. */
export default function ServiceRecordList() {
  return (
    <LedgerList
      sort={{ field: 'servedOn', order: 'DESC' }}
      createLabel="resources.serviceRecords.text.record"
      filters={[
        <EnumFilter key="kind" source="kind" type="ServiceKind" values={serviceKinds} />,
        <RecordPicker key="stationId" source="stationId" reference="stations" />,
        <RecordPicker key="personId" source="personId" reference="people" />,
        <RecordPicker key="teamId" source="teamId" reference="teams" />,
        <DateYearFilter key="servedOn" source="servedOn" label="resources.serviceRecords.fields.year" />,
      ]}
    >
      {(empty) => <ServiceRecordTable empty={empty} />}
    </LedgerList>
  );
}
