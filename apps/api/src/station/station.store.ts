import {
  branded,
  type ChangeStationFacts,
  type CreateStationFacts,
  type Station,
  type StationExtent,
  type StationResult,
} from '@qinglan/domain';
import { acknowledgedAs, found, nextVersion } from '../common/change.ts';
import { dateOrNull } from '../common/date.ts';
import { lookupText } from '../common/text.ts';
import { seenByAuthor } from '../database/author.ts';
import type { Transaction } from '../database/database.ts';
import { lockRows } from '../database/transaction.ts';
import type { Accepted } from '../errors.ts';
import type { Prisma } from '../generated/prisma/client.ts';

const withLineage = { predecessors: { select: { predecessorId: true } } } satisfies Prisma.StationInclude;

type StationRow = Prisma.StationGetPayload<{ include: typeof withLineage }>;

const toStation = ({ predecessors, ...row }: StationRow): Station =>
  branded<Station>({ ...row, predecessorIds: predecessors.map(({ predecessorId }) => predecessorId) });

/** The station's row with its lineage, locked until the transaction ends; null when there is none. */
export const lockStation = async (tx: Transaction, id: string): Promise<StationRow | null> => {
  await lockRows(tx, 'station', [id]);
  return tx.station.findUnique({ where: { id }, include: withLineage });
};

/** The station of a record that hangs on it, locked; null when there is none. @throws InvariantError archive.archived */
export const lockedStation = async (tx: Transaction, id: string): Promise<Station | null> => {
  const row = await lockStation(tx, id);
  return row && toStation(found(row, 'Station', 'stationId'));
};

/** The predecessors of a station that the author of the change does not see, and so cannot mean to take away. */
export const unseenPredecessors = async (
  tx: Transaction,
  { predecessors }: Pick<StationRow, 'predecessors'>,
): Promise<string[]> => {
  const ids = predecessors.map(({ predecessorId: id }) => ({ id }));
  const seen = await seenByAuthor(tx, 'station', ids);
  return ids.filter((one) => !seen.includes(one)).map(({ id }) => id);
};

/** Stands for the name of a station that the reader of a refusal may not read. */
const unnamed = '–';

/** Everything the stations came from, themselves included, and the successors of `id`. */
export const relativesOf = async (
  tx: Transaction,
  stationIds: readonly string[],
  id: string | null,
): Promise<Station[]> => {
  const lines = await tx.$queryRaw<{ id: string }[]>`
    with recursive line as (
      select id from station where id = any(${[...stationIds]}::uuid[])
      union
      select l.predecessor_id from station_lineage l join line on line.id = l.successor_id
    )
    select id from line
    union select successor_id from station_lineage where predecessor_id = ${id}::uuid`;
  const rows = await tx.station.findMany({
    where: { id: { in: lines.map((line) => line.id) } },
    include: withLineage,
  });
  const seen = await seenByAuthor(tx, 'station', rows);
  return rows.map((row) => toStation(seen.includes(row) ? row : { ...row, name: unnamed }));
};

const takenCodes = async (
  tx: Transaction,
  code: string | null | undefined,
  except: string | null,
): Promise<string[]> => {
  if (code == null) return [];
  const rows = await tx.station.findMany({
    where: { code: lookupText(code), ...(except && { id: { not: except } }) },
    select: { code: true },
  });
  return rows.map((row) => row.code);
};

interface Asked {
  readonly code?: string | null | undefined;
  readonly predecessorIds?: readonly string[] | null | undefined;
}

/** Whether they exist the domain judges, by what it finds among the relatives. @throws InvariantError archive.archived */
const lockPredecessors = async (tx: Transaction, ids: readonly string[]): Promise<void> => {
  await lockRows(tx, 'station', ids);
  const rows = await tx.station.findMany({ where: { id: { in: [...ids] } } });
  for (const row of rows) found(row, 'Station', 'predecessorIds');
};

/** What the domain looks at to establish a station; its predecessors are locked. */
export const establishmentFacts = async (tx: Transaction, asked: Asked): Promise<CreateStationFacts> => {
  await lockPredecessors(tx, asked.predecessorIds ?? []);
  return {
    takenCodes: await takenCodes(tx, asked.code, null),
    relatives: await relativesOf(tx, asked.predecessorIds ?? [], null),
  };
};

/** What the domain looks at to change a locked station. */
export const changeFacts = async (
  tx: Transaction,
  row: StationRow,
  asked: Asked,
): Promise<ChangeStationFacts> => {
  const station = toStation(row);
  const predecessorIds = asked.predecessorIds ?? station.predecessorIds;
  await lockPredecessors(tx, predecessorIds);
  return {
    station,
    takenCodes: await takenCodes(tx, asked.code, row.id),
    relatives: await relativesOf(tx, predecessorIds, row.id),
    extent: await extentOf(tx, row.id),
  };
};

/**
 * The first and last dates and years of what hangs on the station. A service counted for a month or a year is within
 * a lifetime as soon as one of its days is.
 */
