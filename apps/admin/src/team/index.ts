import Icon from '@mui/icons-material/Diversity3Outlined';
import { lazy } from 'react';
import type { Slice } from '../ui/slice.ts';
import { teamMessages as messages } from './team.messages.ts';
import { teamOperations as operations } from './team.operations.ts';

export const team: Slice = {
  resource: {
    name: 'teams',
    list: lazy(() => import('./TeamList.tsx')),
    show: lazy(() => import('./TeamShow.tsx')),
    edit: lazy(() => import('./TeamEdit.tsx')),
    create: lazy(() => import('./TeamCreate.tsx')),
    icon: Icon,
    recordRepresentation: 'name',
  },
  types: ['Team', 'TeamMembership', 'TeamLeadership'],
  operations,
  messages,
};

export const TeamTable = lazy(() => import('./TeamTable.tsx'));
