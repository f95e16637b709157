import { LedgerEdit } from '../form/LedgerForms.tsx';
import { ExchangeMeetingForm } from './ExchangeMeetingForm.tsx';
import type { ExchangeMeetingRecord } from './exchangeMeeting.operations.ts';

/** Changes an exchange meeting. */
export default function ExchangeMeetingEdit() {
  return (
    <LedgerEdit<ExchangeMeetingRecord> title={({ topic }) => topic}>
      {(onCancel) => <ExchangeMeetingForm onCancel={onCancel} />}
    </LedgerEdit>
  );
}