const extentOf = async (tx: Transaction, id: string): Promise<StationExtent> => {
  const [extent] = await tx.$queryRaw<
    { earliest: string | null; latest: string | null; first: number | null; last: number | null }[]
  >`
    with dated as (
      select "from" as day from service_spell where station_id = ${id}::uuid
      union all select unnest(array["from", "to"]) from post where station_id = ${id}::uuid
      union all select happened_on from career_event where station_id = ${id}::uuid
      union all select unnest(array[t.elected_on, t.ended_on]) from committee_term t join branch b on b.id = t.branch_id where b.station_id = ${id}::uuid
      union all select unnest(array[s."from", s."to"]) from committee_member s join branch b on b.id = s.branch_id where b.station_id = ${id}::uuid
      union all select unnest(array[m."from", m."to"]) from branch_membership m join branch b on b.id = m.branch_id where b.station_id = ${id}::uuid
      union all select "to" from service_spell where station_id = ${id}::uuid
      union all select founded_on from branch where station_id = ${id}::uuid
      union all select dissolved_on from branch where station_id = ${id}::uuid
      union all select founded_on from team where station_id = ${id}::uuid
      union all select disbanded_on from team where station_id = ${id}::uuid
      union all select t."from" from secretary_tenure t join branch b on b.id = t.branch_id where b.station_id = ${id}::uuid
      union all select t."to" from secretary_tenure t join branch b on b.id = t.branch_id where b.station_id = ${id}::uuid
      union all select granted_on from award where station_id = ${id}::uuid
      union all select observed_on from jurisdiction_profile where station_id = ${id}::uuid
      union all select observed_on from staffing_profile where station_id = ${id}::uuid
      union all select "from" from station_grading where station_id = ${id}::uuid
      union all select "from" from crime_statistic where station_id = ${id}::uuid
      union all select "to" from crime_statistic where station_id = ${id}::uuid
      union all select held_on from exchange_meeting where station_id = ${id}::uuid
      union all select held_on from study_day where station_id = ${id}::uuid
      union all select reviewed_on from case_review where station_id = ${id}::uuid
      union all select unnest(array[called_on, ended_on]) from vanguard_task where station_id = ${id}::uuid
      union all select unnest(array["from", "to"]) from mentorship where station_id = ${id}::uuid
      union all select unnest(array["from", "to"]) from team_standing where station_id = ${id}::uuid
      union all select unnest(array[opened_on, closed_on]) from selection_round where station_id = ${id}::uuid
      union all select unnest(array[w.founded_on, w.dissolved_on]) from workshop w join branch b on b.id = w.branch_id where b.station_id = ${id}::uuid
    ), bounds as (
      select min(day collate "C") as earliest, max(day collate "C") as latest from dated
      union all
      select min(rpad(served_on, 10, case length(served_on) when 4 then '-12-28' else '-28' end) collate "C"),
        max(served_on collate "C")
      from service_record where station_id = ${id}::uuid
    )
    select (select min(earliest collate "C") from bounds) as earliest,
      (select max(latest collate "C") from bounds) as latest, min(year) as first, max(year) as last
    from evaluation where station_id = ${id}::uuid and archived_at is null`;
  return {
    earliestDate: dateOrNull(extent?.earliest ?? null),
    latestDate: dateOrNull(extent?.latest ?? null),
    earliestYear: extent?.first ?? null,
    latestYear: extent?.last ?? null,
  };
};

const stationColumns = ({ id: _id, predecessorIds: _predecessors, ...columns }: Station) => columns;

const lineageOf = ({ predecessorIds }: Station) => predecessorIds.map((predecessorId) => ({ predecessorId }));

/** Only what differs, so that the history of a station does not repeat its lineage. */
const lineageChange = (row: StationRow, station: Station) => {
  const known = row.predecessors.map(({ predecessorId }) => predecessorId);
  return {
    deleteMany: { predecessorId: { notIn: [...station.predecessorIds] } },
    create: lineageOf(station).filter(({ predecessorId }) => !known.includes(predecessorId)),
  };
};

/** Saves a new station. Returns its id. */
export const insertStation = async (
  tx: Transaction,
  { value: { station }, acknowledged }: Accepted<StationResult>,
): Promise<string> => {
  await tx.station.create({
    data: {
      ...stationColumns(station),
      id: station.id,
      acknowledgements: acknowledgedAs(acknowledged),
      predecessors: { create: lineageOf(station) },
    },
  });
  return station.id;
};

/** Saves a changed station over its locked row. */
export const updateStation = async (
  tx: Transaction,
  row: StationRow,
  { value: { station }, acknowledged }: Accepted<StationResult>,
): Promise<void> => {
  await tx.station.update({
    where: { id: row.id, version: row.version },
    data: {
      ...stationColumns(station),
      ...nextVersion(row, acknowledged),
      predecessors: lineageChange(row, station),
    },
  });
};
