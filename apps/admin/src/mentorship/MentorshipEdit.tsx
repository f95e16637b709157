import { LedgerEdit } from '../form/LedgerForms.tsx';
import { MentorshipForm } from './MentorshipForm.tsx';
import type { MentorshipRecord } from './mentorship.operations.ts';

/** Changes a record. */
export default function MentorshipEdit() {
  return (
    <LedgerEdit<MentorshipRecord> title={({ mentor, mentee }) => `${mentor.name} → ${mentee.name}`}>
      {(onCancel) => <MentorshipForm onCancel={onCancel} />}
    </LedgerEdit>
  );
}
