import type { ReactNode } from 'react';
import type { Role } from '../generated/graphql.ts';
import { Grants } from '../ui/account/Grants.tsx';
import { EnumFilter, FlagFilter } from '../ui/filters.tsx';
import { LedgerList } from '../ui/LedgerList.tsx';
import { RecordCard } from '../ui/RecordCard.tsx';
import { RecordTable } from '../ui/RecordTable.tsx';
import { RecordLink } from '../ui/Text.tsx';
import { Column } from '../ui/tableCells.tsx';
import { DeactivatedChip } from './DeactivatedChip.tsx';
import type { UserRecord } from './user.operations.ts';

const roles: readonly Role[] = ['VIEWER', 'EDITOR', 'REVIEWER', 'ADMIN'];

/** Everybody whom the signed-in administrator manages. */
export default function UserList() {
  return (
    <LedgerList
      sort={{ field: 'name', order: 'ASC' }}
      createLabel="resources.users.text.create"
      archivedFilter={null}
      filters={[
        <EnumFilter key="role" source="role" type="Role" values={roles} />,
        <FlagFilter
          key="deactivated"
          source="deactivated"
          no="resources.users.text.active"
          yes="resources.users.text.deactivated"
        />,
      ]}
    >
      {(empty) => <UserTable empty={empty} />}
    </LedgerList>
  );
}

function UserTable({ empty }: { readonly empty: ReactNode }) {
  return (
    <RecordTable<UserRecord>
      empty={empty}
      card={({ name, email, grants, deactivatedAt }) => (
        <RecordCard
          title={name}
          aside={<DeactivatedChip deactivatedAt={deactivatedAt} />}
          facts={[email, <Grants key="grants" grants={grants} />]}
        />
      )}
    >
      <Column<UserRecord>
        source="name"
        sortable
        render={(one) => (
          <>
            <RecordLink resource="users" record={one} /> <DeactivatedChip deactivatedAt={one.deactivatedAt} />
          </>
        )}
      />
      <Column<UserRecord> source="email" sortable render={({ email }) => email} />
      <Column<UserRecord> source="grants" render={({ grants }) => <Grants grants={grants} />} />
    </RecordTable>
  );
}
