import { LedgerCreate } from '../form/LedgerForms.tsx';
import { AwardForm } from './AwardForm.tsx';

/** A new award. */
export default function AwardCreate() {
  return (
    <LedgerCreate title="resources.awards.text.record">
      {(onCancel) => <AwardForm onCancel={onCancel} />}
    </LedgerCreate>
  );
}
