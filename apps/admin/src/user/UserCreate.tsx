import type { RuleCode } from '@qinglan/domain';
import { useState } from 'react';
import { CreateBase, useCreatePath, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { ChangeForm } from '../form/ChangeForm.tsx';
import { Row, TextBox } from '../form/inputs.tsx';
import { RoleInputs } from '../form/PlaceInputs.tsx';
import { SecretDialog } from '../ui/account/SecretDialog.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { checkNewUser } from './user.check.ts';
import type { IssuedUser } from './user.operations.ts';

const rules: readonly RuleCode[] = ['account.email', 'account.email-unique', 'account.one-place'];
const required = ['name', 'email', 'role', 'placeKind'];

/** Lets somebody sign in: their password is made by the server, and shown this once. */
export default function UserCreate() {
  const translate = useTranslate();
  const createPath = useCreatePath();
  const navigate = useNavigate();
  const [issued, setIssued] = useState<IssuedUser | null>(null);
  const list = createPath({ resource: 'users', type: 'list' });
  return (
    <CreateBase<IssuedUser> redirect={false} mutationOptions={{ onSuccess: setIssued }}>
      <PageHeader
        title={translate('resources.users.text.create')}
        parent={{ label: translate('resources.users.name', { smart_count: 2 }), to: list }}
      />
      <ChangeForm required={required} rules={rules} check={checkNewUser} onCancel={() => navigate(list)}>
        <Row>
          <TextBox source="name" isRequired autoFocus />
          <TextBox source="email" isRequired help="resources.users.text.emailHelp" />
        </Row>
        <RoleInputs />
      </ChangeForm>
      {issued && (
        <SecretDialog
          title={translate('resources.users.text.issuedTitle', { name: issued.name })}
          help={translate('resources.users.text.issuedHelp', { email: issued.email })}
          secret={issued.secret}
          onClose={() => navigate(createPath({ resource: 'users', id: issued.id, type: 'show' }))}
        />
      )}
    </CreateBase>
  );
}
