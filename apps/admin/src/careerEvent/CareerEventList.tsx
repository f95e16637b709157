import { careerEventKinds } from '@qinglan/domain';
import { RecordPicker } from '../form/RecordPicker.tsx';
import { EnumFilter } from '../ui/filters.tsx';
import { LedgerList } from '../ui/LedgerList.tsx';
import CareerEventTable from './CareerEventTable.tsx';

/** All promotions and selections. */
export default function CareerEventList() {
  return (
    <LedgerList
      sort={{ field: 'happenedOn', order: 'DESC' }}
      createLabel="resources.careerEvents.text.record"
      filters={[
        <EnumFilter key="kind" source="kind" type="CareerEventKind" values={careerEventKinds} />,
        <RecordPicker key="stationId" source="stationId" reference="stations" />,
        <RecordPicker key="authorityId" source="authorityId" reference="authorities" />,
      ]}
    >
      {(empty) => <CareerEventTable empty={empty} />}
    </LedgerList>
  );
}
