import { LedgerCreate } from '../form/LedgerForms.tsx';
import { BranchForm } from './BranchForm.tsx';

/** A new record. */
export default function BranchCreate() {
  return <LedgerCreate>{(onCancel) => <BranchForm onCancel={onCancel} />}</LedgerCreate>;
}
