import Icon from '@mui/icons-material/AccountBalanceOutlined';
import { lazy } from 'react';
import type { Slice } from '../ui/slice.ts';
import { stationMessages as messages } from './station.messages.ts';
import { stationOperations as operations } from './station.operations.ts';

export const station: Slice = {
  resource: {
    name: 'stations',
    list: lazy(() => import('./StationList.tsx')),
    show: lazy(() => import('./StationShow.tsx')),
    edit: lazy(() => import('./StationEdit.tsx')),
    create: lazy(() => import('./StationCreate.tsx')),
    icon: Icon,
    recordRepresentation: 'name',
  },
  types: ['Station', 'StationLineage', 'JurisdictionProfile', 'StaffingProfile', 'StationGrading'],
  operations,
  messages,
};

export const StationTable = lazy(() => import('./StationTable.tsx'));
export const Relay = lazy(() => import('./Relay.tsx').then(({ Relay }) => ({ default: Relay })));
