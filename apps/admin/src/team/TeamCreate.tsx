import { LedgerCreate } from '../form/LedgerForms.tsx';
import { TeamForm } from './TeamForm.tsx';

/** A new record. */
export default function TeamCreate() {
  return <LedgerCreate>{(onCancel) => <TeamForm onCancel={onCancel} />}</LedgerCreate>;
}
