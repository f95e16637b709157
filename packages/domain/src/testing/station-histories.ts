import fc from 'fast-check';
import { caseCategories, serviceKinds } from '../activity/activity.ts';
import { type CalendarDate, isBefore } from '../date.ts';
import { idOf } from '../id.ts';
import type { MetricDefinition } from '../metric/definition.ts';
import type { MetricParameter } from '../metric/parameter.ts';
import { readMetricParameters } from '../metric/reading.ts';
import type { CountedAward, StationRecords } from '../metric/records.ts';
import { metricDefinitions } from '../metric/registry.ts';
import { careerEventKinds } from '../person/post.ts';
import { stationGrades } from '../station/profile.ts';
import { teamKinds } from '../team/team.ts';
import { dates, histories, periods } from './arbitraries.ts';
import { station } from './records.ts';
import { goodTeam, meritII, meritIII, toStation } from './station-records.ts';

const days = dates(2005, 2019);
const personIds = fc.constantFrom('a', 'b', 'c').map((id) => idOf('Person', id));
const teamIds = fc.constantFrom('team', 'brigade').map((id) => idOf('Team', id));
const counts = fc.integer({ min: 0, max: 40 });
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value);

/** Up to eight records of one kind, each with an id of its own. */
function some<Item extends { readonly id: string }>(
  make: (id: string) => { readonly [Key in keyof Item]: fc.Arbitrary<Item[Key]> | Item[Key] },
): fc.Arbitrary<readonly Item[]> {
  return fc.integer({ min: 0, max: 8 }).chain((length) =>
    fc.tuple(
      ...Array.from({ length }, (_, index) => {
        const fields = Object.entries(make(`${index}`)).map(([key, value]) => [
          key,
          value instanceof fc.Arbitrary ? value : fc.constant(value),
        ]);
        return fc.record(Object.fromEntries(fields)) as unknown as fc.Arbitrary<Item>;
      }),
    ),
  );
}

const recipients: fc.Arbitrary<CountedAward['recipient']> = fc.oneof(
  personIds.map((id) => ({ type: 'PERSON' as const, id })),
  fc.constant(toStation),
  fc.constant({ type: 'BRANCH' as const, id: idOf('Branch', 'branch') }),
);

const awards = some<CountedAward>((id) => ({
  id: idOf('Award', id),
  kind: fc.constantFrom(meritIII, meritII, goodTeam),
  recipient: recipients,
  grantedOn: days,
  honourYear: maybe(fc.integer({ min: 2006, max: 2018 })),
  revokedFrom: maybe(days),
}));

const statistics = some<StationRecords['crimeStatistics'][number]>((id) => ({
  id: idOf('CrimeStatistic', id),
  category: fc.constantFrom(...caseCategories.slice(0, 2), 'ALL' as const),
  from: days,
  to: days,
  reported: maybe(counts),
  solved: maybe(counts),
  arrested: maybe(counts),
})).map((items) => items.filter(({ from, to }) => isBefore(from, to)));

const services = some<StationRecords['serviceRecords'][number]>((id) => ({
  id: idOf('ServiceRecord', id),
  kind: fc.constantFrom(...serviceKinds),
  servedOn: days,
  count: counts,
  personId: personIds,
  teamId: null,
}));

const spans = <Item extends { readonly from: CalendarDate; readonly to: CalendarDate | null }>(
  items: fc.Arbitrary<readonly Omit<Item, 'from' | 'to'>[]>,
): fc.Arbitrary<readonly Item[]> =>
  items.chain((list) =>
    fc.tuple(
      ...list.map((item) => periods().map(({ from, to }) => ({ ...item, from, to: to ?? null }) as Item)),
    ),
  );

