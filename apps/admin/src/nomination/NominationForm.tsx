import type { RuleCode } from '@qinglan/domain';
import { useGetOne, useRecordContext } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { ChangeForm } from '../form/ChangeForm.tsx';
import { DateInput } from '../form/DateInput.tsx';
import { LongText, Row, SyntheticInput, YesNo } from '../form/inputs.tsx';
import { RecordPicker } from '../form/RecordPicker.tsx';
import { today } from '../ui/formatDate.ts';
import { checkNomination } from './nomination.check.ts';
import { nominationFields } from './nomination.operations.ts';

const rules: readonly RuleCode[] = [
  'nomination.one-open',
  'nomination.in-service',
  'nomination.yield',
  'nomination.four-eyes',
  'nomination.round',
  'nomination.lifecycle',
  'award.recipient',
];
const draftRules: readonly RuleCode[] = ['nomination.lifecycle', 'nomination.four-eyes', 'award.recipient'];
const required = ['roundId', 'personId', 'kindCode'];

/** What is typed about a nomination before it is submitted. Round and person are fixed once it is there. */
export function NominationForm({ onCancel }: { readonly onCancel: () => void }) {
  const isNew = useRecordContext()?.id === undefined;
  return (
    <ChangeForm
      required={required}
      rules={isNew ? rules : draftRules}
      check={checkNomination}
      fields={nominationFields}
      onCancel={onCancel}
      {...(isNew ? { defaultValues: { on: today() } } : {})}
    >
      <WhoAndWhat isNew={isNew} />
      <LongText source="deed" />
      {isNew && <When />}
      {isNew && <SyntheticInput />}
    </ChangeForm>
  );
}

function WhoAndWhat({ isNew }: { readonly isNew: boolean }) {
  const { setValue } = useFormContext();
  const asDraft: boolean = useWatch({ name: 'asDraft' }) ?? false;
  const roundId: string | null = useWatch({ name: 'roundId' }) ?? null;
  const { data: round } = useGetOne(
    'selectionRounds',
    { id: roundId ?? '' },
    { enabled: roundId !== null && roundId !== '' },
  );
  const served = round ? { stationId: round['stationId'] } : {};
  return (
    <>
      <RecordPicker
        source="roundId"
        reference="selectionRounds"
        isRequired
        disabled={!isNew}
        {...(isNew ? { filter: { closed: false } } : {})}
      />
      <Row>
        <RecordPicker
          source="personId"
          reference="people"
          isRequired
          disabled={!isNew}
          {...(isNew ? { filter: served } : {})}
        />
        <RecordPicker
          source="kindId"
          reference="awardKinds"
          isRequired
          filter={{ recipientType: 'PERSON' }}
          onPick={(kind) => setValue('kindCode', kind?.['code'] ?? null)}
        />
      </Row>
      <RecordPicker
        source="nominatorId"
        reference="people"
        isRequired={isNew && !asDraft}
        help="resources.nominations.text.nominatorHelp"
      />
    </>
  );
}

function When() {
  const asDraft: boolean = useWatch({ name: 'asDraft' }) ?? false;
  return (
    <Row>
      <YesNo source="asDraft" help="resources.nominations.text.draftHelp" />
      {!asDraft && <DateInput source="on" label="resources.nominations.fields.submittedOn" />}
    </Row>
  );
}
