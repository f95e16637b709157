import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AccountHouse, startAccountHouse } from '../testing/account-house.ts';

let house: AccountHouse;

beforeAll(async () => {
  house = await startAccountHouse();
});
afterAll(() => house?.server.close());

const namesSeen = async (key: string, list: 'accounts' | 'apiKeys'): Promise<string[]> => {
  const { data } = await house.ask(key, `{ ${list}(first: 100) { totalCount nodes { name } } }`);
  const nodes = data[list]?.nodes ?? [];
  expect(data[list]?.totalCount).toBe(nodes.length);
  return nodes.map(({ name }) => String(name));
};

describe('an ADMIN over 分局 A', () => {
  test('makes a user over a station of theirs, who signs in and sees where the role is held', async () => {
    const made = await house.newUser(house.chief, 'EDITOR', house.at('A1'), '一所的');
    expect(made.__typename).toBe('IssuedPassword');
    const cookie = await house.cookieFor(made.email, made.password);
    expect(await house.viewerBy({ cookie })).toEqual({
      role: 'EDITOR',
      grants: [{ role: 'EDITOR', place: { kind: 'STATION', code: 'A1', name: 'A1 派出所' } }],
    });
  });

  test('sees users and keys all of whose roles are held there, and no others', async () => {
    await house.newUser(house.root, 'VIEWER', {}, '到处都看');
    await house.newUser(house.root, 'VIEWER', house.at('CD'), '市局的');
    await house.newUser(house.root, 'VIEWER', house.at('B1'), 'B1 的');
    const both = await house.newUser(house.root, 'VIEWER', house.at('A2'), '两处的');
    await house.mutate(house.root, 'grantRole', { userId: both.user.id, role: 'VIEWER', ...house.at('B') });
    const none = await house.newUser(house.root, 'VIEWER', house.at('A2'), '没有角色的');
    await house.mutate(house.root, 'revokeRole', { id: none.user.grants[0]?.id });
    await house.newUser(house.root, 'REVIEWER', house.at('A'), '分局的');
    expect((await namesSeen(house.chief, 'accounts')).toSorted()).toEqual(['一所的', '分局的'].toSorted());
    expect(await namesSeen(house.chief, 'apiKeys')).toEqual(['chief']);
    expect(await namesSeen(house.root, 'accounts')).toHaveLength(7);
    expect((await namesSeen(house.root, 'apiKeys')).toSorted()).toEqual(
      ['ADMIN', 'EDITOR', 'REVIEWER', 'VIEWER', 'chief', 'root'].toSorted(),
    );
  });

  test.each([
    ['above', 'CD', 'authorityId'],
    ['beside', 'B', 'authorityId'],
    ['a station elsewhere', 'B1', 'stationId'],
  ])('grants nothing over a place %s', async (_where, code, field) => {
    for (const outcome of [
      await house.newUser(house.chief, 'VIEWER', house.at(code)),
      await house.mutate(house.chief, 'createApiKey', { name: 'x', role: 'VIEWER', ...house.at(code) }),
    ])
      expect(outcome).toMatchObject({ __typename: 'NotFoundError', path: [field] });
  });

  test('grants nothing everywhere', async () => {
    const { user } = await house.newUser(house.chief, 'VIEWER', house.at('A2'));
    for (const outcome of [
      await house.newUser(house.chief, 'VIEWER', {}),
      await house.mutate(house.chief, 'createApiKey', { name: 'x', role: 'VIEWER' }),
      await house.mutate(house.chief, 'grantRole', { userId: user.id, role: 'VIEWER' }),
    ])
      expect(outcome.__typename).toBe('ForbiddenError');
  });

  test('finds nobody who is not theirs, whatever is asked', async () => {
    const stranger = await house.newUser(house.root, 'VIEWER', house.at('B1'));
    const key = await house.mutate(house.root, 'createApiKey', {
      name: 'B1',
      role: 'VIEWER',
      ...house.at('B1'),
    });
    const { id } = stranger.user;
    const grant = { userId: id, role: 'VIEWER', ...house.at('A1') };
    for (const [name, input] of [
      ['grantRole', grant],
      ['revokeRole', { id: stranger.user.grants[0]?.id }],
      ['resetPassword', { id }],
      ['deactivateUser', { id }],
      ['activateUser', { id }],
      ['revokeApiKey', { id: key.apiKey.id }],
    ] as const)
      expect(await house.mutate(house.chief, name, input), name).toMatchObject({
        __typename: 'NotFoundError',
      });
    expect((await house.signIn(stranger.email, stranger.password)).status).toBe(200);
    const events = `query ($id: ID) { accountEvents(filter: { accountId: $id }) { totalCount } }`;
    expect(await house.ask(house.chief, events, { id })).toEqual({
      data: { accountEvents: { totalCount: 0 } },
    });
    expect(await house.ask(house.root, events, { id })).toEqual({
      data: { accountEvents: { totalCount: 1 } },
    });
  });
});

test('nobody below ADMIN reads or changes accounts', async () => {
  for (const role of ['VIEWER', 'EDITOR', 'REVIEWER'] as const) {
    const key = house.server.bearer(role).replace('Bearer ', '');
    for (const list of ['accounts', 'apiKeys', 'accountEvents'])
      expect(await house.ask(key, `{ ${list} { totalCount } }`)).toMatchObject({
        errors: [{ extensions: { code: 'FORBIDDEN' } }],
      });
    expect(await house.newUser(key, 'VIEWER', {})).toMatchObject({ __typename: 'ForbiddenError' });
    for (const name of ['resetPassword', 'deactivateUser', 'activateUser', 'revokeRole', 'revokeApiKey'])
      expect(await house.mutate(key, name, { id: 'x' }), name).toMatchObject({
        __typename: 'ForbiddenError',
      });
  }
});

test('what was done to accounts is only ever added to', async () => {
  const { db } = house.server;
  await expect(db.accountEvent.updateMany({ data: { actor: 'x' } })).rejects.toThrow();
  await expect(db.accountEvent.deleteMany()).rejects.toThrow();
  await expect(db.$executeRaw`TRUNCATE account_event`).rejects.toThrow();
});
