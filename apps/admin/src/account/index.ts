import Icon from '@mui/icons-material/ManageAccountsOutlined';
import { lazy } from 'react';
import type { Slice } from '../ui/slice.ts';
import { accountMessages as messages } from './account.messages.ts';

export const account: Slice = {
  resource: {
    name: 'account',
    list: lazy(() => import('./AccountPage.tsx')),
    icon: Icon,
    recordRepresentation: 'name',
  },
  messages,
};
