import { defaultRegulations } from '@qinglan/domain';
import { URI } from 'otpauth';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AccessHost, cookieOf, startAccessHost } from '../testing/access-host.ts';
import { openTestDatabase, type TestDatabase } from '../testing/database.ts';
import { commands } from './commands.ts';
import { runCommandLine } from './program.ts';

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

interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const run = async (...argv: string[]): Promise<Outcome> => {
  let out = '';
  let err = '';
  const terminal = {
    cwd: '/',
    out: (text: string) => {
      out += text;
    },
    err: (text: string) => {
      err += text;
    },
  };
  const { db } = database;
  const code = await runCommandLine(commands, argv, {
    terminal,
    withLedger: (work) => work({ db, auth: host.auth, regulations: defaultRegulations }),
  });
  return { code, out, err };
};

/** What was done to an account: what, by whom, and by what name. */
const eventsOf = async (userId: string) =>
  (await database.db.accountEvent.findMany({ where: { userId }, orderBy: { id: 'asc' } })).map(
    ({ kind, actor, actorName }) => [kind, actor, actorName],
  );

const signIn = async (email: string, password: string): Promise<number> =>
  (await host.post('/api/auth/sign-in/email', { email, password })).status;

describe('key', () => {
  test('create prints the key alone; list shows it without itself; revoke ends it', async () => {
    const created = await run('key', 'create', '--name', '指标看板', '--role', 'VIEWER', '--expires', '90');
    expect(created).toMatchObject({ code: 0, err: '' });
    expect(created.out).toMatch(/^qinglan_[A-Za-z]{64}\n$/);
    const headers = { authorization: `Bearer ${created.out.trim()}` };
    expect(await host.viewer(headers)).toMatchObject({ name: '指标看板', role: 'VIEWER' });

    const listed = await run('key', 'list');
    expect(listed.out).not.toContain(created.out.trim());
    const [id = '', ...columns] = listed.out.split('\n')[1]?.split('\t') ?? [];
    expect(columns).toMatchObject([
      '指标看板',
      created.out.slice(0, 12),
      'VIEWER',
      'everywhere',
      'ACTIVE',
      expect.stringMatching(/^\d{4}-/),
      '-',
      '-',
    ]);

    expect(await run('key', 'revoke', id)).toEqual({ code: 0, out: '', err: '' });
    expect(await host.viewer(headers)).toBeNull();
    expect((await run('key', 'list')).out).toContain('REVOKED');
  });

  test.each([
    ['an unknown role', ['--name', 'x', '--role', 'BOSS'], 'VIEWER, EDITOR, REVIEWER, ADMIN'],
    ['an empty name', ['--name', ' ', '--role', 'VIEWER'], 'required'],
    ['a name of 5,000 characters', ['--name', '长'.repeat(5000), '--role', 'VIEWER'], '200'],
    ['a name that turns the line around', ['--name', 'a\u202eb', '--role', 'VIEWER'], 'U+202E'],
    [
      'an authority that is not there',
      ['--name', 'x', '--role', 'VIEWER', '--scope', 'CD'],
      'no authority "CD"',
    ],
    [
      'a station that is not there',
      ['--name', 'x', '--role', 'VIEWER', '--station', 'CD'],
      'no station "CD"',
    ],
    ['two places', ['--name', 'x', '--role', 'VIEWER', '--scope', 'A', '--station', 'B'], 'one of them'],
    ['no days', ['--name', 'x', '--role', 'VIEWER', '--expires', '0'], '1 to 3650'],
    ['half a day', ['--name', 'x', '--role', 'VIEWER', '--expires', '0.5'], '1 to 3650'],
    ['too many days', ['--name', 'x', '--role', 'VIEWER', '--expires', '9999'], '1 to 3650'],
  ])('create refuses %s in one line and keeps nothing', async (_name, argv, says) => {
    const before = await database.db.user.count();
    const { code, out, err } = await run('key', 'create', ...argv);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(says);
    expect(err.trimEnd()).not.toContain('\n');
    expect(await database.db.user.count()).toBe(before);
  });

  test.each(['nonsense', '00000000-0000-7000-8000-000000000000'])('revoke knows no %s', async (id) => {
    expect(await run('key', 'revoke', id)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^There is no key .*\n$/),
    });
  });
});

