import Icon from '@mui/icons-material/AccountTreeOutlined';
import { lazy } from 'react';
import type { Slice } from '../ui/slice.ts';
import { authorityMessages as messages } from './authority.messages.ts';
import { authorityOperations as operations } from './authority.operations.ts';

export const authority: Slice = {
  resource: {
    name: 'authorities',
    list: lazy(() => import('./AuthorityList.tsx')),
    show: lazy(() => import('./AuthorityShow.tsx')),
    edit: lazy(() => import('./AuthorityEdit.tsx')),
    create: lazy(() => import('./AuthorityCreate.tsx')),
    icon: Icon,
    recordRepresentation: 'name',
  },
  types: ['Authority'],
  roles: { create: 'ADMIN', edit: 'ADMIN' },
  operations,
  messages,
};
