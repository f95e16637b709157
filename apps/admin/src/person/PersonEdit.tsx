import { LedgerEdit } from '../form/LedgerForms.tsx';
import { PersonForm } from './PersonForm.tsx';
import type { PersonRecord } from './person.operations.ts';

/** Changes a record. */
export default function PersonEdit() {
  return (
    <LedgerEdit<PersonRecord> title={({ name }) => name}>
      {(onCancel) => <PersonForm onCancel={onCancel} />}
    </LedgerEdit>
  );
}
