import { mentorshipTiers, type RuleCode } from '@qinglan/domain';
import { useRecordContext } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { ChangeForm } from '../form/ChangeForm.tsx';
import { DateInput } from '../form/DateInput.tsx';
import { EnumInput, Row, SyntheticInput } from '../form/inputs.tsx';
import { RecordPicker } from '../form/RecordPicker.tsx';
import { today } from '../ui/formatDate.ts';
import { checkMentorship } from './mentorship.check.ts';
import { mentorshipFields } from './mentorship.operations.ts';

export const mentorshipRuleCodes: readonly RuleCode[] = [
  'mentorship.shape',
  'mentorship.in-service',
  'mentorship.coverage',
  'station.lifetime',
  'period.order',
];
const required = ['stationId', 'mentorId', 'menteeId', 'tier', 'from'];
const displays = {
  mentorId: { reference: 'people' },
  menteeId: { reference: 'people' },
  tier: { enum: 'MentorshipTier' },
  from: 'date',
  to: 'date',
} as const;

/** What is typed about a mentorship. */
export function MentorshipForm({ onCancel }: { readonly onCancel: () => void }) {
  const isNew = useRecordContext()?.id === undefined;
  return (
    <ChangeForm
      required={required}
      rules={mentorshipRuleCodes}
      check={checkMentorship}
      fields={mentorshipFields}
      displays={displays}
      onCancel={onCancel}
      {...(isNew ? { defaultValues: { from: today() } } : {})}
    >
      <Pair />
      <EnumInput source="tier" isRequired open type="MentorshipTier" values={mentorshipTiers} />
      <Row>
        <DateInput source="from" isRequired />
        <DateInput source="to" help="resources.mentorships.text.toHelp" />
      </Row>
      <SyntheticInput />
    </ChangeForm>
  );
}

function Pair() {
  const isNew = useRecordContext()?.id === undefined;
  const stationId: string | undefined = useWatch({ name: 'stationId' });
  const here = stationId ? { filter: { stationId } } : {};
  return (
    <>
      <RecordPicker source="stationId" reference="stations" isRequired disabled={!isNew} />
      <Row>
        <RecordPicker source="mentorId" reference="people" isRequired {...here} />
        <RecordPicker source="menteeId" reference="people" isRequired {...here} />
      </Row>
    </>
  );
}
