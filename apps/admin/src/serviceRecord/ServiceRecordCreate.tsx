import { LedgerCreate } from '../form/LedgerForms.tsx';
import { ServiceRecordForm } from './ServiceRecordForm.tsx';

/** A new service record. */
export default function ServiceRecordCreate() {
  return (
    <LedgerCreate title="resources.serviceRecords.text.record">
      {(onCancel) => <ServiceRecordForm onCancel={onCancel} />}
    </LedgerCreate>
  );
}