/** What a ledger may hold of one station, told by chance. */
export const stationHistories: fc.Arbitrary<StationRecords> = fc.record({
  station: fc.constant({ ...station, id: station.id }),
  predecessors: some<StationRecords['predecessors'][number]>((id) => ({ id: idOf('Station', id) })),
  evaluations: histories(),
  awards,
  tenures: spans<StationRecords['tenures'][number]>(
    some((id) => ({ id: idOf('SecretaryTenure', id), personId: personIds })),
  ),
  teams: fc.constant(
    teamKinds.map((kind, index) => ({
      id: idOf('Team', index === 0 ? 'team' : 'brigade'),
      name: index === 0 ? '青蓝一组' : '巾帼服务队',
      kind,
      foundedOn: null,
      disbandedOn: null,
    })),
  ),
  memberships: spans<StationRecords['memberships'][number]>(
    some((id) => ({ id: idOf('TeamMembership', id), teamId: teamIds, personId: personIds })),
  ),
  jurisdictionProfiles: some<StationRecords['jurisdictionProfiles'][number]>((id) => ({
    id: idOf('JurisdictionProfile', id),
    observedOn: days,
    population: counts,
    floatingPopulation: maybe(counts),
    venues: maybe(counts),
    fireKeyUnits: maybe(counts),
  })),
  staffingProfiles: some<StationRecords['staffingProfiles'][number]>((id) => ({
    id: idOf('StaffingProfile', id),
    observedOn: days,
    officers: counts,
    auxiliaries: counts,
    rooms: maybe(counts),
  })),
  gradings: some<StationRecords['gradings'][number]>((id) => ({
    id: idOf('StationGrading', id),
    grade: fc.constantFrom(...stationGrades),
    from: days,
  })),
  people: fc.tuple(
    ...['a', 'b', 'c'].map((id) =>
      fc.record({ id: fc.constant(idOf('Person', id)), birthDate: maybe(dates(1950, 1990)) }),
    ),
  ),
  careerEvents: some<StationRecords['careerEvents'][number]>((id) => ({
    id: idOf('CareerEvent', id),
    personId: personIds,
    kind: fc.constantFrom(...careerEventKinds),
    happenedOn: days,
  })),
  studyDays: some<StationRecords['studyDays'][number]>((id) => ({ id: idOf('StudyDay', id), heldOn: days })),
  crimeStatistics: statistics,
  serviceRecords: services,
  exchangeMeetings: some<StationRecords['exchangeMeetings'][number]>((id) => ({
    id: idOf('ExchangeMeeting', id),
    heldOn: days,
  })),
  jurisdictions: awards.map((known) => [
    {
      authority: { id: idOf('Authority', 'js'), code: 'JS', declaredStations: 1 },
      stations: [station],
      branches: [{ id: 'branch', stationId: station.id, workshops: [{ id: 'workshop' }] }],
      awards: known,
    },
  ]),
});

const texts = {
  AwardKind: ['MERIT-2', '五型好班子'],
  Authority: ['JS', 'ZJ'],
  Team: ['巾帼服务队', '无'],
} as const;

function valuesOf(parameter: MetricParameter): fc.Arbitrary<unknown> {
  switch (parameter.type) {
    case 'ENUM':
      return fc.constantFrom(...parameter.values.map(({ value }) => value));
    case 'DATE':
      return days;
    case 'LIST':
      return fc.subarray(['MERIT_III', 'MERIT-2', '五型好班子'], { minLength: 1 });
    case 'ID':
      return parameter.of === 'Team' ? teamIds : personIds;
    case 'TEXT':
      return fc.constantFrom(...texts[parameter.names ?? 'Team']);
  }
}

function parametersOf(definition: MetricDefinition): fc.Arbitrary<object> {
  const fields = Object.entries(definition.parameters).map(([name, parameter]) => [
    name,
    parameter.required ? valuesOf(parameter) : maybe(valuesOf(parameter)),
  ]);
  return fc
    .record(Object.fromEntries(fields) as Record<string, fc.Arbitrary<unknown>>)
    .filter((parameters) => readMetricParameters(definition.name, parameters).ok);
}

/** A metric, parameters that it takes, and a day. */
export const questions: fc.Arbitrary<{ metric: string; parameters: object; asOf: CalendarDate }> = fc
  .constantFrom(...metricDefinitions)
  .chain((definition) =>
    fc.record({ metric: fc.constant(definition.name), parameters: parametersOf(definition), asOf: days }),
  );
