import type { Prisma, PrismaClient } from '../generated/prisma/client.ts';

/** The ledger's client outside a transaction: for reads. Writes go through `transact`. */
export type Database = PrismaClient;

/** The ledger's client inside a transaction. */
export type Transaction = Prisma.TransactionClient;

export type DatabaseKind = 'embedded' | 'postgres';
