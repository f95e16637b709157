import { authorityLevels, authorityLines, type RuleCode } from '@qinglan/domain';
import { useRecordContext } from 'react-admin';
import { ChangeForm } from '../form/ChangeForm.tsx';
import { EnumInput, NumberBox, Row, TextBox } from '../form/inputs.tsx';
import { RecordPicker } from '../form/RecordPicker.tsx';
import { checkAuthority } from './authority.check.ts';
import { authorityFields } from './authority.operations.ts';

const rules: readonly RuleCode[] = [
  'code.unique',
  'code.shape',
  'authority.tree',
  'authority.declared-stations',
];
const required = ['name', 'code', 'line', 'level'];
const displays = {
  line: { enum: 'AuthorityLine' },
  level: { enum: 'AuthorityLevel' },
  parentId: { reference: 'authorities' },
} as const;

/** What is typed about an authority. */
export function AuthorityForm({ onCancel }: { readonly onCancel: () => void }) {
  const isNew = useRecordContext()?.id === undefined;
  return (
    <ChangeForm
      required={required}
      rules={rules}
      check={checkAuthority}
      fields={authorityFields}
      displays={displays}
      onCancel={onCancel}
    >
      <Row>
        <TextBox source="name" isRequired autoFocus={isNew} />
        <TextBox source="code" isRequired help="resources.authorities.text.codeHelp" />
      </Row>
      <Row>
        <EnumInput source="line" isRequired type="AuthorityLine" values={authorityLines} />
        <EnumInput source="level" isRequired type="AuthorityLevel" values={authorityLevels} />
      </Row>
      <Row>
        <RecordPicker source="parentId" reference="authorities" />
        <NumberBox source="declaredStations" min={0} help="resources.authorities.text.declaredHelp" />
      </Row>
    </ChangeForm>
  );
}
