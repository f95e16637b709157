import { bareRecords, branded, type Plain, type StationPart, type StationRecords } from '@qinglan/domain';
import { groupBy } from '../common/group.ts';
import { heldAt } from '../common/held.ts';
import type { Transaction } from '../database/database.ts';
import { countedAward, toCountedAward } from './counted-award.ts';
import { type HoldersAsked, jurisdictionsOf } from './jurisdiction.store.ts';

/** What is to be read of a page of stations. */
export interface RecordsAsked {
  readonly parts: Iterable<StationPart>;
  /** For the part `jurisdictions`. */
  readonly holders?: readonly HoldersAsked[];
  /** Evaluations as the ledger held them at this instant; null is now. */
  readonly recordedBy?: Date | null;
}

type Item<Part extends StationPart> = StationRecords[Part][number];
type OfStation<Value> = Value & { readonly stationId: string };

/** Reads one part of a page of stations, in a constant number of statements. */
type Load<Part extends StationPart> = (
  db: Transaction,
  stationIds: string[],
  asked: RecordsAsked,
) => Promise<readonly OfStation<Plain<Item<Part>>>[]>;

type Loads = { readonly [Part in Exclude<StationPart, 'jurisdictions'>]: Load<Part> };

const inForce = (stationIds: string[]) => ({ stationId: { in: stationIds }, archivedAt: null });

const loads: Loads = {
  predecessors: async (db, ids) => {
    const rows = await db.stationLineage.findMany({
      where: { successorId: { in: ids }, predecessor: { archivedAt: null } },
    });
    return rows.map(({ successorId, predecessorId }) => ({ id: predecessorId, stationId: successorId }));
  },
  evaluations: (db, ids, { recordedBy }) =>
    db.evaluation.findMany({
      where: { stationId: { in: ids }, ...heldAt(recordedBy) },
      select: {
        id: true,
        stationId: true,
        scheme: true,
        year: true,
        outcome: true,
        rank: true,
        publishedOn: true,
        supersedesId: true,
      },
    }),
  awards: async (db, ids) => {
    const rows = await db.award.findMany({
      where: { creditedStationId: { in: ids }, archivedAt: null },
      select: countedAward,
    });
    return rows.map((row) => ({ ...toCountedAward(row), stationId: row.creditedStationId ?? '' }));
  },
  tenures: async (db, ids) => {
    const rows = await db.secretaryTenure.findMany({
      where: { archivedAt: null, branch: inForce(ids) },
      select: { id: true, personId: true, from: true, to: true, branch: { select: { stationId: true } } },
    });
    return rows.map(({ branch, ...row }) => ({ ...row, ...branch }));
  },
  teams: (db, ids) =>
    db.team.findMany({
      where: inForce(ids),
      select: { id: true, stationId: true, name: true, kind: true, foundedOn: true, disbandedOn: true },
    }),
  memberships: async (db, ids) => {
    const rows = await db.teamMembership.findMany({
      where: { archivedAt: null, team: inForce(ids) },
      include: { team: { select: { stationId: true } } },
    });
    return rows.map(({ team, ...row }) => ({ ...row, ...team }));
  },
  jurisdictionProfiles: (db, ids) => db.jurisdictionProfile.findMany({ where: inForce(ids) }),
  staffingProfiles: (db, ids) => db.staffingProfile.findMany({ where: inForce(ids) }),
  gradings: (db, ids) => db.stationGrading.findMany({ where: inForce(ids) }),
  people: async (db, ids) => {
    const rows = await db.serviceSpell.findMany({
      where: { ...inForce(ids), person: { archivedAt: null } },
      distinct: ['stationId', 'personId'],
      select: { stationId: true, person: { select: { id: true, birthDate: true } } },
    });
    return rows.map(({ stationId, person }) => ({ ...person, stationId }));
  },
  careerEvents: (db, ids) => db.careerEvent.findMany({ where: inForce(ids) }),
  studyDays: (db, ids) =>
    db.studyDay.findMany({ where: inForce(ids), select: { id: true, stationId: true, heldOn: true } }),
  crimeStatistics: (db, ids) => db.crimeStatistic.findMany({ where: inForce(ids) }),
  serviceRecords: (db, ids) =>
    db.serviceRecord.findMany({
      where: inForce(ids),
      select: {
        id: true,
        stationId: true,
        kind: true,
        servedOn: true,
        count: true,
        personId: true,
        teamId: true,
      },
    }),
  exchangeMeetings: (db, ids) =>
    db.exchangeMeeting.findMany({ where: inForce(ids), select: { id: true, stationId: true, heldOn: true } }),
};

type PartsOf = ReadonlyMap<string, Partial<StationRecords>>;

const loadPart = async <Part extends keyof Loads>(
  part: Part,
  db: Transaction,
  ids: string[],
  asked: RecordsAsked,
): Promise<PartsOf> => {
  const load: Load<Part> = loads[part];
  const groups = groupBy(await load(db, ids, asked), ({ stationId }) => stationId);
  return new Map(ids.map((id) => [id, { [part]: branded<Item<Part>[]>(groups.get(id) ?? []) }]));
};

/**
 * What metrics read of a page of stations: the parts asked for, and nothing else. The number of SQL statements depends
 * on the parts alone. A station that is not there is not in the map.
 */
export const stationRecordsOf = async (
  db: Transaction,
  stationIds: readonly string[],
  asked: RecordsAsked,
): Promise<ReadonlyMap<string, StationRecords>> => {
  const stations = await db.station.findMany({
    where: { id: { in: [...stationIds] } },
    select: { id: true, establishedOn: true, dissolvedOn: true },
  });
  const ids = stations.map(({ id }) => id);
  const parts = new Set(asked.parts);
  const pages: PartsOf[] = [];
  // One after the other: a transaction has one connection, and so has the embedded database.
  for (const part of parts) if (part !== 'jurisdictions') pages.push(await loadPart(part, db, ids, asked));
  const jurisdictions = parts.has('jurisdictions') ? await jurisdictionsOf(db, asked.holders ?? []) : [];
  return new Map(
    stations.map((station) => [
      station.id,
      {
        ...bareRecords(branded<StationRecords['station']>(station)),
        ...Object.assign({}, ...pages.map((page) => page.get(station.id))),
        jurisdictions,
      },
    ]),
  );
};
