import { checkKey, tidy } from '@qinglan/domain';
import { generateRandomString } from 'better-auth/crypto';
import { v7 } from 'uuid';
import type { Database } from '../database/database.ts';
import { NotFoundError } from '../errors.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { noteDeed } from './account-events.ts';
import { hashKey, keyLength, keyPrefix } from './key-hash.ts';
import { type Manager, managing, refuse } from './manager.ts';
import {
  grantSelect,
  type Place,
  placeColumns,
  placeFields,
  placeText,
  placeToGrant,
  usersWithin,
} from './places.ts';
import type { Role } from './roles.ts';

export interface KeyInput {
  readonly name: string;
  readonly role: Role;
  readonly place: Place;
  /** Days until it expires; null: never. */
  readonly days: number | null;
}

/** A new key, to be shown once: only its hash is kept. */
export interface NewKey {
  readonly id: string;
  readonly key: string;
}

const dayMs = 86_400_000;

/** How much of a key is kept and shown, to tell it from others: the prefix and four of its 64 letters. */
const shownLength = keyPrefix.length + 4;

/**
 * Makes a service that acts by an API key alone: it has no password and cannot sign in.
 *
 * @throws InvariantError with the rules that are broken; what `placeToGrant` throws
 */
export const createKey = (manager: Manager, input: KeyInput): Promise<NewKey> =>
  managing(manager, 'createApiKey', async (tx) => {
    const { role, days } = input;
    refuse(checkKey({ name: input.name, days, named: placeFields(input.place) }));
    const name = tidy(input.name);
    const place = await placeToGrant(tx, input.place, manager.reach);
    const id = v7();
    const key = keyPrefix + generateRandomString(keyLength, 'a-z', 'A-Z');
    await tx.user.create({
      data: {
        id,
        name,
        // No mail ever goes to a service; `.invalid` is reserved for such addresses (RFC 2606).
        email: `${id}@service.invalid`,
        kind: 'SERVICE',
        grants: { create: { role, ...placeColumns(place) } },
      },
    });
    const made = await tx.apiKey.create({
      data: {
        referenceId: id,
        name,
        prefix: keyPrefix,
        start: key.slice(0, shownLength),
        key: hashKey(key) ?? '',
        expiresAt: days === null ? null : new Date(Date.now() + days * dayMs),
        madeById: manager.userId,
      },
      select: { id: true },
    });
    const user = { id, name };
    await noteDeed(tx, manager.doer, { kind: 'KEY_CREATED', user, role, place: placeText(place) });
    return { id: made.id, key };
  });

export const keyStates = ['ACTIVE', 'EXPIRED', 'REVOKED'] as const;
export type KeyState = (typeof keyStates)[number];

const keySelect = {
  id: true,
  start: true,
  enabled: true,
  expiresAt: true,
  lastRequest: true,
  createdAt: true,
  madeBy: { select: { name: true } },
  user: {
    select: { id: true, name: true, grants: { select: grantSelect, orderBy: { id: 'asc' } } },
  },
} as const satisfies Prisma.ApiKeySelect;

/** A key, with the service that it acts for; never the key itself. */
export type KeyRow = Prisma.ApiKeyGetPayload<{ select: typeof keySelect }>;

/** Whether a key opens anything by now, and why not. */
export const keyState = (key: Pick<KeyRow, 'enabled' | 'expiresAt'>, now: Date): KeyState => {
  if (!key.enabled) return 'REVOKED';
  return key.expiresAt !== null && key.expiresAt <= now ? 'EXPIRED' : 'ACTIVE';
};

/** Prisma's filter for keys in a state. */
export const inState = (state: KeyState, now: Date): Prisma.ApiKeyWhereInput => {
  if (state === 'REVOKED') return { enabled: false };
  return state === 'EXPIRED'
    ? { enabled: true, expiresAt: { lte: now } }
    : { enabled: true, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] };
};

type KeyQuery = Pick<Prisma.ApiKeyFindManyArgs, 'where' | 'orderBy' | 'take' | 'skip'>;
type Reach = Pick<Manager, 'db' | 'reach'>;

const managed = async (
  { db, reach }: Reach,
  where: Prisma.ApiKeyWhereInput,
): Promise<Prisma.ApiKeyWhereInput> => {
  const ids = await usersWithin(db, reach);
  return { AND: [where, ids ? { referenceId: { in: [...ids] } } : {}] };
};

/** Keys that the manager manages, oldest first unless it is said. */
export const listKeys = async (
  manager: Reach,
  { where = {}, ...query }: KeyQuery = {},
): Promise<readonly KeyRow[]> =>
  manager.db.apiKey.findMany({
    orderBy: { id: 'asc' },
    ...query,
    where: await managed(manager, where),
    select: keySelect,
  });

/** How many there are of them. */
export const countKeys = async (manager: Reach, where: Prisma.ApiKeyWhereInput): Promise<number> =>
  manager.db.apiKey.count({ where: await managed(manager, where) });

/** A key that is there. */
export const readKey = (db: Database, id: string): Promise<KeyRow> =>
  db.apiKey.findUniqueOrThrow({ where: { id }, select: keySelect });

/**
 * Ends a key at once; one that is revoked stays so.
 *
 * @throws NotFoundError, also for one that the manager does not manage
 */
export const revokeKey = (manager: Manager, id: string): Promise<void> =>
  managing(manager, 'revokeApiKey', async (tx) => {
    const key = await tx.apiKey.findUnique({ where: { id }, select: keySelect });
    const ids = await usersWithin(tx, manager.reach);
    if (key === null || (ids !== null && !ids.includes(key.user.id)))
      throw new NotFoundError('ApiKey', ['id']);
    if (!key.enabled) return;
    await tx.apiKey.update({ where: { id }, data: { enabled: false } });
    await noteDeed(tx, manager.doer, { kind: 'KEY_REVOKED', user: key.user });
  });
