import { isDeepStrictEqual } from 'node:util';
import { type Acknowledgement, checkLive, checkName, checkPassage, type Path, tidy } from '@qinglan/domain';
import { type Author, OutsideScope } from '../database/author.ts';
import type { Database, Transaction } from '../database/database.ts';
import { Contention, transact } from '../database/transaction.ts';
import { ConstraintViolation } from '../database/violation.ts';
import { ConflictError, contended, ForbiddenError, InvariantError, NotFoundError } from '../errors.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import type { NodeType } from '../global-id.ts';
import { acknowledgementsOf } from './acknowledgement.ts';

interface Versioned {
  readonly id: string;
  readonly version: number;
}

interface Recording {
  readonly version: { readonly increment: 1 };
  readonly acknowledgements: Prisma.InputJsonValue;
}

/** The row that a reference names, archived or not. @throws NotFoundError, naming the field. */
export const present = <Row>(row: Row | null, type: NodeType, field: string | Path): Row => {
  if (row === null) throw new NotFoundError(type, [field].flat());
  return row;
};

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Of a row, or of what a store locked: its row beside the facts about it. */
const isArchived = (value: unknown): boolean =>
  isObject(value) &&
  (('archivedAt' in value && value.archivedAt instanceof Date) || ('row' in value && isArchived(value.row)));

/**
 * The row that a reference names, to be changed or to be referred to: an archived one is neither. Every mutation
 * reaches the records that it names through here.
 *
 * @throws NotFoundError, InvariantError archive.archived, naming the field
 */
export const found = <Row>(row: Row | null, type: NodeType, field: string | Path): Row => {
  const named = present(row, type, field);
  const violations = checkLive({ type, archived: isArchived(named), path: [field].flat() });
  if (violations.length > 0) throw new InvariantError(violations);
  return named;
};

/** Refuses a change to a record that is not as the caller read it. @throws ConflictError */
export const sameVersion = (type: NodeType, row: Versioned, version: number, changes: object): void => {
  if (row.version === version) return;
  const stored = new Map<string, unknown>(Object.entries(row));
  const differing = Object.entries(changes).filter(
    ([field, value]) =>
      value !== undefined && stored.has(field) && !isDeepStrictEqual(stored.get(field), value),
  );
  throw new ConflictError(
    type,
    row,
    version,
    differing.map(([field]) => field),
  );
};

/** The acknowledgements column of a new row. */
export const acknowledgedAs = (acknowledged: readonly Acknowledgement[]): Prisma.InputJsonValue =>
  acknowledged.map(({ code, reason }) => ({ code, reason }));

/** What every saved change writes: the next version, and the new acknowledgements beside the earlier ones. */
export const nextVersion = (
  row: { readonly acknowledgements: unknown },
  acknowledged: readonly Acknowledgement[],
): Recording => {
  const kept = acknowledgementsOf(row.acknowledgements).filter(
    ({ code }) => !acknowledged.some((each) => each.code === code),
  );
  return { version: { increment: 1 }, acknowledgements: acknowledgedAs([...kept, ...acknowledged]) };
};

/** What to read back after a change: a caller who asks only for refusals selects nothing, which Prisma refuses. */
export const reread = <Query extends object>(query: Query): Query | Record<string, never> =>
  'select' in query && Object.keys(query.select ?? {}).length === 0 ? {} : query;

/** A value that may be changed but not emptied. @throws InvariantError text.required */
export const required = <Value>(value: Value | null, field: string): Value => {
  if (value === null)
    throw new InvariantError([{ code: 'text.required', severity: 'ERROR', path: [field], parameters: {} }]);
  return value;
};

/** The reason that an operation asks for, tidied. @throws InvariantError when it is empty or too long. */
export const reasonOf = (text: string): string => {
  const reason = tidy(text);
  const violations = reason === '' ? checkName(reason, ['reason']) : checkPassage(reason, ['reason']);
  if (violations.length > 0) throw new InvariantError(violations);
  return reason;
};

/**
 * One write of the ledger: all of it or nothing. What only a constraint of the database could see reaches the
 * caller as the rule that it stands for; a change that others never let through, as a GraphQL error that says so.
 */
export type Change = <Result>(work: (tx: Transaction) => Promise<Result>) => Promise<Result>;

/** The writes of one author. */
export const changesOf =
  (db: Database, author: Author): Change =>
  async (work) => {
    try {
      return await transact(db, author, work);
    } catch (error) {
      if (error instanceof Contention) throw contended();
      if (error instanceof OutsideScope) throw new ForbiddenError('SCOPE');
      if (!(error instanceof ConstraintViolation)) throw error;
      const { rule: code, path } = error;
      throw new InvariantError([{ code, severity: 'ERROR', path, parameters: { raced: true } }]);
    }
  };
