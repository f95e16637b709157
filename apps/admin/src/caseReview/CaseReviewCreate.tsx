import { LedgerCreate } from '../form/LedgerForms.tsx';
import { CaseReviewForm } from './CaseReviewForm.tsx';

/** A new record. */
export default function CaseReviewCreate() {
  return (
    <LedgerCreate title="resources.caseReviews.text.record">
      {(onCancel) => <CaseReviewForm onCancel={onCancel} />}
    </LedgerCreate>
  );
}
