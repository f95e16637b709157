import { LedgerCreate } from '../form/LedgerForms.tsx';
import { SelectionRoundForm } from './SelectionRoundForm.tsx';

/** A new round. */
export default function SelectionRoundCreate() {
  return (
    <LedgerCreate title="resources.selectionRounds.text.create">
      {(onCancel) => <SelectionRoundForm onCancel={onCancel} />}
    </LedgerCreate>
  );
}
