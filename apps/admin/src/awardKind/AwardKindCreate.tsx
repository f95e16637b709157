import { LedgerCreate } from '../form/LedgerForms.tsx';
import { AwardKindForm } from './AwardKindForm.tsx';

/** A new record. */
export default function AwardKindCreate() {
  return <LedgerCreate>{(onCancel) => <AwardKindForm onCancel={onCancel} />}</LedgerCreate>;
}
