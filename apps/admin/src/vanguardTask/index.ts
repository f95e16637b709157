import Icon from '@mui/icons-material/EmergencyOutlined';
import { lazy } from 'react';
import type { Slice } from '../ui/slice.ts';
import { vanguardTaskMessages as messages } from './vanguardTask.messages.ts';
import { vanguardTaskOperations as operations, type VanguardTaskRecord } from './vanguardTask.operations.ts';

export const vanguardTask: Slice = {
  resource: {
    name: 'vanguardTasks',
    list: lazy(() => import('./VanguardTaskList.tsx')),
    show: lazy(() => import('./VanguardTaskShow.tsx')),
    edit: lazy(() => import('./VanguardTaskEdit.tsx')),
    create: lazy(() => import('./VanguardTaskCreate.tsx')),
    icon: Icon,
    recordRepresentation: ({ title }: VanguardTaskRecord) => title,
  },
  types: ['VanguardTask', 'VanguardParticipation'],
  operations,
  messages,
};

export const VanguardTaskTable = lazy(() => import('./VanguardTaskTable.tsx'));
