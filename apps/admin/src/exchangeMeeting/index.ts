import Icon from '@mui/icons-material/CoPresentOutlined';
import { lazy } from 'react';
import type { Slice } from '../ui/slice.ts';
import { exchangeMeetingMessages as messages } from './exchangeMeeting.messages.ts';
import { exchangeMeetingOperations as operations } from './exchangeMeeting.operations.ts';

export const exchangeMeeting: Slice = {
  resource: {
    name: 'exchangeMeetings',
    list: lazy(() => import('./ExchangeMeetingList.tsx')),
    show: lazy(() => import('./ExchangeMeetingShow.tsx')),
    edit: lazy(() => import('./ExchangeMeetingEdit.tsx')),
    create: lazy(() => import('./ExchangeMeetingCreate.tsx')),
    icon: Icon,
    recordRepresentation: 'topic',
  },
  types: ['ExchangeMeeting'],
  operations,
  messages,
};

export const ExchangeMeetingTable = lazy(() => import('./ExchangeMeetingTable.tsx'));
