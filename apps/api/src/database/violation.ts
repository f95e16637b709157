import { isDriverAdapterError } from '@prisma/driver-adapter-utils';
import type { RuleCode } from '@qinglan/domain';
import { Prisma } from '../generated/prisma/client.ts';
import { walls } from './walls.ts';

/** What PostgreSQL itself said: its SQLSTATE and its message. */
export interface DatabaseComplaint {
  readonly code: string;
  readonly message: string;
}

/** The complaint of PostgreSQL behind an error of Prisma's, on either driver; null for an error of another kind. */
export const complaintOf = (error: unknown): DatabaseComplaint | null => {
  const meta =
    error instanceof Prisma.PrismaClientKnownRequestError ? error.meta?.['driverAdapterError'] : error;
  if (!isDriverAdapterError(meta)) return null;
  const { originalCode, originalMessage } = meta.cause;
  return originalCode === undefined ? null : { code: originalCode, message: originalMessage ?? '' };
};

/** A rule that only the database could see broken, as when two writers meet. */
export class ConstraintViolation extends Error {
  override readonly name = 'ConstraintViolation';
  readonly rule: RuleCode;
  readonly path: readonly string[];

  constructor(rule: RuleCode, path: readonly string[], cause: unknown) {
    super(rule, { cause });
    this.rule = rule;
    this.path = path;
  }
}

const UNIQUE_VIOLATION = '23505';
const CHECK_VIOLATION = '23514';
const EXCLUSION_VIOLATION = '23P01';
const constraintCodes = [UNIQUE_VIOLATION, CHECK_VIOLATION, EXCLUSION_VIOLATION];

// Of the two drivers only the message always names the constraint.
const constraintName = /constraint "([^"]+)"/;

/** The rule that an error breaks, if a constraint of ours raised it. */
export const violationOf = (error: unknown): ConstraintViolation | null => {
  const complaint = complaintOf(error);
  if (!complaint || !constraintCodes.includes(complaint.code)) return null;
  const broken = walls[constraintName.exec(complaint.message)?.[1] ?? ''];
  return broken ? new ConstraintViolation(broken.rule, broken.path, error) : null;
};

const SERIALIZATION_FAILURE = '40001';
const DEADLOCK_DETECTED = '40P01';
/** No room to remember what serialisable transactions have read, while a long one goes on, be it in another database. */
const OUT_OF_MEMORY = '53200';
const conflictCodes = [SERIALIZATION_FAILURE, DEADLOCK_DETECTED, OUT_OF_MEMORY];

const LOCK_NOT_AVAILABLE = '55P03';

/** Whether the transaction was given up because it waited too long for others, or took too long. */
export const isOverdue = (error: unknown): boolean =>
  complaintOf(error)?.code === LOCK_NOT_AVAILABLE ||
  (error instanceof Prisma.PrismaClientKnownRequestError &&
    error.code === 'P2028' &&
    /Unable to start a transaction|expired transaction/.test(error.message));

/** Whether PostgreSQL gave the transaction up only because of another one: done again it may well succeed. */
export const isConflict = (error: unknown): boolean =>
  conflictCodes.includes(complaintOf(error)?.code ?? '') ||
  (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2034');
