import { Chip } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { PublicationStatus } from '../generated/graphql.ts';

interface StatusChipsProps {
  readonly status: PublicationStatus;
  readonly archivedAt?: string | null;
}

/** Whether an account is a draft, published or withdrawn. */
export function StatusChips({ status, archivedAt }: StatusChipsProps) {
  const translate = useTranslate();
  return (
    <>
      <Chip
        size="small"
        variant="outlined"
        color={status === 'PUBLISHED' ? 'success' : 'default'}
        label={translate(`enums.PublicationStatus.${status}`)}
      />
      {archivedAt && (
        <Chip size="small" color="warning" label={translate('resources.publications.text.withdrawn')} />
      )}
    </>
  );
}
