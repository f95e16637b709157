import { longestKeyLife, type RuleCode, usualKeyLife } from '@qinglan/domain';
import { useState } from 'react';
import { CreateBase, useCreatePath, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { useNavigate } from 'react-router-dom';
import { ChangeForm } from '../form/ChangeForm.tsx';
import { NumberBox, TextBox, YesNo } from '../form/inputs.tsx';
import { RoleInputs } from '../form/PlaceInputs.tsx';
import { SecretDialog } from '../ui/account/SecretDialog.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { checkNewKey } from './apiKey.check.ts';
import type { IssuedApiKey } from './apiKey.operations.ts';

const rules: readonly RuleCode[] = ['account.key-life', 'account.one-place'];
const required = ['name', 'role', 'placeKind'];
const defaultValues = { days: usualKeyLife, neverExpires: false };

/** A key for a program, shown this once. */
export default function ApiKeyCreate() {
  const translate = useTranslate();
  const createPath = useCreatePath();
  const navigate = useNavigate();
  const [issued, setIssued] = useState<IssuedApiKey | null>(null);
  const list = createPath({ resource: 'apiKeys', type: 'list' });
  return (
    <CreateBase<IssuedApiKey> redirect={false} mutationOptions={{ onSuccess: setIssued }}>
      <PageHeader
        title={translate('resources.apiKeys.text.create')}
        parent={{ label: translate('resources.apiKeys.name', { smart_count: 2 }), to: list }}
      />
      <ChangeForm
        required={required}
        rules={rules}
        check={checkNewKey}
        defaultValues={defaultValues}
        onCancel={() => navigate(list)}
      >
        <TextBox source="name" isRequired autoFocus help="resources.apiKeys.text.nameHelp" />
        <RoleInputs />
        <Life />
      </ChangeForm>
      {issued && (
        <SecretDialog
          title={translate('resources.apiKeys.text.issuedTitle', { name: issued.name })}
          help={translate('resources.apiKeys.text.issuedHelp')}
          secret={issued.secret}
          onClose={() => navigate(createPath({ resource: 'apiKeys', id: issued.id, type: 'show' }))}
        />
      )}
    </CreateBase>
  );
}

function Life() {
  const never: unknown = useWatch({ name: 'neverExpires' });
  return (
    <>
      {never !== true && (
        <NumberBox
          source="days"
          isRequired
          min={1}
          max={longestKeyLife}
          help="resources.apiKeys.text.daysHelp"
        />
      )}
      <YesNo source="neverExpires" help="resources.apiKeys.text.neverHelp" />
    </>
  );
}
