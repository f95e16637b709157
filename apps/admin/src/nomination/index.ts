import Icon from '@mui/icons-material/HowToVoteOutlined';
import { lazy } from 'react';
import type { Slice } from '../ui/slice.ts';
import { nominationMessages as messages } from './nomination.messages.ts';
import { type NominationRecord, nominationOperations as operations } from './nomination.operations.ts';

export const nomination: Slice = {
  resource: {
    name: 'nominations',
    list: lazy(() => import('./NominationList.tsx')),
    show: lazy(() => import('./NominationShow.tsx')),
    edit: lazy(() => import('./NominationEdit.tsx')),
    create: lazy(() => import('./NominationCreate.tsx')),
    icon: Icon,
    recordRepresentation: (record: NominationRecord) => `${record.person.name} · ${record.kind.name}`,
  },
  types: ['Nomination'],
  operations,
  messages,
};

export const NominationTable = lazy(() => import('./NominationTable.tsx'));
export { toNomination, toSelectionRound } from './nomination.facts.ts';
