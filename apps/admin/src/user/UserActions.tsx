import type { RuleCode } from '@qinglan/domain';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { ActionDialog } from '../form/ActionDialog.tsx';
import { SecretDialog } from '../ui/account/SecretDialog.tsx';
import type { UserRecord } from './user.operations.ts';

const nothing: readonly never[] = [];
const deactivating: readonly RuleCode[] = ['account.own', 'account.last-admin'];

interface UserProps {
  readonly user: UserRecord;
}

/** Another password, made by the server and shown this once. */
export function ResetPassword({ user }: UserProps) {
  const translate = useTranslate();
  const [secret, setSecret] = useState<string | null>(null);
  const text = (key: string) => translate(`resources.users.text.${key}`, { name: user.name });
  return (
    <>
      <ActionDialog
        resource="users"
        action="resetPassword"
        label={text('reset')}
        title={text('resetTitle')}
        help={text('resetHelp')}
        done="resources.users.text.resetDone"
        input={{ id: user.id }}
        required={nothing}
        rules={nothing}
        submitLabel="resources.users.text.reset"
        onDone={(issued) => setSecret('secret' in issued ? String(issued.secret) : null)}
      >
        {null}
      </ActionDialog>
      {secret !== null && (
        <SecretDialog
          title={text('issuedTitle')}
          help={translate('resources.users.text.issuedHelp', { email: user.email })}
          secret={secret}
          onClose={() => setSecret(null)}
        />
      )}
    </>
  );
}

/** Keeps somebody from signing in, or lets them in again. */
export function SwitchActive({ user }: UserProps) {
  const translate = useTranslate();
  const name = user.deactivatedAt ? 'activate' : 'deactivate';
  const text = (key: string) => translate(`resources.users.text.${key}`, { name: user.name });
  return (
    <ActionDialog
      key={name}
      resource="users"
      action={`${name}User`}
      label={text(name)}
      title={text(`${name}Title`)}
      help={text(`${name}Help`)}
      done={`resources.users.text.${name}Done`}
      input={{ id: user.id }}
      required={nothing}
      rules={user.deactivatedAt ? nothing : deactivating}
      submitLabel={`resources.users.text.${name}`}
    >
      {null}
    </ActionDialog>
  );
}
