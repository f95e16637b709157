import { codeOf, OperatorError } from './operator-error.ts';

/** What a log holds of an error. */
export interface LoggedError {
  /** The class of the error. */
  readonly type: string;
  /** Of the system, of Prisma (P2002) or of PostgreSQL (23505). */
  readonly code?: string;
  /** The constraint of the database that refused. */
  readonly constraint?: string;
  /** The model or the table that it is about, and the column. */
  readonly table?: string;
  readonly column?: string;
  /** Only where we know that it holds no value. */
  readonly message?: string;
  /** Where it was thrown: the frames alone. */
  readonly stack: readonly string[];
  readonly cause?: LoggedError;
}

/** Causes within causes are followed so far. */
const DEEPEST = 4;
const FRAMES = 12;

const frame =
  /^ {4}at (?:[\w$.<>#[\] ]+ \()?(?:async )?(?:file:|node:|\/|[A-Z]:\\|<anonymous>|native)[^()]*\)?$/;
const identifier = /^\w{1,63}$/;
const typeName = /^[A-Za-z]\w{0,63}$/;

/** Messages of the runtime and of the driver that name nothing but what our own source names. */
const plain: readonly RegExp[] = [
  /^Cannot (?:read|set) properties of (?:undefined|null) \((?:reading|setting) '\w+'\)$/,
  /^[\w$.]+ is not (?:a function|a constructor|iterable|defined)$/,
  /^Connection terminated(?: unexpectedly)?$/,
  /^timeout exceeded when trying to connect$/,
  /^Query read timeout$/,
];

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** The stack begins with the message, which may look like frames: they are those after its last other line. */
const framesOf = ({ stack = '' }: Error): readonly string[] => {
  const lines = stack.split('\n');
  const start = lines.findLastIndex((line) => !frame.test(line)) + 1;
  return lines.slice(start, start + FRAMES).map((line) => line.trim());
};

/** What the driver said, wherever Prisma keeps it. */
const complaintIn = (error: Error): Readonly<Record<string, unknown>> | null => {
  const meta = 'meta' in error && isObject(error.meta) ? error.meta['driverAdapterError'] : error;
  return isObject(meta) && isObject(meta['cause']) ? meta['cause'] : null;
};

const constraintIn = (error: Error): string | undefined => {
  const said = complaintIn(error)?.['originalMessage'] ?? error.message;
  return /constraint "(\w{1,63})"/.exec(typeof said === 'string' ? said : '')?.[1];
};

const named = (value: unknown): string | undefined =>
  typeof value === 'string' && identifier.test(value) ? value : undefined;

/** Prisma's name of the model is surest; the driver writes columns as table.column or alone. */
const tableIn = (error: Error): string | undefined =>
  named('meta' in error && isObject(error.meta) ? error.meta['modelName'] : undefined) ??
  named(complaintIn(error)?.['table']);

const columnIn = (error: Error): string | undefined => {
  const column = complaintIn(error)?.['column'];
  return typeof column === 'string' ? named(column.slice(column.lastIndexOf('.') + 1)) : undefined;
};

const codeIn = (error: Error): string | undefined => {
  return named(complaintIn(error)?.['originalCode']) ?? named(codeOf(error));
};

const messageOf = (error: Error): string | undefined =>
  error instanceof OperatorError || plain.some((pattern) => pattern.test(error.message))
    ? error.message
    : undefined;

const told = (error: unknown, depth: number): LoggedError => {
  if (!(error instanceof Error)) return { type: typeof error, stack: [] };
  const [code, constraint, message] = [codeIn(error), constraintIn(error), messageOf(error)];
  const [table, column] = [tableIn(error), columnIn(error)];
  const { cause } = error;
  return {
    type: typeName.test(error.name) ? error.name : 'Error',
    ...(code !== undefined && { code }),
    ...(constraint !== undefined && { constraint }),
    ...(table !== undefined && { table }),
    ...(column !== undefined && { column }),
    ...(message !== undefined && { message }),
    stack: framesOf(error),
    ...(cause instanceof Error && depth < DEEPEST && { cause: told(cause, depth + 1) }),
  };
};

/**
 * An error as the log may hold it. Messages of Prisma, PostgreSQL and JSON.parse quote what they were given – names,
 * birth dates, reasons – and so may any property, so only what cannot quote passes: classes, codes, constraints, frames.
 */
export const loggedError = (error: unknown): LoggedError => told(error, 0);
