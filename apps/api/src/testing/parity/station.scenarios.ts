import { randomUUID } from 'node:crypto';
import {
  gradingNeighbours,
  idOf,
  type JurisdictionProfile,
  periodOrder,
  type RuleCode,
  type StaffingProfile,
  type Station,
  type StationGrading,
  stationCodeUnique,
  stationGradeLadder,
  stationGrades,
  stationLineage,
  stationProfileSane,
} from '@qinglan/domain';
import fc from 'fast-check';
import { written } from './judge.ts';
import { broken, historiesOf, latest, othersThatStand, type Stored, scenario } from './scenario.ts';
import { archived, authorityIds, day, ids, nth, oneOf, period, stationIds } from './values.ts';

const newIds = [0, 1, 2, 3].map((n) => idOf('Station', nth(51, n)));

const stations = scenario<Stored<Station>>('stations', {
  rules: ['station.lineage', 'station.code-unique'],
  histories: historiesOf(
    fc
      .record({
        id: oneOf(newIds),
        code: oneOf(['P1', 'P2', 'P3', 'P4', 'p1']),
        when: period,
        predecessorIds: fc.subarray(newIds, { maxLength: 2 }),
      })
      .map(({ when: { from, to }, ...row }) => ({
        ...row,
        name: '派出所',
        authorityId: authorityIds[1] ?? idOf('Authority', ''),
        establishedOn: from,
        dissolvedOn: to,
        synthetic: false,
        archived: false,
      })),
    8,
  ).map(known),
  judge: (station, accepted) => {
    const relatives = latest(accepted).filter(({ id }) => id !== station.id);
    const { establishedOn: from, dissolvedOn: to } = station;
    return [
      ...broken(periodOrder, { path: [], from, to }),
      ...broken(stationCodeUnique, { station, takenCodes: relatives.map(({ code }) => code) }),
      ...broken(stationLineage, { station, relatives }),
    ];
  },
  writes: ({ predecessorIds, ...station }) => [
    written('station', station),
    { clear: 'station_lineage', column: 'successor_id', value: station.id },
    ...predecessorIds.map((predecessor_id) => ({
      table: 'station_lineage',
      row: { id: randomUUID(), successor_id: station.id, predecessor_id },
    })),
  ],
});

/** A station names predecessors that were established in the history, or itself. */
function known(history: readonly Stored<Station>[]): readonly Stored<Station>[] {
  const accepted: Stored<Station>[] = [];
  return history.map((row) => {
    const there = new Set([row.id, ...accepted.map(({ id }) => id)]);
    const station = { ...row, predecessorIds: row.predecessorIds.filter((id) => there.has(id)) };
    const relatives = latest(accepted).filter(({ id }) => id !== row.id);
    const takenCodes = relatives.map(({ code }) => code);
    const refused = [
      ...broken(periodOrder, { path: [], from: row.establishedOn, to: row.dissolvedOn }),
      ...broken(stationCodeUnique, { station, takenCodes }),
      ...broken(stationLineage, { station, relatives }),
    ];
    if (refused.length === 0) accepted.push(station);
    return station;
  });
}

/** The fixtures' authorities: the first is national. */
const authorityOf = (id: StationGrading['authorityId']) =>
  id && {
    id,
    code: '',
    name: '',
    line: 'PUBLIC_SECURITY' as const,
    level: id === authorityIds[0] ? ('NATIONAL' as const) : ('CITY' as const),
    parentId: null,
    declaredStations: null,
  };

const gradings = scenario<Stored<StationGrading>>('gradings', {
  rules: ['station.grade-ladder'],
  histories: historiesOf(
    fc
      .record({
        n: fc.nat(4),
        grade: oneOf(stationGrades),
        authorityId: fc.option(oneOf(authorityIds), { freq: 5 }),
        from: day,
        archived,
      })
      .map(({ n, ...row }) => ({
        ...row,
        id: idOf('StationGrading', nth(52, n)),
        // A grading stays with its station.
        stationId: stationIds[n === 4 ? 1 : 0] ?? idOf('Station', ''),
        documentNumber: null,
        synthetic: false,
      })),
  ).map(stayingArchived),
  judge: (grading, accepted) => {
    const standing = othersThatStand(accepted, '').filter(({ stationId }) => stationId === grading.stationId);
    const authority = authorityOf(grading.authorityId);
    // Who named it, archived rows say too.
    if (grading.archived)
      return authority === null && grading.grade !== 'UNGRADED' ? ['station.grade-ladder'] : [];
    return broken(stationGradeLadder, {
      grading,
      gradings: standing.filter(({ id }) => id !== grading.id),
      authority,
      ...gradingNeighbours(standing, grading.id),
    });
  },
  writes: (grading) => [written('station_grading', grading)],
});

/** What is archived does not come back: where its place would be, no change function says. */
function stayingArchived(history: readonly Stored<StationGrading>[]): readonly Stored<StationGrading>[] {
  const gone = new Set<string>();
  return history.filter((row) => {
    const stays = !gone.has(row.id);
    if (row.archived) gone.add(row.id);
    return stays;
  });
}

type Profile =
  | { readonly of: 'jurisdiction_profile'; readonly row: Stored<JurisdictionProfile> }
  | { readonly of: 'staffing_profile'; readonly row: Stored<StaffingProfile> };

const count = fc.integer({ min: -1, max: 30 });
const unsure = fc.option(count, { freq: 2 });
const snapshot = { stationId: oneOf(stationIds.slice(0, 2)), observedOn: day, archived };

const jurisdiction: fc.Arbitrary<Profile> = fc
  .record({
    ...snapshot,
    id: ids(53).map((id) => idOf('JurisdictionProfile', id)),
    population: count,
    floatingPopulation: unsure,
    venues: unsure,
    fireKeyUnits: unsure,
  })
  .map((row) => ({ of: 'jurisdiction_profile', row: { ...row, synthetic: false } }));

const staffing: fc.Arbitrary<Profile> = fc
  .record({
    ...snapshot,
    id: ids(54).map((id) => idOf('StaffingProfile', id)),
    officers: count,
    auxiliaries: count,
    rooms: unsure,
  })
  .map((row) => ({ of: 'staffing_profile', row: { ...row, synthetic: false } }));

const countsOf = ({ of, row }: Profile): Record<string, number | null> => {
  if (of === 'staffing_profile')
    return { officers: row.officers, auxiliaries: row.auxiliaries, rooms: row.rooms };
  const { population, floatingPopulation, venues, fireKeyUnits } = row;
  return { population, floatingPopulation, venues, fireKeyUnits };
};

const profiles = scenario<Profile>('profiles', {
  rules: ['station.profile-sane'],
  histories: historiesOf(fc.oneof(jurisdiction, staffing)),
  judge: (profile, accepted): readonly RuleCode[] => {
    const { observedOn, stationId, id } = profile.row;
    const others = othersThatStand(
      accepted.flatMap((step) => (step.of === profile.of ? [step.row] : [])),
      id,
    ).filter((other) => other.stationId === stationId);
    const takenDates = profile.row.archived ? [] : others.map((other) => other.observedOn);
    return broken(stationProfileSane, { observedOn, counts: countsOf(profile), takenDates });
  },
  writes: ({ of, row }) => [written(of, row)],
});

export const stationScenarios = [stations, gradings, profiles];
