import Icon from '@mui/icons-material/SwapHorizOutlined';
import { lazy } from 'react';
import type { Slice } from '../ui/slice.ts';
import { handoverMessages as messages } from './handover.messages.ts';
import { type HandoverRecord, handoverOperations as operations } from './handover.operations.ts';

export const handover: Slice = {
  resource: {
    name: 'handovers',
    list: lazy(() => import('./HandoverList.tsx')),
    show: lazy(() => import('./HandoverShow.tsx')),
    create: lazy(() => import('./HandoverCreate.tsx')),
    icon: Icon,
    recordRepresentation: ({ branch, toPerson }: HandoverRecord) => `${branch.name} · ${toPerson.name}`,
  },
  types: ['Handover', 'HandoverItem'],
  operations,
  messages,
};

export const HandoverTable = lazy(() => import('./HandoverTable.tsx'));
