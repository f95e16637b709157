import Icon from '@mui/icons-material/EmojiEventsOutlined';
import { lazy } from 'react';
import type { Slice } from '../ui/slice.ts';
import { awardMessages as messages } from './award.messages.ts';
import { type AwardRecord, awardOperations as operations } from './award.operations.ts';

export const award: Slice = {
  resource: {
    name: 'awards',
    list: lazy(() => import('./AwardList.tsx')),
    show: lazy(() => import('./AwardShow.tsx')),
    edit: lazy(() => import('./AwardEdit.tsx')),
    create: lazy(() => import('./AwardCreate.tsx')),
    icon: Icon,
    recordRepresentation: (record: AwardRecord) => `${record.kind.name} · ${record.recipient.name}`,
  },
  types: ['Award'],
  operations,
  messages,
};

export const AwardTable = lazy(() => import('./AwardTable.tsx'));
