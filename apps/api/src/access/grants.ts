import { checkGrant, checkLoss } from '@qinglan/domain';
import type { Transaction } from '../database/database.ts';
import { NotFoundError } from '../errors.ts';
import { noteDeed } from './account-events.ts';
import { administrators, type Manager, managing, refuse, type Without } from './manager.ts';
import { type Place, placeFields, placeNamed, placeText, placeToGrant } from './places.ts';
import type { Role } from './roles.ts';
import { endSessions } from './sessions.ts';
import { managedUser, type UserRow } from './users.ts';

type Whose = { readonly id: string } | { readonly email: string };

interface Access {
  readonly role: Role;
  readonly place: Place;
}

const isAt =
  ({ role, place }: Access) =>
  (grant: UserRow['grants'][number]): boolean =>
    grant.role === role &&
    (grant.authority?.id ?? null) === place.authorityId &&
    (grant.station?.id ?? null) === place.stationId;

/**
 * Gives a user a role over a place, and ends their sessions. @returns the user's id
 *
 * @throws NotFoundError, InvariantError with the rules that are broken; what `placeToGrant` throws
 */
export const grantRole = (manager: Manager, whose: Whose, access: Access): Promise<string> =>
  managing(manager, 'grantRole', async (tx) => {
    const user = await managedUser(tx, manager, whose, 'userId');
    const { role } = access;
    const isOwn = user.id === manager.userId;
    const named = placeFields(access.place);
    refuse(checkGrant({ isOwn, path: ['userId'], named, isHeld: user.grants.some(isAt(access)) }));
    const place = await placeToGrant(tx, access.place, manager.reach);
    await tx.roleGrant.create({ data: { userId: user.id, role, ...access.place } });
    await endSessions(tx, user.id);
    await noteDeed(tx, manager.doer, { kind: 'ROLE_GRANTED', user, role, place: placeText(place) });
    return user.id;
  });

/** What is wrong with a user's losing a grant, or all of them. */
const lossOf = async (tx: Transaction, manager: Manager, user: UserRow, without: Without) =>
  checkLoss({
    isOwn: user.id === manager.userId,
    administrators: await administrators(tx),
    administratorsLeft: await administrators(tx, without),
    path: ['id'],
  });

const takeAway = async (
  tx: Transaction,
  manager: Manager,
  user: UserRow,
  grant: UserRow['grants'][number],
): Promise<string> => {
  refuse(await lossOf(tx, manager, user, { grantId: grant.id }));
  await tx.roleGrant.delete({ where: { id: grant.id } });
  await endSessions(tx, user.id);
  const place = placeText(placeNamed(grant));
  await noteDeed(tx, manager.doer, { kind: 'ROLE_REVOKED', user, role: grant.role, place });
  return user.id;
};

/**
 * Takes a role from a user, and ends their sessions. @returns the user's id
 *
 * @throws NotFoundError, InvariantError account.own or account.last-admin
 */
export const revokeRole = (manager: Manager, grantId: string): Promise<string> =>
  managing(manager, 'revokeRole', async (tx) => {
    const missing = new NotFoundError('RoleGrant', ['id']);
    const held = await tx.roleGrant.findUnique({ where: { id: grantId }, select: { userId: true } });
    if (held === null) throw missing;
    const user = await managedUser(tx, manager, { id: held.userId }, 'id').catch((error: unknown) => {
      throw error instanceof NotFoundError ? missing : error;
    });
    const grant = user.grants.find(({ id }) => id === grantId);
    if (grant === undefined) throw missing;
    return takeAway(tx, manager, user, grant);
  });

/** As `revokeRole`, for who knows the role and the place but no id. */
export const revokeRoleAt = (manager: Manager, whose: Whose, access: Access): Promise<string> =>
  managing(manager, 'revokeRole', async (tx) => {
    const user = await managedUser(tx, manager, whose, 'userId');
    const grant = user.grants.find(isAt(access));
    if (grant === undefined) throw new NotFoundError('RoleGrant', ['role']);
    return takeAway(tx, manager, user, grant);
  });

/**
 * Keeps a user from signing in, and ends their sessions; or lets them in again. @returns the user's id
 *
 * @throws NotFoundError, InvariantError account.own or account.last-admin
 */
export const setActive = (manager: Manager, whose: Whose, active: boolean): Promise<string> =>
  managing(manager, active ? 'activateUser' : 'deactivateUser', async (tx) => {
    const user = await managedUser(tx, manager, whose, 'id');
    if ((user.deactivatedAt === null) === active) return user.id;
    if (!active) refuse(await lossOf(tx, manager, user, { userId: user.id }));
    await tx.user.update({ where: { id: user.id }, data: { deactivatedAt: active ? null : new Date() } });
    await endSessions(tx, user.id);
    await noteDeed(tx, manager.doer, { kind: active ? 'USER_ACTIVATED' : 'USER_DEACTIVATED', user });
    return user.id;
  });
