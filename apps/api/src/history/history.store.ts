import type { RecordRef } from '@qinglan/domain';
import { loaderFor } from '../common/loader.ts';
import type { Context } from '../context.ts';
import type { Transaction } from '../database/database.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { LedgerOperation } from '../generated/prisma/enums.ts';
import { encodeGlobalId, isRowId, malformedId, type NodeType } from '../global-id.ts';
import { changesBetween, type FieldChange, type Image } from './image.ts';
import { modelOfTable } from './model.ts';

/** One row that a statement changed, with who did it, when and why. */
export interface LedgerEntryRow {
  readonly id: bigint;
  readonly stepSequence: bigint;
  readonly tableName: string;
  readonly rowId: string;
  readonly recordId: string;
  readonly operation: LedgerOperation;
  readonly before: Image | null;
  readonly after: Image | null;
  readonly at: Date;
  readonly login: string;
  readonly actor: string;
  readonly action: string | null;
  readonly reason: string | null;
  readonly source: string | null;
  readonly hash: Uint8Array;
}

/** Which entries; what is left out asks for all. Ids are those of rows. */
export interface EntryFilter {
  readonly recordId?: string;
  /** Without the parts of records. */
  readonly itself?: boolean;
  /** Records that belong to the station, as `record_station` says. */
  readonly stationId?: string;
  readonly tables?: readonly string[];
  readonly operations?: readonly LedgerOperation[];
  readonly actions?: readonly string[];
  /** As the ledger names them: `user:<id>`, `command:…`. */
  readonly actor?: string;
  /** Half-open: from ≤ at < before. */
  readonly from?: Date;
  readonly before?: Date;
  /** A pattern of LIKE, found in the reason. */
  readonly reason?: string;
}

/** Which stretch of them. Entries are numbered in the order in which they were written. */
export interface EntryWindow {
  readonly above?: bigint | undefined;
  readonly below?: bigint | undefined;
  readonly order: 'OLDEST_FIRST' | 'NEWEST_FIRST';
  readonly limit: number;
}

const conditionsOf = (filter: EntryFilter): Prisma.Sql[] => {
  const { recordId, itself, stationId, tables, operations, actions, actor, from, before, reason } = filter;
  return [
    ...(recordId === undefined ? [] : [Prisma.sql`e.record_id = ${recordId}::uuid`]),
    ...(itself === true ? [Prisma.sql`e.row_id = e.record_id`] : []),
    ...(stationId === undefined
      ? []
      : [
          Prisma.sql`e.record_id IN (SELECT b.record_id FROM record_station b WHERE b.station_id = ${stationId}::uuid)`,
        ]),
    ...(tables === undefined ? [] : [Prisma.sql`e.table_name = ANY(${[...tables]}::text[])`]),
    ...(operations === undefined
      ? []
      : [Prisma.sql`e.operation = ANY(${[...operations]}::text[]::ledger_operation[])`]),
    ...(actions === undefined ? [] : [Prisma.sql`e.action = ANY(${[...actions]}::text[])`]),
    ...(actor === undefined ? [] : [Prisma.sql`e.actor = ${actor}`]),
    ...(from === undefined ? [] : [Prisma.sql`e.at >= ${from}`]),
    ...(before === undefined ? [] : [Prisma.sql`e.at < ${before}`]),
    ...(reason === undefined ? [] : [Prisma.sql`e.reason ILIKE ${reason}`]),
  ];
};

const whereOf = (conditions: readonly Prisma.Sql[]): Prisma.Sql =>
  conditions.length === 0 ? Prisma.empty : Prisma.sql`WHERE ${Prisma.join([...conditions], ' AND ')}`;

const largest = 2n ** 63n - 1n;

const byId = (above: bigint | undefined, below: bigint | undefined): Prisma.Sql[] => [
  ...(above === undefined ? [] : [Prisma.sql`e.id > ${above}`]),
  ...(below === undefined ? [] : [Prisma.sql`e.id < ${below}`]),
];

/**
 * Where nothing but the window is asked, its ids are found first, within a scope from each of its places: so not all
 * that belongs to it is looked at. OFFSET 0 keeps the planner from looking at the entries first.
 */
const linesOf = (filter: EntryFilter, { above, below, order, limit }: EntryWindow): Prisma.Sql => {
  const conditions = conditionsOf(filter);
  if (conditions.length > 0)
    return Prisma.sql`ledger_line e ${whereOf([...conditions, ...byId(above, below)])}`;
  const newest = order === 'NEWEST_FIRST';
  return Prisma.sql`
    (SELECT ledger_next(${above ?? 0n}, ${below ?? largest}, ${newest}, ${limit}) AS id OFFSET 0) next
    CROSS JOIN LATERAL (SELECT * FROM ledger_line line WHERE line.id = next.id OFFSET 0) e`;
};

