import Icon from '@mui/icons-material/HandymanOutlined';
import { lazy } from 'react';
import type { Slice } from '../ui/slice.ts';
import { workshopMessages as messages } from './workshop.messages.ts';
import { workshopOperations as operations, type WorkshopRecord } from './workshop.operations.ts';

export const workshop: Slice = {
  resource: {
    name: 'workshops',
    list: lazy(() => import('./WorkshopList.tsx')),
    show: lazy(() => import('./WorkshopShow.tsx')),
    edit: lazy(() => import('./WorkshopEdit.tsx')),
    create: lazy(() => import('./WorkshopCreate.tsx')),
    icon: Icon,
    recordRepresentation: ({ branch, name }: WorkshopRecord) => `${branch.name} · ${name}`,
  },
  types: ['Workshop'],
  operations,
  messages,
};

/** On the page of a branch: its workshop, the goals, and what former secretaries left open. */
export const WorkshopPanel = lazy(() => import('./WorkshopPanel.tsx'));

export { WorkshopFactsDocument } from './workshop.facts.operations.ts';
export { toGoal, toHighlight, toTask, toWorkshop } from './workshop.facts.ts';
