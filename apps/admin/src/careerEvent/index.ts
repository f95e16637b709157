import Icon from '@mui/icons-material/TrendingUpOutlined';
import { lazy } from 'react';
import type { Slice } from '../ui/slice.ts';
import { careerEventMessages as messages } from './careerEvent.messages.ts';
import { type CareerEventRecord, careerEventOperations as operations } from './careerEvent.operations.ts';

export const careerEvent: Slice = {
  resource: {
    name: 'careerEvents',
    list: lazy(() => import('./CareerEventList.tsx')),
    show: lazy(() => import('./CareerEventShow.tsx')),
    edit: lazy(() => import('./CareerEventEdit.tsx')),
    create: lazy(() => import('./CareerEventCreate.tsx')),
    icon: Icon,
    recordRepresentation: (record: CareerEventRecord) => record.person.name,
  },
  types: ['CareerEvent'],
  operations,
  messages,
};

export const CareerEventTable = lazy(() => import('./CareerEventTable.tsx'));
