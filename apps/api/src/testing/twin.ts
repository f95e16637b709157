import type { Database, Transaction } from '../database/database.ts';
import { transact } from '../database/transaction.ts';
import { watchedTables } from '../database/watched.ts';

/** Stands in every text of the twin, and nowhere else. */
export const twinMark = '孪生';

/** Who wrote the twin, as the ledger names them. */
export const twinActor = `system:${twinMark}`;

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** The id that the twin of a record has. */
export const twinId = (id: string): string => `bbbb${id.slice(4)}`;

const subjectOf = (table: string): string =>
  watchedTables.find(({ name }) => name === table)?.subject ?? 'id';

type Json = Readonly<Record<string, unknown>>;

interface Column {
  readonly table: string;
  readonly column: string;
}

/** Texts by which records are read or joined, not shown: they stay as they are. */
const kept = ['scheme', 'metric', 'unit', 'key', 'rules_version'];

const textColumns = async (tx: Transaction): Promise<readonly Column[]> =>
  tx.$queryRaw`SELECT table_name::text AS "table", column_name::text AS "column" FROM information_schema.columns
    WHERE table_schema = 'public' AND data_type = 'text'`;

/** Tables in an order in which each comes after those that it refers to. */
const inOrder = async (tx: Transaction): Promise<readonly string[]> => {
  const references = await tx.$queryRaw<{ from: string; to: string }[]>`
    SELECT conrelid::regclass::text AS "from", confrelid::regclass::text AS "to" FROM pg_constraint WHERE contype = 'f'`;
  const left = new Set(watchedTables.map(({ name }) => name));
  const ordered: string[] = [];
  while (left.size > 0) {
    const ready = [...left].filter((table) =>
      references.every(({ from, to }) => from !== table || to === table || !left.has(to)),
    );
    if (ready.length === 0) throw new Error(`these tables refer to each other: ${[...left]}`);
    for (const table of ready) left.delete(table);
    ordered.push(...ready);
  }
  return ordered.filter((table) => table !== 'award_kind');
};

/** In the order in which they entered the ledger. */
const rowsOf = async (tx: Transaction, table: string): Promise<readonly Json[]> => {
  const rows = await tx.$queryRawUnsafe<{ row: Json }[]>(
    `SELECT to_jsonb(t) AS "row" FROM "${table}" t
     ORDER BY (SELECT min(e.id) FROM ledger_entry e WHERE e.record_id = t.${subjectOf(table)} AND e.row_id = t.id)`,
  );
  return rows.map(({ row }) => row);
};

const write = async (tx: Transaction, table: string, rows: readonly Json[]): Promise<void> => {
  await tx.$executeRawUnsafe(
    `INSERT INTO "${table}" SELECT * FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)`,
    JSON.stringify(rows),
  );
};

/** Somebody of the first tree who once served in the other, and what is recorded of it there. */
const addCommonPerson = async (tx: Transaction): Promise<void> => {
  const person = await tx.person.findFirstOrThrow({
    where: { name: { not: { startsWith: twinMark } }, spells: { some: { from: { gt: '1990' } } } },
    orderBy: { createdAt: 'asc' },
    include: { spells: true },
  });
  const spell = person.spells[0];
  if (!spell) throw new Error('nobody serves');
  const [personId, stationId] = [person.id, twinId(spell.stationId)];
  const [from, to] = ['1980-01-01', '1981-01-01'];
  const { category } = person;
  await tx.serviceSpell.create({
    data: { personId, stationId, category, entry: 'JOINED', from, to, exit: 'OTHER' },
  });
  await tx.post.create({ data: { personId, stationId, kind: 'OTHER', title: twinMark, from, to } });
};

/**
 * Doubles every record of the ledger into a second tree of authorities with stations of its own; the kinds of awards are
 * common to both.
 */
export const addTwin = (db: Database): Promise<void> =>
  transact(db, { actor: twinActor, reason: twinMark }, async (tx) => {
    const texts = await textColumns(tx);
    const kinds = new Set((await tx.awardKind.findMany({ select: { id: true } })).map(({ id }) => id));
    for (const table of await inOrder(tx)) {
      const marked = texts.filter((text) => text.table === table && !kept.includes(text.column));
      const twins = (await rowsOf(tx, table)).map((row) => {
        const twin = JSON.parse(
          JSON.stringify(row).replaceAll(uuid, (id) => (kinds.has(id) ? id : twinId(id))),
        );
        for (const { column } of marked)
          if (typeof twin[column] === 'string') twin[column] = `${twinMark}${twin[column]}`;
        return twin as Json;
      });
      await write(tx, table, twins);
    }
    await addCommonPerson(tx);
  });
