import Icon from '@mui/icons-material/QueryStatsOutlined';
import { lazy } from 'react';
import type { Slice } from '../ui/slice.ts';
import { crimeStatisticMessages as messages } from './crimeStatistic.messages.ts';
import {
  type CrimeStatisticRecord,
  crimeStatisticOperations as operations,
} from './crimeStatistic.operations.ts';

export const crimeStatistic: Slice = {
  resource: {
    name: 'crimeStatistics',
    list: lazy(() => import('./CrimeStatisticList.tsx')),
    show: lazy(() => import('./CrimeStatisticShow.tsx')),
    edit: lazy(() => import('./CrimeStatisticEdit.tsx')),
    create: lazy(() => import('./CrimeStatisticCreate.tsx')),
    icon: Icon,
    recordRepresentation: ({ station, from }: CrimeStatisticRecord) => `${station.name} ${from}`,
  },
  types: ['CrimeStatistic'],
  operations,
  messages,
};

export const CrimeStatisticTable = lazy(() => import('./CrimeStatisticTable.tsx'));
