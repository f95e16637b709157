import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodeGlobalId } from '../global-id.ts';
import { type AccountHouse, startAccountHouse } from '../testing/account-house.ts';

let house: AccountHouse;

beforeAll(async () => {
  house = await startAccountHouse();
});
afterAll(() => house?.server.close());

describe('ids', () => {
  const wrong = [
    '',
    'nonsense',
    '\u0000',
    encodeGlobalId('Station', '00000000-0000-7000-8000-000000000000'),
    encodeGlobalId('User', '00000000-0000-7000-8000-000000000000'),
  ];
  test.each(wrong)('%j name no user, role or key', async (id) => {
    for (const name of ['resetPassword', 'deactivateUser', 'activateUser', 'revokeRole', 'revokeApiKey'])
      expect(await house.mutate(house.root, name, { id }), name).toMatchObject({
        __typename: 'NotFoundError',
        path: ['id'],
      });
    expect(await house.mutate(house.root, 'grantRole', { userId: id, role: 'VIEWER' })).toMatchObject({
      __typename: 'NotFoundError',
      path: ['userId'],
    });
  });

  test('of accounts open no record of the ledger', async () => {
    const { user } = await house.newUser(house.root, 'VIEWER', {});
    const { data } = await house.ask(house.root, 'query ($id: ID!) { node(id: $id) { id } }', {
      id: user.id,
    });
    expect(data?.['node'] ?? null).toBeNull();
  });
});

describe('rules', () => {
  test.each([
    ['an empty name', { name: ' ' }, 'text.required', 'name'],
    ['U+0000', { name: 'a\u0000b' }, 'text.characters', 'name'],
    ['a name of 5,000 characters', { name: '长'.repeat(5000) }, 'text.length', 'name'],
    ['no address', { email: 'lin' }, 'account.email', 'email'],
    ['two places', { stationId: '' }, 'account.one-place', 'stationId'],
  ])('refuse a user with %s', async (_what, fields, code, field) => {
    const input = { name: '林', email: 'rules@example.org', role: 'VIEWER', ...fields };
    const places = 'stationId' in fields ? { ...house.at('A'), ...house.at('A1') } : {};
    const outcome = await house.mutate(house.root, 'createUser', { ...input, ...places });
    expect(outcome.violations).toEqual([{ code, path: [field] }]);
    expect(await house.server.db.user.count({ where: { email: 'rules@example.org' } })).toBe(0);
  });

  test('refuse an address that is taken, in whatever case, in the language of the caller', async () => {
    const { email } = await house.newUser(house.root, 'VIEWER', {});
    const input = { name: '林', email: email.toUpperCase(), role: 'VIEWER' };
    expect((await house.mutate(house.root, 'createUser', input)).message).toMatch(/^There is a user/);
    expect((await house.mutate(house.root, 'createUser', input, 'zh')).message).toMatch(/^已有用户/);
  });

  test.each([0, -1, 3651])('refuse a key of %j days', async (days) => {
    const outcome = await house.mutate(house.root, 'createApiKey', { name: 'x', role: 'VIEWER', days });
    expect(outcome.violations).toEqual([{ code: 'account.key-life', path: ['days'] }]);
  });

  test('keep everybody from their own roles, and the last administrator where they are', async () => {
    const first = await house.newUser(house.root, 'ADMIN', {});
    const cookie = await house.cookieFor(first.email, first.password);
    const own = (name: string, input: object) => house.mutate({ cookie }, name, input);
    const { id, grants } = first.user;
    const refused = { violations: [{ code: 'account.own' }] };
    expect(await own('grantRole', { userId: id, role: 'ADMIN', ...house.at('A') })).toMatchObject(refused);
    expect(await own('revokeRole', { id: grants[0]?.id })).toMatchObject(refused);
    expect(await own('deactivateUser', { id })).toMatchObject(refused);
    const last = { violations: [{ code: 'account.last-admin', path: ['id'] }] };
    expect(await house.mutate(house.root, 'revokeRole', { id: grants[0]?.id })).toMatchObject(last);
    expect(await house.mutate(house.root, 'deactivateUser', { id })).toMatchObject(last);
    await house.newUser(house.root, 'ADMIN', {});
    expect(await house.mutate(house.root, 'deactivateUser', { id })).toMatchObject({ __typename: 'User' });
  });

  test('keep a browser that was left open from giving its account another password', async () => {
    const { user, email, password } = await house.newUser(house.root, 'ADMIN', {});
    const cookie = await house.cookieFor(email, password);
    expect(await house.mutate({ cookie }, 'resetPassword', { id: user.id })).toMatchObject({
      violations: [{ code: 'account.own', path: ['id'] }],
    });
    expect(await house.viewerBy({ cookie })).toMatchObject({ role: 'ADMIN' });
    expect((await house.signIn(email, password)).status).toBe(200);
  });
});
