import { isDeepStrictEqual } from 'node:util';
import {
  type CalendarDate,
  type ChangePublicationFacts,
  type Claim,
  type ClaimId,
  type ClaimVerdict,
  calendarDate,
  type Drift,
  driftOf,
  judgeClaim,
  type MetricValue,
  metricDefinitions,
  type PublishedClaim,
} from '@qinglan/domain';
import { groupBy } from '../common/group.ts';
import { seenByAuthor } from '../database/author.ts';
import type { Database, Transaction } from '../database/database.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { measureAll } from '../metric/metric.store.ts';
import { parametersOf, toClaim } from './publication.store.ts';

export { shownParameters } from './parameters.ts';
export { insertPublication } from './publication.store.ts';

/** A claim held against the records of today. */
export interface Judged {
  readonly claim: Claim;
  readonly answer: MetricValue;
  readonly verdict: ClaimVerdict;
  /** Null until the account is published. */
  readonly drift: Drift | null;
}

interface Asked {
  readonly stationId: string;
  readonly asOf: CalendarDate;
  readonly metric: string;
  /** JSON as it is stored or came in; its records by the ids of their rows. */
  readonly parameters: unknown;
}

/** What the records answer, in the order of the questions; in as many statements as one of them takes. */
export const answersTo = (db: Transaction, questions: readonly Asked[]): Promise<MetricValue[]> =>
  measureAll(
    db,
    questions.map(({ stationId, asOf, metric, parameters }) => ({ stationId, asOf, metric, parameters })),
  );

/** What the records answer an account's claims, by the claims' ids. */
export const answersOf = async (
  db: Transaction,
  { publication: { stationId, asOf }, claims }: Pick<ChangePublicationFacts, 'publication' | 'claims'>,
): Promise<ReadonlyMap<ClaimId, MetricValue>> => {
  const answers = await answersTo(
    db,
    claims.map(({ metric, parameters }) => ({ metric, parameters, stationId, asOf })),
  );
  return new Map(claims.flatMap(({ id }, index) => (answers[index] ? [[id, answers[index]] as const] : [])));
};

const judged = (claim: Claim, answer: MetricValue): Judged => {
  const verdict = judgeClaim(claim, answer);
  return { claim, answer, verdict, drift: claim.frozen && driftOf(claim.frozen, answer, verdict) };
};

const withStation = {
  include: { publication: { select: { stationId: true, asOf: true, title: true } } },
} as const;

type Where = NonNullable<Parameters<Transaction['claim']['findMany']>[0]>['where'];

const judgeWhere = async (db: Transaction, where: NonNullable<Where>): Promise<readonly Judged[]> => {
  const rows = await db.claim.findMany({
    where,
    ...withStation,
    orderBy: [{ ordinal: 'asc' }, { id: 'asc' }],
  });
  const answers = await answersTo(db, rows.map(toQuestion));
  return rows.map((row, index) => {
    const claim = toClaim(row);
    return judged(claim, answers[index] ?? silent(claim));
  });
};

const toQuestion = (row: Prisma.ClaimGetPayload<typeof withStation>): Asked => ({
  stationId: row.publication.stationId,
  asOf: calendarDate(row.publication.asOf),
  metric: row.metric,
  parameters: parametersOf(row.parameters),
});

const silent = ({ unit }: Claim): MetricValue => ({ value: null, unit, records: [] });

/** The claims of a page held against the records. */
export const judgedClaims = async (
  db: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Judged>> => {
  const claims = await judgeWhere(db, { id: { in: [...ids] } });
  return new Map(claims.map((one) => [one.claim.id, one]));
};

/** All claims of a page of publications held against the records. */
export const judgedByPublication = async (
  db: Database,
  publicationIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Judged[]>> => {
  const claims = await judgeWhere(db, { archivedAt: null, publicationId: { in: [...publicationIds] } });
  return groupBy<Judged, string>(claims, ({ claim }) => claim.publicationId);
};

/** All claims that accounts of a page of stations make, held against the records. */
export const judgedByStations = (
  db: Transaction,
  stationIds: readonly string[],
): Promise<readonly Judged[]> =>
  judgeWhere(db, { publication: { stationId: { in: [...stationIds] }, archivedAt: null } });

type Answered = ReadonlyMap<ClaimId, PublishedClaim & { readonly answer: MetricValue }>;

/** Metrics that look at other stations than the account's own. */
const farSighted = metricDefinitions
  .filter(({ reads }) => reads.some((part) => part === 'jurisdictions' || part === 'predecessors'))
  .map(({ name }) => name);

/**
 * What the records answer a draft's claims that look beyond its station, as far as the reader reaches: a figure that is
 * frozen tells nothing that its author could not have read.
 */
export const farSightedAnswers = async (
  db: Database,
  publicationId: string,
): Promise<ReadonlyMap<ClaimId, MetricValue>> => {
  const claims = await judgeWhere(db, { publicationId, archivedAt: null, metric: { in: farSighted } });
  return new Map(claims.map(({ claim, answer }) => [claim.id, answer]));
};

const publishedAnswers = async (db: Transaction, stationIds: readonly string[]): Promise<Answered> => {
  const rows = await db.claim.findMany({
    where: {
      archivedAt: null,
      publication: { status: 'PUBLISHED', archivedAt: null },
      OR: [{ publication: { stationId: { in: [...stationIds] } } }, { metric: { in: farSighted } }],
    },
    ...withStation,
    orderBy: [{ publicationId: 'asc' }, { ordinal: 'asc' }, { id: 'asc' }],
  });
  const answers = await answersTo(db, rows.map(toQuestion));
  return new Map(
    rows.map((row, index) => {
      const claim = toClaim(row);
      const { title } = row.publication;
      return [claim.id, { publication: title, text: claim.text, answer: answers[index] ?? silent(claim) }];
    }),
  );
};

/**
 * The published claims that the records answer otherwise after a change of a record of these stations than before it.
 * `trial` makes the change, is given what to measure after it, and returns what that measured.
 */
export const claimsChangedBy = async (
  db: Transaction,
  stationIds: readonly string[],
  trial: (measure: () => Promise<Answered>) => Promise<Answered>,
): Promise<readonly PublishedClaim[]> => {
  const before = await publishedAnswers(db, stationIds);
  if (before.size === 0) return [];
  const after = await trial(() => publishedAnswers(db, stationIds));
  const changed = [...before].flatMap(([id, { answer, ...claim }]) => {
    const now = after.get(id);
    return now && !isDeepStrictEqual(now.answer, answer) ? [{ id, claim }] : [];
  });
  return (await seenByAuthor(db, 'claim', changed)).map(({ claim }) => claim);
};
