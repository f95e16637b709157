import { LedgerEdit } from '../form/LedgerForms.tsx';
import { BranchForm } from './BranchForm.tsx';
import type { BranchRecord } from './branch.operations.ts';

/** Changes a record. */
export default function BranchEdit() {
  return (
    <LedgerEdit<BranchRecord> title={({ name }) => name}>
      {(onCancel) => <BranchForm onCancel={onCancel} />}
    </LedgerEdit>
  );
}
