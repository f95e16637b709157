import { Chip } from '@mui/material';
import { useTranslate } from 'react-admin';

/** Says that somebody cannot sign in. */
export function DeactivatedChip({ deactivatedAt }: { readonly deactivatedAt?: string | null | undefined }) {
  const translate = useTranslate();
  return deactivatedAt ? (
    <Chip size="small" color="warning" label={translate('resources.users.text.deactivated')} />
  ) : null;
}
