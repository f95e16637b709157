import { LedgerEdit } from '../form/LedgerForms.tsx';
import { CrimeStatisticForm } from './CrimeStatisticForm.tsx';
import type { CrimeStatisticRecord } from './crimeStatistic.operations.ts';

/** Changes counts. */
export default function CrimeStatisticEdit() {
  return (
    <LedgerEdit<CrimeStatisticRecord> title={({ station }) => station.name}>
      {(onCancel) => <CrimeStatisticForm onCancel={onCancel} />}
    </LedgerEdit>
  );
}
