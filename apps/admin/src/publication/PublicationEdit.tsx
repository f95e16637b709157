import { Alert } from '@mui/material';
import { useRecordContext, useTranslate } from 'react-admin';
import { LedgerEdit } from '../form/LedgerForms.tsx';
import { LoadingRows } from '../ui/States.tsx';
import { PublicationForm } from './PublicationForm.tsx';
import type { PublicationRecord, PublicationRow } from './publication.operations.ts';

/** Changes a draft. */
export default function PublicationEdit() {
  return (
    <LedgerEdit<PublicationRecord | PublicationRow> title={({ title }) => title}>
      {(onCancel) => <Draft onCancel={onCancel} />}
    </LedgerEdit>
  );
}

function Draft({ onCancel }: { readonly onCancel: () => void }) {
  const translate = useTranslate();
  const record = useRecordContext<PublicationRecord | PublicationRow>();
  // A row of the list comes first; its text follows.
  if (!record?.figures) return <LoadingRows />;
  if (record.status === 'PUBLISHED')
    return <Alert severity="info">{translate('resources.publications.text.publishedForGood')}</Alert>;
  return <PublicationForm onCancel={onCancel} />;
}
