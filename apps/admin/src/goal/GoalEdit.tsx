import { LedgerEdit } from '../form/LedgerForms.tsx';
import { GoalForm } from './GoalForm.tsx';
import type { GoalRecord } from './goal.operations.ts';

/** Changes a record. */
export default function GoalEdit() {
  return (
    <LedgerEdit<GoalRecord> title={({ title }) => title}>
      {(onCancel) => <GoalForm onCancel={onCancel} />}
    </LedgerEdit>
  );
}
