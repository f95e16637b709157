import { LedgerCreate } from '../form/LedgerForms.tsx';
import { AuthorityForm } from './AuthorityForm.tsx';

/** A new record. */
export default function AuthorityCreate() {
  return <LedgerCreate>{(onCancel) => <AuthorityForm onCancel={onCancel} />}</LedgerCreate>;
}
