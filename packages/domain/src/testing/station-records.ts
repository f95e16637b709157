import type { CaseCategory, ServiceKind } from '../activity/activity.ts';
import { calendarDate } from '../date.ts';
import { idOf } from '../id.ts';
import type { CountedAward, StationRecords } from '../metric/records.ts';
import { bareRecords } from '../metric/records.ts';
import { kind, station } from './records.ts';

/** The records of the test station, of which only the named parts are known. */
export function records(parts: Partial<StationRecords> = {}): StationRecords {
  return { ...bareRecords(station), ...parts };
}

export const meritIII: CountedAward['kind'] = kind;
export const meritII: CountedAward['kind'] = {
  code: 'MERIT-2',
  name: '个人二等功',
  class: 'MERIT_II',
  yearly: false,
};
export const goodTeam: CountedAward['kind'] = {
  code: 'FIVE-GOOD',
  name: '五型好班子',
  class: 'NAMED_TITLE',
  yearly: true,
};

/** An award of merit III to a person. */
export function honour(
  id: string,
  grantedOn: string,
  personId = 'person',
  changes: Partial<CountedAward> = {},
): CountedAward {
  return {
    id: idOf('Award', id),
    kind: meritIII,
    recipient: { type: 'PERSON', id: idOf('Person', personId) },
    grantedOn: calendarDate(grantedOn),
    honourYear: null,
    revokedFrom: null,
    ...changes,
  };
}

export const toStation: CountedAward['recipient'] = { type: 'STATION', id: station.id };

export function profile(
  observedOn: string,
  changes: Partial<StationRecords['jurisdictionProfiles'][number]> = {},
): StationRecords['jurisdictionProfiles'][number] {
  return {
    id: idOf('JurisdictionProfile', observedOn),
    observedOn: calendarDate(observedOn),
    population: 100_000,
    floatingPopulation: null,
    venues: null,
    fireKeyUnits: null,
    ...changes,
  };
}

export function staffing(
  observedOn: string,
  changes: Partial<StationRecords['staffingProfiles'][number]> = {},
): StationRecords['staffingProfiles'][number] {
  return {
    id: idOf('StaffingProfile', observedOn),
    observedOn: calendarDate(observedOn),
    officers: 55,
    auxiliaries: 100,
    rooms: null,
    ...changes,
  };
}

type Span = readonly [from: string, to: string];

export function statistic(
  [from, to]: Span,
  counts: Partial<StationRecords['crimeStatistics'][number]> = {},
  category: CaseCategory | 'ALL' = 'PROPERTY',
): StationRecords['crimeStatistics'][number] {
  return {
    id: idOf('CrimeStatistic', `${category} ${from} ${to}`),
    category,
    from: calendarDate(from),
    to: calendarDate(to),
    reported: null,
    solved: null,
    arrested: null,
    ...counts,
  };
}

export function service(
  id: string,
  servedOn: string,
  count: number,
  by: { readonly personId: string } | { readonly teamId: string },
  serviceKind: ServiceKind = 'SERVICE',
): StationRecords['serviceRecords'][number] {
  return {
    id: idOf('ServiceRecord', id),
    kind: serviceKind,
    servedOn: calendarDate(servedOn),
    count,
    personId: 'personId' in by ? idOf('Person', by.personId) : null,
    teamId: 'teamId' in by ? idOf('Team', by.teamId) : null,
  };
}
