import Icon from '@mui/icons-material/ManageAccountsOutlined';
import { lazy } from 'react';
import type { Slice } from '../ui/slice.ts';
import { userMessages as messages } from './user.messages.ts';
import { userOperations as operations } from './user.operations.ts';

export const user: Slice = {
  resource: {
    name: 'users',
    list: lazy(() => import('./UserList.tsx')),
    show: lazy(() => import('./UserShow.tsx')),
    create: lazy(() => import('./UserCreate.tsx')),
    icon: Icon,
    recordRepresentation: 'name',
  },
  roles: { list: 'ADMIN', create: 'ADMIN' },
  operations,
  messages,
};
