import { personCategories, sexes } from '@qinglan/domain';
import { RecordPicker } from '../form/RecordPicker.tsx';
import { EnumFilter } from '../ui/filters.tsx';
import { LedgerList } from '../ui/LedgerList.tsx';
import PersonTable from './PersonTable.tsx';

/** All people. */
export default function PersonList() {
  return (
    <LedgerList
      exports="people"
      sort={{ field: 'name', order: 'ASC' }}
      filters={[
        <EnumFilter key="category" source="category" type="PersonCategory" values={personCategories} />,
        <EnumFilter key="sex" source="sex" type="Sex" values={sexes} />,
        <RecordPicker key="stationId" source="stationId" reference="stations" />,
      ]}
    >
      {(empty) => <PersonTable empty={empty} />}
    </LedgerList>
  );
}
