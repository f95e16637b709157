import { personCategories, type RuleCode, spellEntries } from '@qinglan/domain';
import { useCallback, useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { ActionDialog } from '../form/ActionDialog.tsx';
import type { CheckContext, FormValues } from '../form/check.ts';
import { DateInput } from '../form/DateInput.tsx';
import { EnumInput, Row } from '../form/inputs.tsx';
import { RecordPicker } from '../form/RecordPicker.tsx';
import { checkBeginning } from './person.check.ts';
import type { PersonRecord } from './person.operations.ts';

const rules: readonly RuleCode[] = ['person.spells', 'station.lifetime', 'person.birth'];
const required = ['stationId', 'category', 'entry', 'from'];

/** Begins a new spell of service. */
export function BeginService({ person }: { readonly person: PersonRecord }) {
  const translate = useTranslate();
  const { id, name, category } = person;
  const input = useMemo(() => ({ personId: id }), [id]);
  const defaults = useMemo(() => ({ category, entry: 'JOINED' }), [category]);
  const check = useCallback(
    (values: FormValues, context: CheckContext) => checkBeginning(id, values, context),
    [id],
  );
  const text = (key: string) => translate(`resources.people.text.${key}`, { name });
  return (
    <ActionDialog
      resource="people"
      action="beginService"
      label={text('begin')}
      title={text('beginTitle')}
      done={text('begun')}
      input={input}
      required={required}
      rules={rules}
      check={check}
      defaultValues={defaults}
    >
      <RecordPicker source="stationId" reference="stations" isRequired />
      <Row>
        <EnumInput source="category" isRequired type="PersonCategory" values={personCategories} />
        <EnumInput source="entry" isRequired type="SpellEntry" values={spellEntries} />
      </Row>
      <DateInput source="from" isRequired />
    </ActionDialog>
  );
}
