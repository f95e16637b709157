import { LedgerCreate } from '../form/LedgerForms.tsx';
import { PublicationForm } from './PublicationForm.tsx';

/** A new account. */
export default function PublicationCreate() {
  return (
    <LedgerCreate title="resources.publications.text.write">
      {(onCancel) => <PublicationForm onCancel={onCancel} />}
    </LedgerCreate>
  );
}
