import { LedgerEdit } from '../form/LedgerForms.tsx';
import { AwardKindForm } from './AwardKindForm.tsx';
import type { AwardKindRecord } from './awardKind.operations.ts';

/** Changes a record. */
export default function AwardKindEdit() {
  return (
    <LedgerEdit<AwardKindRecord> title={({ name }) => name}>
      {(onCancel) => <AwardKindForm onCancel={onCancel} />}
    </LedgerEdit>
  );
}
