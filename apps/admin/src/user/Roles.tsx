import { Alert, Box, Stack, Typography } from '@mui/material';
import type { RuleCode } from '@qinglan/domain';
import { useLocaleState, useTranslate } from 'react-admin';
import { ActionDialog } from '../form/ActionDialog.tsx';
import { RoleInputs } from '../form/PlaceInputs.tsx';
import { useHeldText } from '../ui/account/Grants.tsx';
import { formatInstant } from '../ui/formatDate.ts';
import { Panel } from '../ui/Panel.tsx';
import { checkNewRole } from './user.check.ts';
import type { UserRecord } from './user.operations.ts';

const granting: readonly RuleCode[] = ['account.one-place', 'account.role-once', 'account.own'];
const revoking: readonly RuleCode[] = ['account.own', 'account.last-admin'];
const required = ['role', 'placeKind'];
const nothing: readonly string[] = [];

interface RolesProps {
  readonly user: UserRecord;
  readonly isOwn: boolean;
}

/** What somebody may do where, and the ways to change it. */
export function Roles({ user, isOwn }: RolesProps) {
  const translate = useTranslate();
  const text = (key: string, values = {}) => translate(`resources.users.text.${key}`, values);
  return (
    <Panel title={text('roles')} action={!isOwn && <GrantRole user={user} />}>
      {isOwn && <Alert severity="info">{text('own')}</Alert>}
      {user.grants.length === 0 && <Typography color="textSecondary">{text('noRoles')}</Typography>}
      <Stack component="ul" sx={{ listStyle: 'none', m: 0, p: 0, gap: 1 }}>
        {user.grants.map((grant) => (
          <Grant key={grant.id} user={user} grant={grant} isOwn={isOwn} />
        ))}
      </Stack>
    </Panel>
  );
}

function GrantRole({ user }: { readonly user: UserRecord }) {
  const translate = useTranslate();
  const text = (key: string, values = {}) => translate(`resources.users.text.${key}`, values);
  return (
    <ActionDialog
      resource="users"
      action="grantRole"
      label={text('grant')}
      title={text('grantTitle', { name: user.name })}
      help={text('signsOut')}
      done="resources.users.text.granted"
      input={{ userId: user.id }}
      required={required}
      rules={granting}
      check={checkNewRole}
      submitLabel="resources.users.text.grant"
    >
      <RoleInputs />
    </ActionDialog>
  );
}

type GrantProps = RolesProps & { readonly grant: UserRecord['grants'][number] };

function Grant({ user, grant, isOwn }: GrantProps) {
  const translate = useTranslate();
  const [language] = useLocaleState();
  const held = useHeldText()(grant);
  const text = (key: string, values = {}) => translate(`resources.users.text.${key}`, values);
  return (
    <Stack
      component="li"
      direction="row"
      sx={{ gap: 1, justifyContent: 'space-between', alignItems: 'center' }}
    >
      <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        <Typography>{held}</Typography>
        <Typography variant="caption" color="textSecondary">
          {grant.place && `${grant.place.code} · `}
          {text('since', { date: formatInstant(grant.createdAt, language) })}
        </Typography>
      </Box>
      {!isOwn && (
        <ActionDialog
          resource="users"
          action="revokeRole"
          variant="text"
          label={text('revoke')}
          title={text('revokeTitle', { name: user.name, held })}
          help={user.grants.length === 1 ? text('revokeLast') : text('signsOut')}
          done="resources.users.text.revoked"
          input={{ id: grant.id }}
          required={nothing}
          rules={revoking}
          submitLabel="resources.users.text.revoke"
        >
          {null}
        </ActionDialog>
      )}
    </Stack>
  );
}