/** Entries of the ledger with what their step says: one statement. */
export const readEntries = (
  db: Transaction,
  filter: EntryFilter,
  window: EntryWindow,
): Promise<LedgerEntryRow[]> => db.$queryRaw<LedgerEntryRow[]>`
  SELECT e.id, e.step_sequence AS "stepSequence", e.table_name AS "tableName", e.row_id AS "rowId",
    e.record_id AS "recordId", e.operation::text AS "operation", e.before, e.after,
    e.at, e.login, e.actor, e.action, e.reason, e.source, e.hash
  FROM ${linesOf(filter, window)}
  ORDER BY e.id ${window.order === 'OLDEST_FIRST' ? Prisma.sql`ASC` : Prisma.sql`DESC`} LIMIT ${window.limit}`;

/** What only the step of an entry says. */
const saidByStep = ['actions', 'actor', 'from', 'before', 'reason'] as const;

const countLines = (filter: EntryFilter): Prisma.Sql => {
  const conditions = conditionsOf(filter);
  if (conditions.length === 0) return Prisma.sql`SELECT ledger_count() AS "count"`;
  const source = saidByStep.some((each) => filter[each] !== undefined) ? 'ledger_line' : 'ledger_entry';
  return Prisma.sql`SELECT count(*) AS "count" FROM ${Prisma.raw(source)} e ${whereOf(conditions)}`;
};

export const countEntries = async (db: Transaction, filter: EntryFilter): Promise<number> => {
  const [counted] = await db.$queryRaw<{ count: bigint }[]>(countLines(filter));
  return Number(counted?.count ?? 0);
};

/** The opaque id of an entry; it is the entry's cursor too. */
export const entryGlobalId = ({ id }: Pick<LedgerEntryRow, 'id'>): string =>
  encodeGlobalId('LedgerEntry', String(id));

/** The entry that an opaque id names. @throws GraphQLError BAD_USER_INPUT when it names none of ours */
export const entryNumber = (globalId: string): bigint => {
  const digits = /^LedgerEntry:(\d{1,19})$/.exec(Buffer.from(globalId, 'base64url').toString())?.[1];
  if (digits === undefined || BigInt(digits) > largest) throw malformedId(globalId);
  return BigInt(digits);
};

/** The record whose history the entry belongs to: the row's own, or the one that the row is a part of. */
export const recordOf = ({ tableName, rowId, recordId, before, after }: LedgerEntryRow): RecordRef => {
  const { name, fields } = modelOfTable(tableName);
  const whole =
    rowId === recordId
      ? name
      : fields.find(({ column, relation }) => relation && (after ?? before)?.[column] === recordId)?.relation
          ?.model;
  // Only tables of the domain's records are watched, or parts of them.
  return { type: (whole ?? name) as NodeType, id: recordId };
};

/** What the entry changed, as the viewer may read it. */
export const changesOf = (entry: LedgerEntryRow, asking: Pick<Context, 'viewer'>): FieldChange[] => {
  const changes = changesBetween(modelOfTable(entry.tableName), entry.before, entry.after, asking);
  const { id } = recordOf(entry);
  // A part need not say whose part it is.
  return entry.rowId === id
    ? changes
    : changes.filter(({ beforeReference, afterReference }) => (afterReference ?? beforeReference)?.id !== id);
};

export type ActorKind = 'PERSON' | 'SERVICE' | 'SYSTEM' | 'COMMAND' | 'UNKNOWN';

/** Who writes, for a reader. */
export interface LedgerActor {
  /** As the ledger names it. */
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly userId: string | null;
}

const kindOf = (prefix: string): ActorKind => {
  if (prefix === 'command') return 'COMMAND';
  return prefix === 'system' || prefix === 'migration' ? 'SYSTEM' : 'UNKNOWN';
};

/** Everybody who wrote, as the ledger names them; each is found by one step down the index. */
export const actorsOf = async (db: Transaction): Promise<string[]> => {
  const found = await db.$queryRaw<{ actor: string }[]>`
    WITH RECURSIVE writer AS (
      SELECT min(actor) AS actor FROM ledger_step
      UNION ALL
      SELECT (SELECT min(s.actor) FROM ledger_step s WHERE s.actor > w.actor) FROM writer w WHERE w.actor IS NOT NULL
    ) SELECT actor FROM writer WHERE actor IS NOT NULL`;
  return found.map(({ actor }) => actor);
};

/** Who an entry says wrote it; the accounts of a whole request are read by one statement. */
export const actorOf = async (
  context: Pick<Context, 'db' | 'loaders'>,
  actor: string,
): Promise<LedgerActor> => {
  const [prefix = '', ...rest] = actor.split(':');
  const name = rest.join(':');
  if (prefix !== 'user') return { id: actor, name: name || prefix, kind: kindOf(prefix), userId: null };
  const users = loaderFor<LedgerActor | null>(
    context,
    'ledger.user',
    async (ids) => {
      const found = await context.db.user.findMany({
        where: { id: { in: [...ids] } },
        select: { id: true, name: true, kind: true },
      });
      return new Map(
        found.map((user) => [
          user.id,
          {
            id: `user:${user.id}`,
            name: user.name,
            kind: user.kind === 'HUMAN' ? 'PERSON' : 'SERVICE',
            userId: user.id,
          },
        ]),
      );
    },
    null,
  );
  const known = isRowId(name) ? await users.load(name) : null;
  return known ?? { id: actor, name, kind: 'UNKNOWN', userId: null };
};
