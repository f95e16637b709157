import { v7 } from 'uuid';
import { lookupText } from '../common/text.ts';
import type { Database } from '../database/database.ts';
import { OperatorError } from '../operator-error.ts';
import { longestKeyLife } from './bounds.ts';
import { readName, readRole } from './credentials.ts';
import { type Role, strongest } from './roles.ts';
import type { Accounts } from './users.ts';

export interface KeyInput {
  readonly name: string;
  readonly role: string;
  /** The code of the authority that the role is held over with all below it; null: everywhere, or over a station. */
  readonly scope: string | null;
  /** The code of the one station that the role is held over. */
  readonly station?: string | null;
  /** Days until it expires; null: never. */
  readonly expires: string | null;
}

export interface KeyRow {
  readonly id: string;
  readonly name: string;
  readonly role: Role | null;
  readonly state: 'ACTIVE' | 'EXPIRED' | 'REVOKED';
  readonly expiresAt: Date | null;
}

const readDays = (text: string): number => {
  const days = Number(text);
  if (!/^\d{1,4}$/.test(text) || days < 1 || days > longestKeyLife)
    throw new OperatorError(`A key lasts from 1 to ${longestKeyLife} days, or for ever without --expires.`);
  return days;
};

/** Where a role is to be held, as a grant stores it. @throws OperatorError when a code names nothing, or both are given */
const placeOf = async (
  db: Database,
  { scope, station = null }: Pick<KeyInput, 'scope' | 'station'>,
): Promise<{ readonly authorityId?: string; readonly stationId?: string }> => {
  if (scope !== null && station !== null)
    throw new OperatorError('A role is held over an authority or over a station: give one of them.');
  const nothing = (what: string, code: string): never => {
    throw new OperatorError(`There is no ${what} ${JSON.stringify(code.slice(0, 80))}.`);
  };
  if (scope !== null) {
    const authority = await db.authority.findUnique({ where: { code: lookupText(scope) } });
    return { authorityId: authority?.id ?? nothing('authority', scope) };
  }
  if (station === null) return {};
  const found = await db.station.findUnique({ where: { code: lookupText(station) } });
  return { stationId: found?.id ?? nothing('station', station) };
};

/**
 * Makes a service that acts by an API key alone: it has no password and cannot sign in.
 *
 * @returns the key, to be shown once: only its hash is kept
 * @throws OperatorError for an empty name, an unknown role, a place that is not there, or days that are no number
 */
export const createKey = async ({ db, auth }: Accounts, input: KeyInput): Promise<string> => {
  const name = readName(input.name);
  const role = readRole(input.role);
  const days = input.expires === null ? null : readDays(input.expires);
  const place = await placeOf(db, input);
  const id = v7();
  // No mail ever goes to a service; `.invalid` is reserved for such addresses (RFC 2606).
  const email = `${id}@service.invalid`;
  await db.user.create({
    data: { id, name, email, kind: 'SERVICE', grants: { create: { role, ...place } } },
  });
  try {
    return await auth.createKey({ userId: id, name, days });
  } catch (error) {
    await db.user.delete({ where: { id } });
    throw error;
  }
};

const stateOf = (key: { enabled: boolean; expiresAt: Date | null }): KeyRow['state'] => {
  if (!key.enabled) return 'REVOKED';
  return key.expiresAt !== null && key.expiresAt <= new Date() ? 'EXPIRED' : 'ACTIVE';
};

/** Every key, oldest first; never the keys themselves. */
export const listKeys = async ({ db }: Pick<Accounts, 'db'>): Promise<readonly KeyRow[]> => {
  const grants = { select: { role: true } } as const;
  const keys = await db.apiKey.findMany({
    orderBy: { id: 'asc' },
    select: {
      id: true,
      enabled: true,
      expiresAt: true,
      user: { select: { name: true, grants } },
    },
  });
  return keys.map(({ id, user, ...key }) => ({
    id,
    name: user.name,
    role: strongest(user.grants.map(({ role }) => role)),
    state: stateOf(key),
    expiresAt: key.expiresAt,
  }));
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Ends a key at once. @throws OperatorError when there is none of that id */
export const revokeKey = async ({ db }: Pick<Accounts, 'db'>, id: string): Promise<void> => {
  const { count } = uuid.test(id)
    ? await db.apiKey.updateMany({ where: { id }, data: { enabled: false } })
    : { count: 0 };
  if (count === 0)
    throw new OperatorError(`There is no key ${JSON.stringify(id.slice(0, 80))}: key list names them all.`);
};
