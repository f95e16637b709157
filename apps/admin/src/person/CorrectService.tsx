import { personCategories, type RuleCode, spellEntries, spellExits } from '@qinglan/domain';
import { useCallback, useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { ActionDialog } from '../form/ActionDialog.tsx';
import type { CheckContext, FormValues } from '../form/check.ts';
import { DateInput } from '../form/DateInput.tsx';
import { EnumInput, Row } from '../form/inputs.tsx';
import { checkServiceCorrection } from './person.check.ts';
import type { PersonRecord, PersonSpell } from './person.operations.ts';

const rules: readonly RuleCode[] = ['person.spells', 'period.order', 'station.lifetime'];
const required = ['category', 'entry', 'from'];

interface CorrectServiceProps {
  readonly spell: PersonSpell;
  readonly person: PersonRecord;
}

/** Corrects what was recorded of a spell of service. */
export function CorrectService({ spell, person }: CorrectServiceProps) {
  const translate = useTranslate();
  const { id, version, category, entry, exit, from, to } = spell;
  const input = useMemo(() => ({ id, version }), [id, version]);
  const defaults = useMemo(() => ({ category, entry, exit, from, to }), [category, entry, exit, from, to]);
  const check = useCallback(
    (values: FormValues, context: CheckContext) => checkServiceCorrection(person.id, id, values, context),
    [person.id, id],
  );
  const text = (key: string) => translate(`resources.people.text.${key}`, { name: person.name });
  return (
    <ActionDialog
      resource="people"
      action="updateService"
      variant="text"
      label={text('correct')}
      title={text('correctTitle')}
      done={text('corrected')}
      input={input}
      required={required}
      rules={rules}
      check={check}
      defaultValues={defaults}
    >
      <Row>
        <EnumInput source="category" isRequired type="PersonCategory" values={personCategories} />
        <EnumInput source="entry" isRequired type="SpellEntry" values={spellEntries} />
      </Row>
      <DateInput source="from" isRequired />
      <Row>
        <DateInput source="to" />
        <EnumInput source="exit" type="SpellExit" values={spellExits} />
      </Row>
    </ActionDialog>
  );
}
