import type { RuleCode } from '@qinglan/domain';
import { type RaRecord, TextInput } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { ChangeForm } from '../form/ChangeForm.tsx';
import { DateInput } from '../form/DateInput.tsx';
import { SyntheticInput } from '../form/inputs.tsx';
import { LedgerCreate } from '../form/LedgerForms.tsx';
import { RecordPicker } from '../form/RecordPicker.tsx';
import { today } from '../ui/formatDate.ts';
import { DraftPreview } from './DraftPreview.tsx';
import { checkOpening } from './handover.check.ts';

const rules: readonly RuleCode[] = ['workshop.handover', 'record.lifetime'];
const required = ['branchId', 'toPersonId', 'handedOn'];

/** A new handover: to whom, on which day, what is open, and what was promised. */
export default function HandoverCreate() {
  return (
    <LedgerCreate title="resources.handovers.text.open">
      {(onCancel) => (
        <ChangeForm
          required={required}
          rules={rules}
          check={checkOpening}
          defaultValues={{ handedOn: today() }}
          submitLabel="resources.handovers.text.openNow"
          onCancel={onCancel}
        >
          <Parties />
          <DateInput source="handedOn" isRequired />
          <DraftPreview />
          <Promises />
          <SyntheticInput />
        </ChangeForm>
      )}
    </LedgerCreate>
  );
}

/** The secretary of the chosen branch is who usually takes over. */
function Parties() {
  const { setValue } = useFormContext();
  const suggest = (branch: RaRecord | null) => {
    const secretary: unknown = branch?.['secretary'];
    if (isTenure(secretary)) setValue('toPersonId', secretary.person.id, { shouldDirty: true });
  };
  return (
    <>
      <RecordPicker source="branchId" reference="branches" isRequired onPick={suggest} />
      <RecordPicker
        source="toPersonId"
        reference="people"
        isRequired
        help="resources.handovers.text.toPersonHelp"
      />
    </>
  );
}

interface Tenure {
  readonly person: { readonly id: string };
}

function isTenure(value: unknown): value is Tenure {
  return typeof value === 'object' && value !== null && 'person' in value;
}

/** What was promised, a line each. */
function Promises() {
  return (
    <TextInput
      source="promises"
      multiline
      minRows={3}
      helperText="resources.handovers.text.promisesHelp"
      format={(lines: readonly string[] | undefined) => (lines ?? []).join('\n')}
      parse={(text: string) => text.split('\n')}
    />
  );
}
