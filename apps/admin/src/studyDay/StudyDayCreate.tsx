import { LedgerCreate } from '../form/LedgerForms.tsx';
import { StudyDayForm } from './StudyDayForm.tsx';

/** A new record. */
export default function StudyDayCreate() {
  return (
    <LedgerCreate title="resources.studyDays.text.record">
      {(onCancel) => <StudyDayForm onCancel={onCancel} />}
    </LedgerCreate>
  );
}
