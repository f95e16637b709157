import { LedgerEdit } from '../form/LedgerForms.tsx';
import { AwardForm } from './AwardForm.tsx';
import type { AwardRecord } from './award.operations.ts';

/** Changes a record. */
export default function AwardEdit() {
  return (
    <LedgerEdit<AwardRecord> title={({ kind }) => kind.name}>
      {(onCancel) => <AwardForm onCancel={onCancel} />}
    </LedgerEdit>
  );
}
