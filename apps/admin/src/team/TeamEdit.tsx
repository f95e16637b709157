import { LedgerEdit } from '../form/LedgerForms.tsx';
import { TeamForm } from './TeamForm.tsx';
import type { TeamRecord } from './team.operations.ts';

/** Changes a record. */
export default function TeamEdit() {
  return (
    <LedgerEdit<TeamRecord> title={({ name }) => name}>
      {(onCancel) => <TeamForm onCancel={onCancel} />}
    </LedgerEdit>
  );
}
