import { LedgerCreate } from '../form/LedgerForms.tsx';
import { MentorshipForm } from './MentorshipForm.tsx';

/** A new record. */
export default function MentorshipCreate() {
  return (
    <LedgerCreate title="resources.mentorships.text.begin">
      {(onCancel) => <MentorshipForm onCancel={onCancel} />}
    </LedgerCreate>
  );
}
