import Icon from '@mui/icons-material/PersonOutlined';
import { lazy } from 'react';
import type { Slice } from '../ui/slice.ts';
import { personMessages as messages } from './person.messages.ts';
import { personOperations as operations } from './person.operations.ts';

export const person: Slice = {
  resource: {
    name: 'people',
    list: lazy(() => import('./PersonList.tsx')),
    show: lazy(() => import('./PersonShow.tsx')),
    edit: lazy(() => import('./PersonEdit.tsx')),
    create: lazy(() => import('./PersonCreate.tsx')),
    icon: Icon,
    recordRepresentation: 'name',
  },
  types: ['Person', 'ServiceSpell', 'Post', 'PartyMembership'],
  operations,
  messages,
};

export const PersonTable = lazy(() => import('./PersonTable.tsx'));
export const PostPanel = lazy(() => import('./PostPanel.tsx'));
