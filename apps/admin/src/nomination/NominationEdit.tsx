import { LedgerEdit } from '../form/LedgerForms.tsx';
import { NominationForm } from './NominationForm.tsx';
import type { NominationRecord } from './nomination.operations.ts';

/** Changes a draft. */
export default function NominationEdit() {
  return (
    <LedgerEdit<NominationRecord> title={({ person }) => person.name}>
      {(onCancel) => <NominationForm onCancel={onCancel} />}
    </LedgerEdit>
  );
}