describe('user', () => {
  const lin = ['--email', 'Lin@Example.org', '--name', '林', '--role', 'editor'];

  test('create prints the password it made, and nothing else on the standard output', async () => {
    const { code, out } = await run('user', 'create', ...lin);
    expect(code).toBe(0);
    expect(out).toMatch(/^[a-z0-9]{20}\n$/);
    expect(await signIn('lin@example.org', out.trim())).toBe(200);
    expect((await run('user', 'list')).out).toMatch(
      /^ID\tNAME\tEMAIL\tSTATE\tROLES\n\S+\t林\tlin@example.org\tACTIVE\tEDITOR@everywhere\n$/,
    );
  });

  test('create does not repeat a password that it was given', async () => {
    const argv = [
      '--email',
      'bo@example.org',
      '--name',
      'Bo',
      '--role',
      'ADMIN',
      '--password',
      'given by hand',
    ];
    expect(await run('user', 'create', ...argv)).toEqual({ code: 0, out: '', err: '' });
    expect(await signIn('bo@example.org', 'given by hand')).toBe(200);
  });

  test('password replaces the old one', async () => {
    const { out } = await run('user', 'password', '--email', 'bo@example.org');
    expect(await signIn('bo@example.org', 'given by hand')).toBe(401);
    expect(await signIn('bo@example.org', out.trim())).toBe(200);
  });

  test.each([
    ['an address that is taken', lin, 'already'],
    ['no address', ['--email', 'lin', '--name', 'x', '--role', 'VIEWER'], 'e-mail'],
    [
      'a short password',
      ['--email', 'a@b.cn', '--name', 'x', '--role', 'VIEWER', '--password', 'short'],
      '10',
    ],
    ['an unknown role', ['--email', 'a@b.cn', '--name', 'x', '--role', 'ROOT'], 'VIEWER'],
    ['an empty name', ['--email', 'a@b.cn', '--name', '', '--role', 'VIEWER'], 'required'],
  ])('create refuses %s in one line and keeps nothing', async (_name, argv, says) => {
    const before = await database.db.user.count();
    const { code, out, err } = await run('user', 'create', ...argv);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(says);
    expect(err.trimEnd()).not.toContain('\n');
    expect(err).not.toContain('short');
    expect(await database.db.user.count()).toBe(before);
  });

  test('password knows no stranger and no service', async () => {
    await run('key', 'create', '--name', 'robot', '--role', 'ADMIN');
    const { email } = await database.db.user.findFirstOrThrow({ where: { name: 'robot' } });
    for (const address of ['nobody@example.org', email])
      expect(
        await run('user', 'password', '--email', address, '--password', 'a long password'),
      ).toMatchObject({
        code: 1,
        err: `There is no user ${address}.\n`,
      });
    expect(await signIn(email, 'a long password')).toBe(401);
  });

  test('second-factor turns it off for who has lost it, and ends their sessions', async () => {
    const email = 'lost@example.org';
    const password = 'given by hand';
    await run('user', 'create', '--email', email, '--name', 'Lu', '--role', 'EDITOR', '--password', password);
    const cookie = cookieOf(await host.post('/api/auth/sign-in/email', { email, password }));
    const enabled = await host.post('/api/auth/two-factor/enable', { password }, { cookie });
    const { totpURI } = (await enabled.json()) as { totpURI: string };
    const code = URI.parse(totpURI).generate();
    const verified = await host.post('/api/auth/two-factor/verify-totp', { code }, { cookie });
    const session = { cookie: cookieOf(verified) };
    expect(await host.viewer(session)).toMatchObject({ email });

    expect((await run('user', 'second-factor', '--email', email)).err).toContain('--off');
    expect(await host.viewer(session)).toMatchObject({ email });
    expect(await run('user', 'second-factor', '--email', email, '--off')).toEqual({
      code: 0,
      out: '',
      err: '',
    });
    expect(await host.viewer(session)).toBeNull();
    const { id } = await database.db.user.findUniqueOrThrow({ where: { email } });
    expect(await eventsOf(id)).toEqual([
      ['USER_CREATED', 'system:command-line', null],
      ['SECOND_FACTOR_ON', `user:${id}`, 'Lu'],
      ['SECOND_FACTOR_OFF', 'system:command-line', null],
    ]);
    const again = await host.post('/api/auth/sign-in/email', { email, password });
    expect(await host.viewer({ cookie: cookieOf(again) })).toMatchObject({ email });
    expect(await run('user', 'second-factor', '--email', email, '--off')).toMatchObject({
      code: 1,
      err: `${email} has no second factor turned on.\n`,
    });
  });

  test.each([
    ['second-factor', '--off'],
    ['organisation', '--forget'],
  ])('%s knows no stranger', async (command, option) => {
    expect(await run('user', command, '--email', 'nobody@example.org', option)).toMatchObject({
      code: 1,
      err: 'There is no user nobody@example.org.\n',
    });
  });

  test('organisation has nobody to forget where nobody came by the identity provider', async () => {
    expect(await run('user', 'organisation', '--email', 'bo@example.org', '--forget')).toMatchObject({
      code: 1,
      err: 'bo@example.org has never signed in by the identity provider.\n',
    });
  });

  const of = (...argv: string[]) => ['--email', 'lin@example.org', ...argv];
  const roles = async () => (await run('user', 'list')).out.match(/lin@example\.org\t(.*)/)?.[1];

  test('grant and revoke-role change what somebody may do where', async () => {
    const authority = { name: '分局', line: 'PUBLIC_SECURITY', level: 'COUNTY' } as const;
    await database.db.authority.create({ data: { ...authority, code: 'FJ' } });
    const admin = of('--role', 'admin', '--scope', 'FJ');
    expect(await run('user', 'grant', ...admin)).toEqual({ code: 0, out: '', err: '' });
    expect(await roles()).toBe('ACTIVE\tEDITOR@everywhere ADMIN@FJ');
    expect(await run('user', 'grant', ...admin)).toMatchObject({
      code: 1,
      err: 'The user holds this role over this place already.\n',
    });
    expect(await run('user', 'revoke-role', ...of('--role', 'EDITOR'))).toMatchObject({ code: 0, err: '' });
    expect(await run('user', 'revoke-role', ...of('--role', 'EDITOR'))).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^lin@example\.org does not hold this role/),
    });
    expect(await roles()).toBe('ACTIVE\tADMIN@FJ');
  });

  test('deactivate keeps somebody out until activate', async () => {
    const { out } = await run('user', 'password', ...of());
    expect(await run('user', 'deactivate', ...of())).toEqual({ code: 0, out: '', err: '' });
    expect(await signIn('lin@example.org', out.trim())).toBe(401);
    expect(await roles()).toMatch(/^DEACTIVATED/);
    expect(await run('user', 'activate', ...of())).toMatchObject({ code: 0 });
    expect(await signIn('lin@example.org', out.trim())).toBe(200);
  });

  test('the last administrator of everything stays', async () => {
    const bo = ['--email', 'bo@example.org'];
    for (const argv of [
      ['deactivate', ...bo],
      ['revoke-role', ...bo, '--role', 'ADMIN'],
    ])
      expect(await run('user', ...argv)).toMatchObject({
        code: 1,
        err: 'This is the last administrator of everything; make somebody else one first.\n',
      });
  });
});
