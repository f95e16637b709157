import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AccessHost, cookieOf, startAccessHost } from '../testing/access-host.ts';
import { openTestDatabase, type TestDatabase } from '../testing/database.ts';
import { createKey, keyState, listKeys, revokeKey } from './keys.ts';
import { commandLine } from './manager.ts';
import { everywhere } from './places.ts';
import type { Role } from './roles.ts';
import { createUser } from './users.ts';
import { reachOf } from './viewer.ts';

let database: TestDatabase;
let host: AccessHost;

beforeAll(async () => {
  database = await openTestDatabase();
  host = await startAccessHost(database.db);
});

afterAll(async () => {
  await host?.close();
  await database?.close();
});

const manager = () => commandLine({ db: database.db, auth: host.auth });

const newKey = async (name: string, role: Role = 'EDITOR', days: number | null = null): Promise<string> =>
  (await createKey(manager(), { name, role, place: everywhere, days })).key;

const bearer = (key: string) => ({ authorization: `Bearer ${key}` });

const idOf = async (name: string): Promise<string> => {
  const key = (await listKeys(manager())).find(({ user }) => user.name === name);
  if (!key) throw new Error(`no key ${name}`);
  return key.id;
};

describe('a key', () => {
  test('acts for its service, with the role it was made for', async () => {
    const key = await newKey('导入');
    expect(await host.viewer(bearer(key))).toMatchObject({ name: '导入', role: 'EDITOR', via: 'API_KEY' });
    expect(await host.viewer({ authorization: `bearer  ${key} ` })).toMatchObject({ name: '导入' });
  });

  test('is kept as a hash', async () => {
    const key = await newKey('hashed');
    const { key: stored, start } = await database.db.apiKey.findFirstOrThrow({ where: { name: 'hashed' } });
    expect(stored).not.toContain(key.slice(20));
    expect(start).toBe(key.slice(0, 12));
  });

  test('is asked for often: more than ten times a day, in one look without a write', async () => {
    const key = await newKey('busy');
    for (let n = 0; n < 15; n += 1) expect(await host.viewer(bearer(key))).toMatchObject({ role: 'EDITOR' });
    const { statements } = await database.countStatements(() => host.viewer(bearer(key)));
    expect(statements).toEqual([expect.stringMatching(/^\s*SELECT /)]);
  });

  test('stops at once when it is revoked', async () => {
    const key = await newKey('leaked', 'ADMIN');
    expect(await host.viewer(bearer(key))).toMatchObject({ role: 'ADMIN' });
    await revokeKey(manager(), await idOf('leaked'));
    expect(await host.viewer(bearer(key))).toBeNull();
    const listed = (await listKeys(manager())).find(({ user }) => user.name === 'leaked');
    expect(listed && keyState(listed, new Date())).toBe('REVOKED');
  });

  test('stops when its days are over', async () => {
    const key = await newKey('short', 'VIEWER', 30);
    expect(await host.viewer(bearer(key))).toMatchObject({ role: 'VIEWER' });
    const id = await idOf('short');
    const { expiresAt } = await database.db.apiKey.findUniqueOrThrow({ where: { id } });
    expect(expiresAt?.getTime()).toBeCloseTo(Date.now() + 30 * 86_400_000, -5);
    await database.db.apiKey.update({ where: { id }, data: { expiresAt: new Date(Date.now() - 1) } });
    expect(await host.viewer(bearer(key))).toBeNull();
  });

  test('ends with its service', async () => {
    const key = await newKey('gone');
    await database.db.user.deleteMany({ where: { name: 'gone' } });
    expect(await host.viewer(bearer(key))).toBeNull();
  });

  test.each(['nonsense', `qinglan_${'x'.repeat(64)}`, "' OR 1=1 --", 'x'.repeat(5000), '\u00ff'])(
    'is not %j',
    async (key) => {
      expect(await host.viewer(bearer(key))).toBeNull();
    },
  );

  test('is not its own hash', async () => {
    await newKey('stolen hash');
    const { key } = await database.db.apiKey.findFirstOrThrow({ where: { name: 'stolen hash' } });
    expect(await host.viewer(bearer(key))).toBeNull();
  });

  test('opens none of the sign-in endpoints', async () => {
    const key = await newKey('api only', 'ADMIN');
    for (const headers of [bearer(key), { 'x-api-key': key }] as Record<string, string>[]) {
      expect(await (await host.get('/api/auth/get-session', headers)).json()).toBeNull();
      const change = { currentPassword: 'does not matter', newPassword: 'does not matter' };
      expect((await host.post('/api/auth/change-password', change, headers)).status).toBe(401);
    }
    expect(await host.viewer({ 'x-api-key': key })).toBeNull();
  });

  test('that is wrong is not mended by a session beside it', async () => {
    const person = { email: 'hong@example.org', password: 'a long password' };
    await createUser(manager(), { ...person, name: 'Hong', role: 'ADMIN', place: everywhere });
    const cookie = cookieOf(await host.post('/api/auth/sign-in/email', person));
    expect(await host.viewer({ cookie })).toMatchObject({ name: 'Hong', via: 'SESSION' });
    for (const authorization of ['Bearer wrong', 'Bearer wrong in two words', 'bearer', 'Bearer\twrong'])
      expect(await host.viewer({ cookie, authorization })).toBeNull();
    expect(await host.viewer({ cookie, authorization: 'Basic YTpi' })).toMatchObject({ name: 'Hong' });
  });
});

describe('a role', () => {
  const grant = async (name: string, role: 'VIEWER' | 'REVIEWER' | 'ADMIN', authorityId: string | null) => {
    const { id: userId } = await database.db.user.findFirstOrThrow({ where: { name } });
    await database.db.roleGrant.create({ data: { userId, role, authorityId } });
  };

  test('held twice reaches as far as the stronger', async () => {
    const key = await newKey('two roles');
    await grant('two roles', 'VIEWER', null);
    await grant('two roles', 'REVIEWER', null);
    expect(await host.viewer(bearer(key))).toMatchObject({ role: 'REVIEWER' });
  });

  test('over one authority is held there alone', async () => {
    const { id } = await database.db.authority.create({
      data: { code: 'CD', name: '市局', line: 'PUBLIC_SECURITY', level: 'CITY' },
    });
    const key = await newKey('scoped', 'VIEWER');
    await grant('scoped', 'ADMIN', id);
    const viewer = await host.viewer(bearer(key));
    expect(viewer).toMatchObject({ role: 'ADMIN' });
    expect(reachOf(viewer, 'VIEWER')).toBe('EVERYWHERE');
    expect(reachOf(viewer, 'EDITOR')).toEqual([id]);
  });
});
