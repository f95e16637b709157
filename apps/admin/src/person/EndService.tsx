import { type RuleCode, spellExits } from '@qinglan/domain';
import { useCallback, useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { ActionDialog } from '../form/ActionDialog.tsx';
import type { CheckContext, FormValues } from '../form/check.ts';
import { DateInput } from '../form/DateInput.tsx';
import { EnumInput } from '../form/inputs.tsx';
import { checkEnding } from './person.check.ts';
import type { PersonRecord, PersonSpell } from './person.operations.ts';

const rules: readonly RuleCode[] = ['period.order', 'person.spells', 'station.lifetime'];
const required = ['to', 'exit'];

interface EndServiceProps {
  readonly spell: PersonSpell;
  readonly person: PersonRecord;
}

/** Ends a spell of service. */
export function EndService({ spell, person }: EndServiceProps) {
  const translate = useTranslate();
  const { id, version } = spell;
  const input = useMemo(() => ({ id, version }), [id, version]);
  const check = useCallback(
    (values: FormValues, context: CheckContext) => checkEnding(person.id, id, values, context),
    [person.id, id],
  );
  const text = (key: string) => translate(`resources.people.text.${key}`, { name: person.name });
  return (
    <ActionDialog
      resource="people"
      action="endService"
      variant="text"
      label={text('end')}
      title={text('endTitle')}
      done={text('ended')}
      input={input}
      required={required}
      rules={rules}
      check={check}
    >
      <DateInput source="to" isRequired help="resources.people.text.toHelp" />
      <EnumInput source="exit" isRequired type="SpellExit" values={spellExits} />
    </ActionDialog>
  );
}
