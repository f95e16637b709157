import { Chip, type ChipProps } from '@mui/material';
import type { NominationStatus } from '@qinglan/domain';
import { useTranslate } from 'react-admin';

const colours: Readonly<Record<NominationStatus, ChipProps['color']>> = {
  DRAFT: 'default',
  SUBMITTED: 'info',
  REVIEWED: 'info',
  PUBLIC_NOTICE: 'warning',
  APPROVED: 'success',
  REJECTED: 'error',
  WITHDRAWN: 'default',
};

/** How far a nomination has come. */
export function StatusChip({ status }: { readonly status: NominationStatus }) {
  const translate = useTranslate();
  return (
    <Chip
      size="small"
      variant="outlined"
      color={colours[status] ?? 'default'}
      label={translate(`enums.NominationStatus.${status}`)}
    />
  );
}
