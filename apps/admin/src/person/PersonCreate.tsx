import { LedgerCreate } from '../form/LedgerForms.tsx';
import { PersonForm } from './PersonForm.tsx';

/** A new record. */
export default function PersonCreate() {
  return <LedgerCreate>{(onCancel) => <PersonForm onCancel={onCancel} />}</LedgerCreate>;
}
