import { DriverAdapterError } from '@prisma/driver-adapter-utils';

interface PostgresError extends Error {
  readonly code: string;
  readonly severity: string;
  readonly detail?: string;
  readonly column?: string;
  readonly hint?: string;
}

// Both drivers raise the same shape, from two copies of one protocol library.
const isPostgresError = (error: unknown): error is PostgresError =>
  error instanceof Error && 'code' in error && 'severity' in error && typeof error.severity === 'string';

/** Hands an error of PostgreSQL to Prisma in Prisma's own form; others pass as they are. @throws always */
export const rethrowAsDriverError = (error: unknown): never => {
  if (!isPostgresError(error)) throw error;
  const { code, severity, message, detail, column, hint } = error;
  throw new DriverAdapterError({
    originalCode: code,
    originalMessage: message,
    kind: 'postgres',
    code,
    severity,
    message,
    detail,
    column,
    hint,
  });
};
