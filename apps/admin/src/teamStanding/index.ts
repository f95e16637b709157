import Icon from '@mui/icons-material/LeaderboardOutlined';
import { lazy } from 'react';
import { currentLanguage } from '../i18n/language.ts';
import type { Slice } from '../ui/slice.ts';
import { periodName } from './periodName.ts';
import { teamStandingMessages as messages } from './teamStanding.messages.ts';
import { teamStandingOperations as operations, type TeamStandingRecord } from './teamStanding.operations.ts';

export const teamStanding: Slice = {
  resource: {
    name: 'teamStandings',
    list: lazy(() => import('./TeamStandingList.tsx')),
    show: lazy(() => import('./TeamStandingShow.tsx')),
    create: lazy(() => import('./TeamStandingCreate.tsx')),
    icon: Icon,
    recordRepresentation: ({ station, from, to }: TeamStandingRecord) =>
      `${station.name} ${periodName(from, to, currentLanguage())}`,
  },
  types: ['TeamStanding', 'TeamScore'],
  operations,
  messages,
};

export const TeamStandingTable = lazy(() => import('./TeamStandingTable.tsx'));
export const TeamPlaces = lazy(() => import('./TeamPlaces.tsx'));
