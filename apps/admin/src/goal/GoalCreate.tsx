import { LedgerCreate } from '../form/LedgerForms.tsx';
import { GoalForm } from './GoalForm.tsx';

/** A new record. */
export default function GoalCreate() {
  return (
    <LedgerCreate title="resources.goals.text.set">
      {(onCancel) => <GoalForm onCancel={onCancel} />}
    </LedgerCreate>
  );
}
