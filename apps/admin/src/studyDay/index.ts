import Icon from '@mui/icons-material/MenuBookOutlined';
import { lazy } from 'react';
import type { Slice } from '../ui/slice.ts';
import { studyDayMessages as messages } from './studyDay.messages.ts';
import { studyDayOperations as operations, type StudyDayRecord } from './studyDay.operations.ts';

export const studyDay: Slice = {
  resource: {
    name: 'studyDays',
    list: lazy(() => import('./StudyDayList.tsx')),
    show: lazy(() => import('./StudyDayShow.tsx')),
    edit: lazy(() => import('./StudyDayEdit.tsx')),
    create: lazy(() => import('./StudyDayCreate.tsx')),
    icon: Icon,
    recordRepresentation: ({ heldOn, topic }: StudyDayRecord) => `${heldOn} ${topic}`,
  },
  types: ['StudyDay'],
  operations,
  messages,
};

export const StudyDayTable = lazy(() => import('./StudyDayTable.tsx'));
