import Icon from '@mui/icons-material/CategoryOutlined';
import { lazy } from 'react';
import type { Slice } from '../ui/slice.ts';
import { awardKindMessages as messages } from './awardKind.messages.ts';
import { awardKindOperations as operations } from './awardKind.operations.ts';

export const awardKind: Slice = {
  resource: {
    name: 'awardKinds',
    list: lazy(() => import('./AwardKindList.tsx')),
    show: lazy(() => import('./AwardKindShow.tsx')),
    edit: lazy(() => import('./AwardKindEdit.tsx')),
    create: lazy(() => import('./AwardKindCreate.tsx')),
    icon: Icon,
    recordRepresentation: 'name',
  },
  types: ['AwardKind'],
  roles: { create: 'ADMIN', edit: 'ADMIN' },
  operations,
  messages,
};
