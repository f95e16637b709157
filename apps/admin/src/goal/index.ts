import Icon from '@mui/icons-material/TrackChangesOutlined';
import { lazy } from 'react';
import type { Slice } from '../ui/slice.ts';
import { goalMessages as messages } from './goal.messages.ts';
import { goalOperations as operations } from './goal.operations.ts';

export const goal: Slice = {
  resource: {
    name: 'goals',
    list: lazy(() => import('./GoalList.tsx')),
    show: lazy(() => import('./GoalShow.tsx')),
    edit: lazy(() => import('./GoalEdit.tsx')),
    create: lazy(() => import('./GoalCreate.tsx')),
    icon: Icon,
    recordRepresentation: 'title',
  },
  types: ['Goal', 'Task', 'Highlight'],
  operations,
  messages,
};

export const GoalTable = lazy(() => import('./GoalTable.tsx'));
