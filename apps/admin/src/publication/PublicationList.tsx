import { publicationStatuses } from '@qinglan/domain';
import { RecordPicker } from '../form/RecordPicker.tsx';
import { EnumFilter, FlagFilter } from '../ui/filters.tsx';
import { LedgerList } from '../ui/LedgerList.tsx';
import PublicationTable from './PublicationTable.tsx';

/** All accounts. */
export default function PublicationList() {
  return (
    <LedgerList
      sort={{ field: 'asOf', order: 'DESC' }}
      createLabel="resources.publications.text.write"
      filters={[
        <RecordPicker key="stationId" source="stationId" reference="stations" />,
        <EnumFilter key="status" source="status" type="PublicationStatus" values={publicationStatuses} />,
      ]}
      archivedFilter={
        <FlagFilter
          source="archived"
          no="resources.publications.text.standing"
          yes="resources.publications.text.withdrawn"
        />
      }
    >
      {(empty) => <PublicationTable empty={empty} />}
    </LedgerList>
  );
}
