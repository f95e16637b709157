import { Stack } from '@mui/material';
import {
  ShowBase,
  useCreatePath,
  useGetIdentity,
  useLocaleState,
  useShowContext,
  useTranslate,
} from 'react-admin';
import { readAfresh } from '../data/ledger.ts';
import { AccountEvents } from '../ui/account/Events.tsx';
import { MissingAccount } from '../ui/account/MissingAccount.tsx';
import { Fact, Facts } from '../ui/Facts.tsx';
import { formatInstant } from '../ui/formatDate.ts';
import { PageHeader } from '../ui/PageHeader.tsx';
import { Panel } from '../ui/Panel.tsx';
import { LoadingRows } from '../ui/States.tsx';
import { DeactivatedChip } from './DeactivatedChip.tsx';
import { Roles } from './Roles.tsx';
import { ResetPassword, SwitchActive } from './UserActions.tsx';
import type { UserRecord } from './user.operations.ts';

/** Somebody who may sign in: their roles, what can be done about them, and what was done. */
export default function UserShow() {
  return (
    <ShowBase<UserRecord> queryOptions={readAfresh} error={<MissingAccount />} loading={<LoadingRows />}>
      <Page />
    </ShowBase>
  );
}

function Page() {
  const translate = useTranslate();
  const createPath = useCreatePath();
  const [language] = useLocaleState();
  const { identity } = useGetIdentity();
  const { record } = useShowContext<UserRecord>();
  if (!record) return null;
  const isOwn = identity?.['email'] === record.email;
  const label = (field: string) => translate(`resources.users.fields.${field}`);
  const list = createPath({ resource: 'users', type: 'list' });
  return (
    <>
      <PageHeader
        title={record.name}
        parent={{ label: translate('resources.users.name', { smart_count: 2 }), to: list }}
        chips={<DeactivatedChip deactivatedAt={record.deactivatedAt} />}
        actions={
          !isOwn && (
            <>
              <ResetPassword user={record} />
              <SwitchActive user={record} />
            </>
          )
        }
      />
      <Stack sx={{ gap: 2 }}>
        <Panel>
          <Facts>
            <Fact label={label('email')}>{record.email}</Fact>
            <Fact label={label('createdAt')}>{formatInstant(record.createdAt, language)}</Fact>
            {record.deactivatedAt && (
              <Fact label={label('deactivatedAt')}>{formatInstant(record.deactivatedAt, language)}</Fact>
            )}
          </Facts>
        </Panel>
        <Roles user={record} isOwn={isOwn} />
        <AccountEvents id={record.id} />
      </Stack>
    </>
  );
}
