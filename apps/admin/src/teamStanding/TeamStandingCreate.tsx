import { LedgerCreate } from '../form/LedgerForms.tsx';
import { TeamStandingForm } from './TeamStandingForm.tsx';

/** A new standing, with its outcome in sight before it is published. */
export default function TeamStandingCreate() {
  return (
    <LedgerCreate title="resources.teamStandings.text.publish">
      {(onCancel) => <TeamStandingForm onCancel={onCancel} />}
    </LedgerCreate>
  );
}
