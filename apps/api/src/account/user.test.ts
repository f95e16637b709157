import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AccountHouse, type Outcome, startAccountHouse } from '../testing/account-house.ts';

let house: AccountHouse;

beforeAll(async () => {
  house = await startAccountHouse();
});
afterAll(() => house?.server.close());

describe('a user', () => {
  test('is signed out by a new role, a lost role and a new password, and by being deactivated', async () => {
    const made = await house.newUser(house.chief, 'EDITOR', house.at('A1'));
    const { id } = made.user;
    let { password } = made;
    const outBy = async (change: () => Promise<Outcome>): Promise<Outcome> => {
      const cookie = await house.cookieFor(made.email, password);
      expect(await house.viewerBy({ cookie })).not.toBeNull();
      const outcome = await change();
      expect(await house.viewerBy({ cookie })).toBeNull();
      return outcome;
    };
    const granted = await outBy(() =>
      house.mutate(house.chief, 'grantRole', { userId: id, role: 'VIEWER', ...house.at('A') }),
    );
    const viewing = granted.grants.find(({ role }) => role === 'VIEWER');
    await outBy(() => house.mutate(house.chief, 'revokeRole', { id: viewing?.id }));
    const old = password;
    ({ password } = await outBy(() => house.mutate(house.chief, 'resetPassword', { id })));
    expect((await house.signIn(made.email, old)).status).toBe(401);
    await outBy(() => house.mutate(house.chief, 'deactivateUser', { id }));
    expect((await house.signIn(made.email, password)).status).toBe(401);
    await house.mutate(house.chief, 'activateUser', { id });
    expect((await house.signIn(made.email, password)).status).toBe(200);

    const query = `query ($id: ID) { accountEvents(filter: { accountId: $id }) { nodes { kind actorName role place } } }`;
    const { data } = await house.ask(house.chief, query, { id });
    const events = data['accountEvents']?.nodes ?? [];
    expect(events.map(({ kind }) => kind)).toEqual([
      'USER_ACTIVATED',
      'USER_DEACTIVATED',
      'PASSWORD_RESET',
      'ROLE_REVOKED',
      'ROLE_GRANTED',
      'USER_CREATED',
    ]);
    expect(events.at(-1)).toEqual({
      kind: 'USER_CREATED',
      actorName: 'chief',
      role: 'EDITOR',
      place: 'A1 派出所 A1',
    });
  });

  test('keeps the same role over the same place once', async () => {
    const { user } = await house.newUser(house.root, 'VIEWER', house.at('A'));
    const again = await house.mutate(house.root, 'grantRole', {
      userId: user.id,
      role: 'VIEWER',
      ...house.at('A'),
    });
    expect(again.violations).toEqual([{ code: 'account.role-once', path: ['role'] }]);
  });
});
