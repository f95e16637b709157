import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AccessHost, cookieOf, startAccessHost } from '../testing/access-host.ts';
import { openTestDatabase, type TestDatabase } from '../testing/database.ts';
import { commandLine } from './manager.ts';
import { everywhere } from './places.ts';
import { createUser, setPassword } from './users.ts';

const email = 'lin@example.org';
const password = 'correct horse';

let database: TestDatabase;
let host: AccessHost;

const manager = () => commandLine({ db: database.db, auth: host.auth });

beforeAll(async () => {
  database = await openTestDatabase();
  host = await startAccessHost(database.db);
  await createUser(manager(), { name: '林', email, role: 'EDITOR', place: everywhere, password });
});

afterAll(async () => {
  await host?.close();
  await database?.close();
});

const signIn = (body: unknown, headers: Record<string, string> = {}) =>
  host.post('/api/auth/sign-in/email', body, headers);

const signedIn = async (): Promise<{ cookie: string }> => ({
  cookie: cookieOf(await signIn({ email, password })),
});

describe('a session', () => {
  test('ends when nobody has used it for twelve hours, though its time is not over', async () => {
    const headers = await signedIn();
    const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000);
    await database.db.session.updateMany({ data: { updatedAt: ago(11) } });
    expect(await host.viewer(headers)).toMatchObject({ email });
    await database.db.session.updateMany({ data: { updatedAt: ago(13) } });
    expect(await (await host.get('/api/auth/get-session', headers)).json()).toBeNull();
    expect(await host.viewer(headers)).toBeNull();
  });

  test('is noted while it is used, but never lasts beyond a week', async () => {
    const headers = await signedIn();
    const { userId } = await database.db.session.findFirstOrThrow({ orderBy: { id: 'desc' } });
    await database.db.session.updateMany({ data: { updatedAt: new Date(Date.now() - 3_600_000) } });
    const before = await database.db.session.findFirstOrThrow({ orderBy: { id: 'desc' } });
    await host.get('/api/auth/get-session', headers);
    const after = await database.db.session.findFirstOrThrow({ orderBy: { id: 'desc' } });
    expect(after.updatedAt.getTime()).toBeGreaterThan(before.updatedAt.getTime());
    expect(after).toMatchObject({ userId, expiresAt: before.expiresAt });
    expect((before.expiresAt.getTime() - before.createdAt.getTime()) / 86_400_000).toBeCloseTo(7, 2);
  });

  test('is told to its owner, and ends with signing out', async () => {
    const headers = await signedIn();
    const session = await host.get('/api/auth/get-session', headers);
    expect(await session.json()).toMatchObject({ user: { email } });
    expect((await host.post('/api/auth/sign-out', {}, headers)).status).toBe(200);
    expect(await host.viewer(headers)).toBeNull();
  });

  test('is over after its time', async () => {
    const headers = await signedIn();
    await database.db.session.updateMany({ data: { expiresAt: new Date(Date.now() - 1000) } });
    expect(await host.viewer(headers)).toBeNull();
  });

  test('loses its reach at once when the role is taken back', async () => {
    const input = { name: 'Bo', email: 'bo@example.org', password };
    await createUser(manager(), { ...input, role: 'ADMIN', place: everywhere });
    const cookie = cookieOf(await signIn({ email: input.email, password }));
    await database.db.roleGrant.deleteMany({ where: { user: { email: input.email } } });
    expect(await host.viewer({ cookie })).toMatchObject({ email: input.email, role: null });
  });
});

describe('a password', () => {
  const change = (headers: { cookie: string }, currentPassword: string, newPassword: string) =>
    host.post('/api/auth/change-password', { currentPassword, newPassword }, headers);

  test('is changed by who knows the old one, to one that is long enough', async () => {
    const headers = await signedIn();
    expect((await change(headers, 'wrong password', 'a new password')).status).toBe(400);
    expect((await change(headers, password, 'short')).status).toBe(400);
    expect((await change(headers, password, 'a new password')).status).toBe(200);
    expect((await signIn({ email, password })).status).toBe(401);
    expect((await signIn({ email, password: 'a new password' })).status).toBe(200);
    await setPassword(manager(), { email }, password);
    expect((await signIn({ email, password })).status).toBe(200);
  });

  test('that is changed ends every session, and gives the one that did it a new token', async () => {
    const [mine, elsewhere] = [await signedIn(), await signedIn()];
    const changed = await change(mine, password, 'a new password');
    expect(await host.viewer(mine)).toBeNull();
    expect(await host.viewer(elsewhere)).toBeNull();
    const fresh = { cookie: cookieOf(changed) };
    expect(await host.viewer(fresh)).toMatchObject({ email });
    const user = await database.db.user.findUniqueOrThrow({ where: { email } });
    expect(await database.db.accountEvent.findFirst({ orderBy: { id: 'desc' } })).toMatchObject({
      kind: 'PASSWORD_CHANGED',
      actor: `user:${user.id}`,
      actorName: '林',
      userId: user.id,
    });
    await setPassword(manager(), { email }, password);
    expect(await host.viewer(fresh)).toBeNull();
  });
});

describe('the sessions of a user', () => {
  test('are listed to their owner, who ends them', async () => {
    const [mine, elsewhere] = [await signedIn(), await signedIn()];
    const list = async () =>
      (await (await host.get('/api/auth/list-sessions', mine)).json()) as { token: string }[];
    const token = /session_token=([^.]+)/.exec(elsewhere.cookie)?.[1];
    expect((await list()).map((session) => session.token)).toContain(token);
    expect((await host.post('/api/auth/revoke-session', { token }, mine)).status).toBe(200);
    expect(await host.viewer(elsewhere)).toBeNull();
    await signedIn();
    expect((await host.post('/api/auth/revoke-other-sessions', {}, mine)).status).toBe(200);
    expect(await list()).toHaveLength(1);
    expect(await host.viewer(mine)).toMatchObject({ email });
  });

  test('are nobody else’s to end', async () => {
    const input = {
      name: 'Wu',
      email: 'wu@example.org',
      role: 'VIEWER',
      place: everywhere,
      password,
    } as const;
    await createUser(manager(), input);
    const stranger = { cookie: cookieOf(await signIn({ email: input.email, password })) };
    const mine = await signedIn();
    const token = /session_token=([^.]+)/.exec(mine.cookie)?.[1];
    await host.post('/api/auth/revoke-session', { token }, stranger);
    expect(await host.viewer(mine)).toMatchObject({ email });
  });
});
