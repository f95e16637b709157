import Icon from '@mui/icons-material/HistoryOutlined';
import { lazy } from 'react';
import type { Slice } from '../ui/slice.ts';
import { historyMessages as messages } from './history.messages.ts';
import { ledgerOperations as operations } from './ledger.operations.ts';

export const history: Slice = {
  resource: {
    name: 'ledgerEntries',
    list: lazy(() => import('./LedgerPage.tsx')),
    icon: Icon,
    recordRepresentation: 'id',
  },
  roles: { list: 'EDITOR' },
  operations,
  messages,
};
