import { awardClasses, type RuleCode, recipientTypes } from '@qinglan/domain';
import { useRecordContext } from 'react-admin';
import { ChangeForm } from '../form/ChangeForm.tsx';
import { EnumInput, EnumsInput, Row, TextBox, YesNo } from '../form/inputs.tsx';
import { checkAwardKind } from './awardKind.check.ts';
import { awardKindFields } from './awardKind.operations.ts';

const rules: readonly RuleCode[] = ['code.unique', 'code.shape', 'award.recipient'];
const required = ['name', 'nameEn', 'code', 'class', 'recipientTypes'];
const displays = { class: { enum: 'AwardClass' }, recipientTypes: { enum: 'RecipientType' } } as const;

/** What is typed about a kind of award. */
export function AwardKindForm({ onCancel }: { readonly onCancel: () => void }) {
  const isNew = useRecordContext()?.id === undefined;
  return (
    <ChangeForm
      required={required}
      rules={rules}
      check={checkAwardKind}
      fields={awardKindFields}
      displays={displays}
      onCancel={onCancel}
    >
      <Row>
        <TextBox source="name" isRequired autoFocus={isNew} />
        <TextBox source="nameEn" isRequired />
      </Row>
      <Row>
        <TextBox source="code" isRequired help="resources.awardKinds.text.codeHelp" />
        <EnumInput source="class" isRequired type="AwardClass" values={awardClasses} />
      </Row>
      <EnumsInput source="recipientTypes" isRequired type="RecipientType" values={recipientTypes} />
      <YesNo source="yearly" help="resources.awardKinds.text.yearlyHelp" />
    </ChangeForm>
  );
}
