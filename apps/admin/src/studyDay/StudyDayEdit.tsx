import { LedgerEdit } from '../form/LedgerForms.tsx';
import { StudyDayForm } from './StudyDayForm.tsx';
import type { StudyDayRecord } from './studyDay.operations.ts';

/** Changes a record. */
export default function StudyDayEdit() {
  return (
    <LedgerEdit<StudyDayRecord> title={({ topic }) => topic}>
      {(onCancel) => <StudyDayForm onCancel={onCancel} />}
    </LedgerEdit>
  );
}
