import type { Database, Transaction } from '../database/database.ts';
import { allowingStatements } from '../database/longest-statement.ts';
import { insideTransaction } from '../database/statement.ts';
import { watchedTables } from '../database/watched.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { OperatorError } from '../operator-error.ts';
import { ChainCheck, type Finding } from './chain.ts';
import { allSteps, EntryReader } from './page.store.ts';
import { placesAstray } from './place.store.ts';
import { missingTriggers, rowsPastLedger } from './state.store.ts';

/** The end of the chain at some moment: how many links, and the hash of the last. */
export interface Head {
  readonly sequence: bigint;
  /** 64 hexadecimal digits; of no link at all, none. */
  readonly hash: string;
}

export const printHead = ({ sequence, hash }: Head): string => `${sequence}:${hash}`;

/** @throws OperatorError when the text is no head */
export const readHead = (text: string): Head => {
  const [, sequence, hash] = /^(\d{1,18}):([0-9a-f]{64}|)$/.exec(text.trim()) ?? [];
  if (sequence === undefined || hash === undefined)
    throw new OperatorError(`Not a head: ${text.slice(0, 80)}. Give what ledger head printed.`);
  return { sequence: BigInt(sequence), hash };
};

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** Where the chain ends now. */
export const currentHead = async (db: Database): Promise<Head> => {
  const last = await db.ledgerStep.findFirst({ orderBy: { sequence: 'desc' } });
  return last ? { sequence: last.sequence, hash: hex(last.hash) } : { sequence: 0n, hash: '' };
};

interface Options {
  /** Heads exported earlier: the chain must still run through each. */
  readonly heads?: readonly Head[];
  /** Told what is being looked at. */
  readonly progress?: (line: string) => void;
}

export interface Verification {
  readonly head: Head;
  readonly entries: bigint;
  readonly findings: readonly Finding[];
}

const REPORT_EVERY = 20_000n;

const followChain = async (tx: Transaction, { heads = [], progress = () => undefined }: Options) => {
  const check = new ChainCheck();
  const reader = new EntryReader(tx);
  const awaited = new Map(heads.map((head) => [head.sequence, head]));
  const cut: Finding[] = [];
  let entries = 0n;
  let told = 0n;
  for await (const step of allSteps(tx)) {
    const own = await reader.upTo(step.lastEntry);
    check.follow(step, own);
    entries += BigInt(own.length);
    if (entries - told >= REPORT_EVERY) {
      told = entries;
      progress(`${entries} entries of ${step.sequence} steps …`);
    }
    const head = awaited.get(step.sequence);
    awaited.delete(step.sequence);
    if (head && head.hash !== hex(step.hash))
      cut.push({ where: `head ${printHead(head)}`, what: 'is not the step that the chain has there' });
  }
  for (const head of awaited.values())
    if (head.sequence > 0n)
      cut.push({ where: `head ${printHead(head)}`, what: `lies beyond the end: the chain was cut after it` });
  const { length: orphans, 0: first } = await reader.rest();
  if (first) cut.push({ where: `entry ${first.id}`, what: `and ${orphans - 1} after it belong to no step` });
  const { sequence, hash } = check.head;
  return { head: { sequence, hash: hex(hash) }, entries, findings: [...check.findings, ...cut] };
};

/** An hour: a national ledger has many entries. */
const PATIENCE_MS = 3_600_000;

/**
 * Looks through the whole ledger in one snapshot: whether the triggers stand, the chain holds from its first link to
 * its last, every row is as its last entry says, and every entry is shown to those whose it is.
 */
export const verifyLedger = (db: Database, options: Options = {}): Promise<Verification> =>
  db.$transaction(
    (tx) =>
      insideTransaction(async () => {
        const { progress = () => undefined } = options;
        // The images in the ledger were made in this zone.
        await tx.$executeRaw`SET LOCAL TIME ZONE 'UTC'`;
        await tx.$queryRaw`SELECT ${allowingStatements(PATIENCE_MS)}`;
        const triggers = await missingTriggers(tx);
        const chain = await followChain(tx, options);
        const rows: Finding[] = [];
        for (const table of watchedTables) {
          progress(`Comparing ${table.name} …`);
          rows.push(...(await rowsPastLedger(tx, table)));
        }
        const places = await placesAstray(tx);
        return { ...chain, findings: [...triggers, ...chain.findings, ...rows, ...places] };
      }),
    { isolationLevel: Prisma.TransactionIsolationLevel.RepeatableRead, timeout: PATIENCE_MS },
  );
