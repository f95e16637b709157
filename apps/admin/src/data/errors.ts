import type { RefusalFieldsFragment } from '../generated/graphql.ts';

export type Violation = Extract<
  RefusalFieldsFragment,
  { __typename: 'InvariantError' }
>['violations'][number];

interface ErrorBody {
  readonly errors?: Readonly<Record<string, string>>;
}

/**
 * What react-admin reads of an error. Its own HttpError sets the prototype of every instance to itself, so that
 * classes derived from it are not told apart by `instanceof`.
 */
class LedgerError extends Error {
  readonly status: number;
  readonly body: ErrorBody;
  constructor(message: string, status: number, body: ErrorBody = {}) {
    super(message);
    this.status = status;
    this.body = body;
  }
}

/** The request itself failed: unreachable, over a limit, or malformed. `code` is the API's `extensions.code`. */
export class ApiError extends LedgerError {
  readonly code: string;
  constructor(code: string, message: string, status: number) {
    super(message, status);
    this.code = code;
  }
}

/** There is no session (any more). While saving, one is asked for on the spot, so that no input is lost. */
export class SignInNeeded extends ApiError {
  readonly whileSaving: boolean;
  constructor(whileSaving = false) {
    super('UNAUTHENTICATED', 'ra.auth.auth_check_error', 401);
    this.whileSaving = whileSaving;
  }
}

/** The record is not there, or the caller may not do this. */
export class Refused extends LedgerError {
  readonly kind: 'NotFoundError' | 'ForbiddenError';
  constructor(kind: 'NotFoundError' | 'ForbiddenError', message: string) {
    super(message, kind === 'ForbiddenError' ? 403 : 404);
    this.kind = kind;
  }
}

/** Rules that the change breaks. react-admin places `body.errors` on the fields of the form. */
export class RulesBroken extends LedgerError {
  readonly violations: readonly Violation[];
  constructor(message: string, violations: readonly Violation[]) {
    super(message, 422, { errors: fieldErrors(violations) });
    this.violations = violations;
  }

  /** True when a reason for each violation is all that is missing. */
  get canBeAcknowledged(): boolean {
    return this.violations.every((violation) => violation.severity === 'WARNING');
  }
}

/** Somebody else changed the record since it was opened. */
export class Conflict extends LedgerError {
  readonly current: Readonly<Record<string, unknown>>;
  readonly changedFields: readonly string[];
  constructor(message: string, current: Readonly<Record<string, unknown>>, changedFields: readonly string[]) {
    super(message, 409);
    this.current = current;
    this.changedFields = changedFields;
  }
}

interface Placed {
  readonly path: readonly string[];
  readonly message: string;
}

/** Violations → `{ field: message }`, several of one field joined; those of no field are under `root`. */
export function fieldErrors(violations: readonly Placed[]): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const { path, message } of violations) {
    const field = path.filter((step) => step !== 'input')[0] ?? 'root';
    errors[field] = errors[field] === undefined ? message : `${errors[field]} ${message}`;
  }
  return errors;
}
