import {
  calendarDate,
  type JurisdictionProfile,
  type StaffingProfile,
  type StationGrade,
  type StationGrading,
} from '@qinglan/domain';
import { demoId } from '../demo-id.ts';
import { type AuthorityCode, authorityId } from './authorities.ts';
import { stationId } from './stations.ts';

const at = { stationId: stationId('HL-CD') };

/** Reported with “近” and “余”: the exact counts of people are made up within what these words allow. */
export const jurisdictionProfiles: readonly JurisdictionProfile[] = [
  {
    ...at,
    id: demoId('JurisdictionProfile', 'HL-CD 2017'),
    observedOn: calendarDate('2017'),
    population: 98_640,
    floatingPopulation: 20_346,
    venues: 134,
    fireKeyUnits: 38,
    synthetic: true,
  },
];

/** What the station began with, as reported. */
export const staffingProfiles: readonly StaffingProfile[] = [
  {
    ...at,
    id: demoId('StaffingProfile', 'HL-CD 2006-05'),
    observedOn: calendarDate('2006-05'),
    officers: 55,
    auxiliaries: 100,
    rooms: 16,
    synthetic: false,
  },
];

/** Reported are the beginning and the first grade within six years; the grades between are made up. */
const ladder: readonly (readonly [StationGrade, from: string, AuthorityCode | null, synthetic: boolean])[] = [
  ['UNGRADED', '2006-05', null, false],
  ['THIRD', '2008-03', 'TZ', true],
  ['SECOND', '2010-03', 'JS', true],
  ['FIRST', '2012', 'MPS', false],
];

export const gradings: readonly StationGrading[] = ladder.map(([grade, from, by, synthetic]) => ({
  ...at,
  id: demoId('StationGrading', `HL-CD ${grade}`),
  grade,
  from: calendarDate(from),
  authorityId: by && authorityId(by),
  documentNumber: null,
  synthetic,
}));
