import { authorityLevels, authorityLines } from '@qinglan/domain';
import { EnumFilter } from '../ui/filters.tsx';
import { LedgerList } from '../ui/LedgerList.tsx';
import AuthorityTable from './AuthorityTable.tsx';

/** All authorities. */
export default function AuthorityList() {
  return (
    <LedgerList
      sort={{ field: 'level', order: 'ASC' }}
      filters={[
        <EnumFilter key="line" source="line" type="AuthorityLine" values={authorityLines} />,
        <EnumFilter key="level" source="level" type="AuthorityLevel" values={authorityLevels} />,
      ]}
    >
      {(empty) => <AuthorityTable empty={empty} />}
    </LedgerList>
  );
}
