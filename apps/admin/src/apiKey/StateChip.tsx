import { Chip } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { ApiKeyRecord } from './apiKey.operations.ts';

const colours = { ACTIVE: 'success', EXPIRED: 'default', REVOKED: 'error' } as const;

/** Whether a key opens anything. */
export function StateChip({ state }: Pick<ApiKeyRecord, 'state'>) {
  const translate = useTranslate();
  return (
    <Chip
      size="small"
      variant="outlined"
      color={colours[state]}
      label={translate(`enums.ApiKeyState.${state}`)}
    />
  );
}
