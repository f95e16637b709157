import Icon from '@mui/icons-material/BallotOutlined';
import { lazy } from 'react';
import type { Slice } from '../ui/slice.ts';
import { selectionRoundMessages as messages } from './selectionRound.messages.ts';
import { selectionRoundOperations as operations } from './selectionRound.operations.ts';

export const selectionRound: Slice = {
  resource: {
    name: 'selectionRounds',
    list: lazy(() => import('./SelectionRoundList.tsx')),
    show: lazy(() => import('./SelectionRoundShow.tsx')),
    edit: lazy(() => import('./SelectionRoundEdit.tsx')),
    create: lazy(() => import('./SelectionRoundCreate.tsx')),
    icon: Icon,
    recordRepresentation: 'name',
  },
  types: ['SelectionRound'],
  operations,
  messages,
};

export const SelectionRoundTable = lazy(() => import('./SelectionRoundTable.tsx'));
