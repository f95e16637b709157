import { LedgerCreate } from '../form/LedgerForms.tsx';
import { ExchangeMeetingForm } from './ExchangeMeetingForm.tsx';

/** A new exchange meeting. */
export default function ExchangeMeetingCreate() {
  return (
    <LedgerCreate title="resources.exchangeMeetings.text.record">
      {(onCancel) => <ExchangeMeetingForm onCancel={onCancel} />}
    </LedgerCreate>
  );
}
