import { LedgerEdit } from '../form/LedgerForms.tsx';
import { VanguardTaskForm } from './VanguardTaskForm.tsx';
import type { VanguardTaskRecord } from './vanguardTask.operations.ts';

/** Changes a record. */
export default function VanguardTaskEdit() {
  return (
    <LedgerEdit<VanguardTaskRecord> title={({ title }) => title}>
      {(onCancel) => <VanguardTaskForm onCancel={onCancel} />}
    </LedgerEdit>
  );
}
