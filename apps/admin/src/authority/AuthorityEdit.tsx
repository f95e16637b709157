import { LedgerEdit } from '../form/LedgerForms.tsx';
import { AuthorityForm } from './AuthorityForm.tsx';
import type { AuthorityRecord } from './authority.operations.ts';

/** Changes a record. */
export default function AuthorityEdit() {
  return (
    <LedgerEdit<AuthorityRecord> title={({ name }) => name}>
      {(onCancel) => <AuthorityForm onCancel={onCancel} />}
    </LedgerEdit>
  );
}
