import { LedgerEdit } from '../form/LedgerForms.tsx';
import { ServiceRecordForm } from './ServiceRecordForm.tsx';
import type { ServiceRecordRecord } from './serviceRecord.operations.ts';

/** Changes a service record. */
export default function ServiceRecordEdit() {
  return (
    <LedgerEdit<ServiceRecordRecord> title={({ person, team }) => (person ?? team)?.name ?? ''}>
      {(onCancel) => <ServiceRecordForm onCancel={onCancel} />}
    </LedgerEdit>
  );
}
