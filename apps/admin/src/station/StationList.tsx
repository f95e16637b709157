import { RecordPicker } from '../form/RecordPicker.tsx';
import { FlagFilter } from '../ui/filters.tsx';
import { LedgerList } from '../ui/LedgerList.tsx';
import StationTable from './StationTable.tsx';

/** All stations. */
export default function StationList() {
  return (
    <LedgerList
      exports="stations"
      sort={{ field: 'code', order: 'ASC' }}
      filters={[
        <RecordPicker key="authorityId" source="authorityId" reference="authorities" />,
        <FlagFilter
          key="dissolved"
          source="dissolved"
          no="resources.stations.text.active"
          yes="resources.stations.text.dissolvedOnly"
        />,
      ]}
    >
      {(empty) => <StationTable empty={empty} />}
    </LedgerList>
  );
}
