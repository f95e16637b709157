import { LedgerCreate } from '../form/LedgerForms.tsx';
import { EvaluationForm } from './EvaluationForm.tsx';

/** A new evaluation. */
export default function EvaluationCreate() {
  return (
    <LedgerCreate title="resources.evaluations.text.record">
      {(onCancel) => <EvaluationForm onCancel={onCancel} />}
    </LedgerCreate>
  );
}
