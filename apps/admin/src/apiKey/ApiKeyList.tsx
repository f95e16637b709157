import type { ReactNode } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import type { Role } from '../generated/graphql.ts';
import { Grants } from '../ui/account/Grants.tsx';
import { EnumFilter } from '../ui/filters.tsx';
import { formatInstant } from '../ui/formatDate.ts';
import { LedgerList } from '../ui/LedgerList.tsx';
import { RecordCard } from '../ui/RecordCard.tsx';
import { RecordTable } from '../ui/RecordTable.tsx';
import { RecordLink } from '../ui/Text.tsx';
import { Column } from '../ui/tableCells.tsx';
import type { ApiKeyRecord } from './apiKey.operations.ts';
import { StateChip } from './StateChip.tsx';

const roles: readonly Role[] = ['VIEWER', 'EDITOR', 'REVIEWER', 'ADMIN'];
const states = ['ACTIVE', 'EXPIRED', 'REVOKED'];

/** Every key that the signed-in administrator manages; never the keys themselves. */
export default function ApiKeyList() {
  return (
    <LedgerList
      sort={{ field: 'createdAt', order: 'DESC' }}
      createLabel="resources.apiKeys.text.create"
      archivedFilter={null}
      filters={[
        <EnumFilter key="state" source="state" type="ApiKeyState" values={states} />,
        <EnumFilter key="role" source="role" type="Role" values={roles} />,
      ]}
    >
      {(empty) => <ApiKeyTable empty={empty} />}
    </LedgerList>
  );
}

function ApiKeyTable({ empty }: { readonly empty: ReactNode }) {
  const translate = useTranslate();
  const [language] = useLocaleState();
  const text = (key: string, values = {}) => translate(`resources.apiKeys.text.${key}`, values);
  const instant = (at: string | null | undefined, never: string) =>
    at ? formatInstant(at, language) : text(never);
  return (
    <RecordTable<ApiKeyRecord>
      empty={empty}
      card={({ name, state, grants, lastUsedAt }) => (
        <RecordCard
          title={name}
          aside={<StateChip state={state} />}
          facts={[
            <Grants key="grants" grants={grants} />,
            text('lastUse', { date: instant(lastUsedAt, 'neverUsed') }),
          ]}
        />
      )}
    >
      <Column<ApiKeyRecord>
        source="name"
        sortable
        render={(key) => <RecordLink resource="apiKeys" record={key} />}
      />
      <Column<ApiKeyRecord> source="state" render={({ state }) => <StateChip state={state} />} />
      <Column<ApiKeyRecord> source="grants" render={({ grants }) => <Grants grants={grants} />} />
      <Column<ApiKeyRecord>
        source="createdAt"
        sortable
        render={({ createdAt, madeBy }) => (
          <>
            {formatInstant(createdAt, language)}
            <br />
            {madeBy ?? translate('app.account.commandLine')}
          </>
        )}
      />
      <Column<ApiKeyRecord>
        source="expiresAt"
        sortable
        render={({ expiresAt }) => instant(expiresAt, 'never')}
      />
      <Column<ApiKeyRecord>
        source="lastUsedAt"
        sortable
        render={({ lastUsedAt }) => instant(lastUsedAt, 'neverUsed')}
      />
    </RecordTable>
  );
}
