import { AsyncLocalStorage } from 'node:async_hooks';
import type {
  SqlDriverAdapter,
  SqlDriverAdapterFactory,
  SqlQueryable,
  Transaction,
} from '@prisma/driver-adapter-utils';

/** Told the text of every SQL statement before it runs; transaction control and taking the ledger's turn are left out. */
export type StatementListener = (sql: string) => void;

const transactions = new AsyncLocalStorage<true>();

/** Runs the body of a transaction, so that a query past it is refused instead of waiting for ever. */
export const insideTransaction = <Result>(work: () => Promise<Result>): Promise<Result> =>
  // A query of Prisma's starts when it is awaited, so that must happen in here.
  transactions.run(true, async () => await work());

const control = /^\s*(?:BEGIN|COMMIT|ROLLBACK|LOCK TABLE "ledger_turn"|SELECT set_config)/i;

const queries = (adapter: SqlQueryable, before: (sql: string) => void): SqlQueryable => ({
  provider: adapter.provider,
  adapterName: adapter.adapterName,
  queryRaw: async (query) => {
    before(query.sql);
    return adapter.queryRaw(query);
  },
  executeRaw: async (query) => {
    before(query.sql);
    return adapter.executeRaw(query);
  },
});

const watchTransaction = (transaction: Transaction, told: StatementListener): Transaction => ({
  ...queries(transaction, told),
  options: transaction.options,
  commit: () => transaction.commit(),
  rollback: () => transaction.rollback(),
});

/**
 * The embedded database has one connection: a query on the root client while a transaction is open would wait for
 * itself. On PostgreSQL it would silently read outside the transaction. Both are refused alike.
 */
export const refuseInside = (): void => {
  if (transactions.getStore())
    throw new Error('Inside transact() use the transaction it hands over, not the root client.');
};

const watch = (adapter: SqlDriverAdapter, told: StatementListener): SqlDriverAdapter => ({
  ...queries(adapter, (sql) => {
    refuseInside();
    told(sql);
  }),
  executeScript: (script) => adapter.executeScript(script),
  startTransaction: async (isolation) => {
    refuseInside();
    return watchTransaction(await adapter.startTransaction(isolation), told);
  },
  getConnectionInfo: () => adapter.getConnectionInfo?.() ?? { supportsRelationJoins: true },
  dispose: () => adapter.dispose(),
});

/** A driver that tells each statement and refuses queries that go around an open transaction. */
export const watched = (
  connect: () => Promise<SqlDriverAdapter>,
  listener: StatementListener | undefined,
): SqlDriverAdapterFactory => ({
  provider: 'postgres',
  adapterName: 'qinglan',
  connect: async () =>
    watch(await connect(), (sql) => {
      if (listener && !control.test(sql)) listener(sql);
    }),
});
