import { Stack } from '@mui/material';
import { ShowBase, useCreatePath, useLocaleState, useShowContext, useTranslate } from 'react-admin';
import { readAfresh } from '../data/ledger.ts';
import { ActionDialog } from '../form/ActionDialog.tsx';
import { AccountEvents } from '../ui/account/Events.tsx';
import { Grants } from '../ui/account/Grants.tsx';
import { MissingAccount } from '../ui/account/MissingAccount.tsx';
import { Fact, Facts } from '../ui/Facts.tsx';
import { formatInstant } from '../ui/formatDate.ts';
import { PageHeader } from '../ui/PageHeader.tsx';
import { Panel } from '../ui/Panel.tsx';
import { LoadingRows } from '../ui/States.tsx';
import type { ApiKeyRecord } from './apiKey.operations.ts';
import { StateChip } from './StateChip.tsx';

const nothing: readonly never[] = [];

/** One key: what it opens, when it was last used, and the way to end it. */
export default function ApiKeyShow() {
  return (
    <ShowBase<ApiKeyRecord> queryOptions={readAfresh} error={<MissingAccount />} loading={<LoadingRows />}>
      <Page />
    </ShowBase>
  );
}

function Page() {
  const translate = useTranslate();
  const createPath = useCreatePath();
  const [language] = useLocaleState();
  const { record } = useShowContext<ApiKeyRecord>();
  if (!record) return null;
  const label = (field: string) => translate(`resources.apiKeys.fields.${field}`);
  const text = (key: string) => translate(`resources.apiKeys.text.${key}`);
  const instant = (at: string | null | undefined) => at && formatInstant(at, language);
  const list = createPath({ resource: 'apiKeys', type: 'list' });
  return (
    <>
      <PageHeader
        title={record.name}
        parent={{ label: translate('resources.apiKeys.name', { smart_count: 2 }), to: list }}
        chips={<StateChip state={record.state} />}
        actions={record.state !== 'REVOKED' && <Revoke apiKey={record} />}
      />
      <Stack sx={{ gap: 2 }}>
        <Panel>
          <Facts>
            <Fact label={label('grants')}>
              <Grants grants={record.grants} />
            </Fact>
            <Fact label={label('start')}>{record.start && <code>{record.start}…</code>}</Fact>
            <Fact label={label('expiresAt')}>{instant(record.expiresAt) ?? text('never')}</Fact>
            <Fact label={label('lastUsedAt')}>{instant(record.lastUsedAt) ?? text('neverUsed')}</Fact>
            <Fact label={label('createdAt')}>{instant(record.createdAt)}</Fact>
            <Fact label={label('madeBy')}>{record.madeBy ?? translate('app.account.commandLine')}</Fact>
          </Facts>
        </Panel>
        <AccountEvents id={record.id} />
      </Stack>
    </>
  );
}

function Revoke({ apiKey: { id, name } }: { readonly apiKey: ApiKeyRecord }) {
  const translate = useTranslate();
  return (
    <ActionDialog
      resource="apiKeys"
      action="revokeApiKey"
      label={translate('resources.apiKeys.text.revoke')}
      title={translate('resources.apiKeys.text.revokeTitle', { name })}
      help={translate('resources.apiKeys.text.revokeHelp')}
      done="resources.apiKeys.text.revoked"
      input={{ id }}
      required={nothing}
      rules={nothing}
      submitLabel="resources.apiKeys.text.revoke"
    >
      {null}
    </ActionDialog>
  );
}
