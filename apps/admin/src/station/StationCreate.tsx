import { LedgerCreate } from '../form/LedgerForms.tsx';
import { StationForm } from './StationForm.tsx';

/** A new record. */
export default function StationCreate() {
  return <LedgerCreate>{(onCancel) => <StationForm onCancel={onCancel} />}</LedgerCreate>;
}
