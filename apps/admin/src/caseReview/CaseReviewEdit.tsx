import { LedgerEdit } from '../form/LedgerForms.tsx';
import { CaseReviewForm } from './CaseReviewForm.tsx';
import type { CaseReviewRecord } from './caseReview.operations.ts';

/** Changes a record. */
export default function CaseReviewEdit() {
  return (
    <LedgerEdit<CaseReviewRecord> title={({ caseNumber }) => caseNumber}>
      {(onCancel) => <CaseReviewForm onCancel={onCancel} />}
    </LedgerEdit>
  );
}
