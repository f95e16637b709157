import { LedgerEdit } from '../form/LedgerForms.tsx';
import { CareerEventForm } from './CareerEventForm.tsx';
import type { CareerEventRecord } from './careerEvent.operations.ts';

/** Changes a record. */
export default function CareerEventEdit() {
  return (
    <LedgerEdit<CareerEventRecord> title={({ person }) => person.name}>
      {(onCancel) => <CareerEventForm onCancel={onCancel} />}
    </LedgerEdit>
  );
}
