import {
  branded,
  calendarDate,
  compareDates,
  idOf,
  type PublishStandingFacts,
  type PublishStandingResult,
  recomputeStanding,
  type StandingCounts,
  type StandingFacts,
  type StandingRecomputation,
  type StandingWeights,
  type Station,
  standingMeasures,
  type TeamStanding,
  type TeamTally,
} from '@qinglan/domain';
import { acknowledgedAs } from '../common/change.ts';
import { newId } from '../common/id.ts';
import type { Database, Transaction } from '../database/database.ts';
import { lockRows } from '../database/transaction.ts';
import type { Accepted } from '../errors.ts';
import type { Prisma, TeamStanding as StandingRow, TeamScore } from '../generated/prisma/client.ts';
import { standingRecords, type Window } from './standing.records.ts';

const numberOf = (column: unknown, key: string): number => {
  const value: unknown = typeof column === 'object' && column !== null ? Reflect.get(column, key) : null;
  return typeof value === 'number' ? value : 0;
};

/** The counts stored in a score's JSON column. */
export const countsOf = ({ counts }: Pick<TeamScore, 'counts'>): StandingCounts =>
  branded<StandingCounts>({
    COLLECTIVE_AWARDS: numberOf(counts, 'COLLECTIVE_AWARDS'),
    MEMBER_AWARDS: numberOf(counts, 'MEMBER_AWARDS'),
    PEOPLE_SERVED: numberOf(counts, 'PEOPLE_SERVED'),
    DISPUTES_MEDIATED: numberOf(counts, 'DISPUTES_MEDIATED'),
    CASE_REVIEWS: numberOf(counts, 'CASE_REVIEWS'),
    VANGUARD_TURNOUTS: numberOf(counts, 'VANGUARD_TURNOUTS'),
  });

/** The weights stored in a standing's JSON column; those that count. */
export const weightsOf = ({ weights }: Pick<StandingRow, 'weights'>): StandingWeights => {
  const stored = standingMeasures.map((measure) => [measure, numberOf(weights, measure)] as const);
  return Object.fromEntries(stored.filter(([, weight]) => weight > 0));
};

type Reader = Pick<
  Transaction,
  'station' | 'teamStanding' | 'team' | 'award' | 'serviceRecord' | 'caseReview' | 'vanguardTask'
>;

/** What the domain looks at to compare the teams of a station over a window; null when there is no such station. */
export const comparisonFacts = async (
  db: Reader,
  stationId: string,
  window: Window,
): Promise<PublishStandingFacts | null> => {
  const row = await db.station.findUnique({
    where: { id: stationId },
    include: { predecessors: { select: { predecessorId: true } } },
  });
  if (!row) return null;
  const { predecessors, ...station } = row;
  const standings = await db.teamStanding.findMany({
    where: { stationId, archivedAt: null },
    select: { id: true, from: true, to: true, publishedOn: true },
  });
  const records = await standingRecords(db, [stationId], window);
  return {
    station: branded<Station>({
      ...station,
      predecessorIds: predecessors.map(({ predecessorId }) => predecessorId),
    }),
    standings: standings.map((each) => branded<PublishStandingFacts['standings'][number]>(each)),
    records: recordsAt(records, stationId),
  };
};

const recordsAt = <Records>(records: ReadonlyMap<string, Records>, stationId: string): Records => {
  const found = records.get(stationId);
  if (!found) throw new Error(`the records of station ${stationId} were not asked for`);
  return found;
};

/** Saves a standing with its scores. Returns its id. */
export const insertStanding = async (
  tx: Transaction,
  { value: { standing, scores }, acknowledged }: Accepted<PublishStandingResult>,
): Promise<string> => {
  await tx.teamStanding.create({
    data: {
      ...standing,
      acknowledgements: acknowledgedAs(acknowledged),
      scores: { create: scores.map((tally) => ({ ...tally, id: newId('TeamScore') })) },
    },
  });
  return standing.id;
};

/** A standing's row, locked until the transaction ends; null when there is none. */
export const lockStanding = async (tx: Transaction, id: string): Promise<StandingRow | null> => {
  await lockRows(tx, 'team_standing', [id]);
  return tx.teamStanding.findUnique({ where: { id } });
};

const toTally = (row: TeamScore): TeamTally => ({
  teamId: idOf('Team', row.teamId),
  counts: countsOf(row),
  score: row.score,
  position: row.position,
});

/** A standing as its rule looks at it, beside those of its station that are not withdrawn. */
export const standingBeside = async (tx: Transaction, id: string): Promise<StandingFacts> => {
  const { scores, ...row } = await tx.teamStanding.findUniqueOrThrow({
    where: { id },
    include: { scores: true },
  });
  const standings = await tx.teamStanding.findMany({
    where: { stationId: row.stationId, archivedAt: null },
    select: { id: true, from: true, to: true, publishedOn: true },
  });
  return {
    standing: { ...branded<Omit<TeamStanding, 'weights'>>(row), weights: weightsOf(row) },
    scores: scores.map(toTally),
    standings: standings.map((each) => branded<StandingFacts['standings'][number]>(each)),
  };
};

const withScores = { scores: true } satisfies Prisma.TeamStandingInclude;

/** Computes published standings again from today's records; the number of SQL statements does not grow with them. */
export const recomputations = async (
  db: Database,
  standingIds: readonly string[],
): Promise<ReadonlyMap<string, StandingRecomputation>> => {
  const rows = await db.teamStanding.findMany({
    where: { id: { in: [...standingIds] } },
    include: withScores,
  });
  const froms = rows.map(({ from }) => calendarDate(from)).toSorted(compareDates);
  const tos = rows.map(({ to }) => calendarDate(to)).toSorted(compareDates);
  const [from, to] = [froms[0], tos.at(-1)];
  if (from === undefined || to === undefined) return new Map();
  const stationIds = [...new Set(rows.map(({ stationId }) => stationId))];
  const records = await standingRecords(db, stationIds, { from, to });
  return new Map(
    rows.map(({ scores, ...row }) => {
      const standing = { ...branded<Pick<TeamStanding, 'from' | 'to'>>(row), weights: weightsOf(row) };
      return [row.id, recomputeStanding(standing, scores.map(toTally), recordsAt(records, row.stationId))];
    }),
  );
};
