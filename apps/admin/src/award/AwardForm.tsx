import { type RuleCode, recipientTypes } from '@qinglan/domain';
import { useRecordContext, useTranslate } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { ChangeForm } from '../form/ChangeForm.tsx';
import { DateInput } from '../form/DateInput.tsx';
import { EnumInput, LongText, NumberBox, Row, SyntheticInput, TextBox } from '../form/inputs.tsx';
import { RecordPicker } from '../form/RecordPicker.tsx';
import type { RecipientType } from '../generated/graphql.ts';
import { checkAward } from './award.check.ts';
import { type AwardRecord, awardFields } from './award.operations.ts';
import { recipientResources } from './recipient.ts';

const rules: readonly RuleCode[] = [
  'award.recipient',
  'award.officers-only',
  'award.repeat',
  'award.one-deed',
  'award.authority-level',
  'award.dates',
  'station.lifetime',
];
const requiredNew = ['recipientType', 'recipientId', 'kindId', 'authorityId', 'grantedOn'];
const requiredLater = ['grantedOn'];
const defaults = { recipientType: 'PERSON' };
const displays = { grantedOn: 'date' } as const;

/** What is typed about an award. Kind, recipient and authority are fixed once it is recorded. */
export function AwardForm({ onCancel }: { readonly onCancel: () => void }) {
  const isNew = useRecordContext()?.id === undefined;
  return (
    <ChangeForm
      required={isNew ? requiredNew : requiredLater}
      rules={rules}
      check={checkAward}
      fields={awardFields}
      displays={displays}
      onCancel={onCancel}
      {...(isNew ? { defaultValues: defaults } : {})}
    >
      {isNew ? <WhoAndWhat /> : <Fixed />}
      <Row>
        <DateInput source="grantedOn" isRequired />
        <NumberBox source="honourYear" help="resources.awards.text.honourYearHelp" min={1900} max={2199} />
      </Row>
      <TextBox source="documentNumber" />
      <LongText source="deed" help="resources.awards.text.deedHelp" />
      <LongText source="exemption" help="resources.awards.text.exemptionHelp" />
      {isNew && <SyntheticInput />}
    </ChangeForm>
  );
}

function WhoAndWhat() {
  const { setValue } = useFormContext();
  const type: RecipientType = useWatch({ name: 'recipientType' }) ?? 'PERSON';
  // Who and what was chosen before no longer fits a recipient of another type.
  const clear = () => {
    setValue('recipientId', null);
    setValue('kindId', null);
    setValue('kindCode', null);
  };
  return (
    <>
      <EnumInput
        source="recipientType"
        onPick={clear}
        isRequired
        open
        type="RecipientType"
        values={recipientTypes}
      />
      <RecordPicker key={type} source="recipientId" reference={recipientResources[type]} isRequired />
      <Row>
        <RecordPicker
          source="kindId"
          reference="awardKinds"
          isRequired
          onPick={(kind) => setValue('kindCode', kind?.code ?? null)}
          filter={{ recipientType: type }}
        />
        <RecordPicker source="authorityId" reference="authorities" isRequired />
      </Row>
    </>
  );
}

function Fixed() {
  const translate = useTranslate();
  const award = useRecordContext<AwardRecord>();
  if (!award) return null;
  return (
    <p style={{ margin: 0 }}>
      {award.kind.name} · {award.recipient.name} · {translate('resources.awards.fields.authority')}{' '}
      {award.authority.name}
    </p>
  );
}
