import type { SqlDriverAdapter, SqlQuery, SqlQueryable } from '@prisma/driver-adapter-utils';

/**
 * A driver that looks for tables in a schema of views. Prisma looks for the types of their columns there as well, and
 * PostgreSQL compares a type with no other of the same name, so that they are sent for where they are: in public.
 */
export const readingSchema = (adapter: SqlDriverAdapter, schemaName: string): SqlDriverAdapter => {
  const cast = new RegExp(`(AS|::) ?"${schemaName}"\\.`, 'g');
  const typed = (query: SqlQuery): SqlQuery => ({ ...query, sql: query.sql.replace(cast, '$1 "public".') });
  const queries = <Queryable extends SqlQueryable>(queryable: Queryable) => ({
    provider: queryable.provider,
    adapterName: queryable.adapterName,
    queryRaw: (query: SqlQuery) => queryable.queryRaw(typed(query)),
    executeRaw: (query: SqlQuery) => queryable.executeRaw(typed(query)),
  });
  return {
    ...queries(adapter),
    executeScript: (script) => adapter.executeScript(script),
    startTransaction: async (isolation) => {
      const transaction = await adapter.startTransaction(isolation);
      return {
        ...queries(transaction),
        options: transaction.options,
        commit: () => transaction.commit(),
        rollback: () => transaction.rollback(),
      };
    },
    getConnectionInfo: () => ({
      ...(adapter.getConnectionInfo?.() ?? { supportsRelationJoins: true }),
      schemaName,
    }),
    dispose: () => adapter.dispose(),
  };
};
