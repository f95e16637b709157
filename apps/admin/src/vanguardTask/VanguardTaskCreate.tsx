import { LedgerCreate } from '../form/LedgerForms.tsx';
import { VanguardTaskForm } from './VanguardTaskForm.tsx';

/** A new record. */
export default function VanguardTaskCreate() {
  return (
    <LedgerCreate title="resources.vanguardTasks.text.record">
      {(onCancel) => <VanguardTaskForm onCancel={onCancel} />}
    </LedgerCreate>
  );
}
