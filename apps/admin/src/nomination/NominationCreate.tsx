import { LedgerCreate } from '../form/LedgerForms.tsx';
import { NominationForm } from './NominationForm.tsx';

/** Puts a person forward. */
export default function NominationCreate() {
  return (
    <LedgerCreate title="resources.nominations.text.create">
      {(onCancel) => <NominationForm onCancel={onCancel} />}
    </LedgerCreate>
  );
}
