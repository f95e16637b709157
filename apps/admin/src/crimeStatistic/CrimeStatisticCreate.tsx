import { LedgerCreate } from '../form/LedgerForms.tsx';
import { CrimeStatisticForm } from './CrimeStatisticForm.tsx';

/** New counts. */
export default function CrimeStatisticCreate() {
  return (
    <LedgerCreate title="resources.crimeStatistics.text.record">
      {(onCancel) => <CrimeStatisticForm onCancel={onCancel} />}
    </LedgerCreate>
  );
}
