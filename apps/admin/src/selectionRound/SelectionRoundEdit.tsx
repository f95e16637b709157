import { LedgerEdit } from '../form/LedgerForms.tsx';
import { SelectionRoundForm } from './SelectionRoundForm.tsx';
import type { SelectionRoundRecord } from './selectionRound.operations.ts';

/** Changes a round. */
export default function SelectionRoundEdit() {
  return (
    <LedgerEdit<SelectionRoundRecord> title={({ name }) => name}>
      {(onCancel) => <SelectionRoundForm onCancel={onCancel} />}
    </LedgerEdit>
  );
}
