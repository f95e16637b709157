import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from './database/open.ts';
import { endsWith, killAll, ready, run } from './testing/program.ts';

let directory: string;
let env: Record<string, string>;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'qinglan-main-'));
  env = { QINGLAN_DATA: join(directory, 'data') };
});

afterEach(killAll);

afterAll(() => rm(directory, { recursive: true }));

describe('a server on an embedded database', () => {
  test('starts from nothing, prints once how to sign in, and stops when asked', async () => {
    const server = run('main.js', [], env);
    const url = await ready(server);
    expect(server.printed()).toMatch(/Sign in as \S+@\S+\nPassword: \S+/);
    expect(await (await fetch(`${url}/health/ready`)).json()).toEqual({ status: 'ready' });
    server.child.kill('SIGTERM');
    expect(await server.ended).toBe(0);
  });

  test('refuses a second one, naming the first; one killed with -9 is succeeded at once, with all it had saved', async () => {
    const first = run('main.js', [], env);
    await ready(first);
    const second = await endsWith(run('main.js', [], env));
    expect(second).toEqual({
      code: 1,
      printed: expect.stringMatching(
        new RegExp(`^[^\n]* is in use by process ${first.child.pid}: stop it first[^\n]*$`),
      ),
    });
    const made = run('cli/main.js', ['key', 'create', '--name', 'kept', '--role', 'VIEWER'], env);
    expect(await made.ended).toBe(0);
    first.child.kill('SIGKILL');
    await first.ended;
    const successor = run('main.js', [], env);
    const url = await ready(successor);
    expect(successor.printed()).not.toContain('Password');
    const response = await fetch(`${url}/metrics`, {
      headers: { authorization: `Bearer ${made.printed().trim()}` },
    });
    expect(response.status).toBe(200);
  });

  test('finishes the requests under way before it stops', async () => {
    const server = run('main.js', [], env);
    const url = await ready(server);
    const body = JSON.stringify({ email: 'nobody@example.com', password: 'a password to hash' });
    const underWay = request(`${url}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        expect: '100-continue',
      },
    });
    underWay.flushHeaders();
    // The server has the request, and waits for the rest of it.
    await once(underWay, 'continue');
    server.child.kill('SIGTERM');
    underWay.end(body);
    const [response] = await once(underWay, 'response');
    response.resume();
    expect(response.statusCode).toBe(401);
    expect(await server.ended).toBe(0);
  });
});

describe('the command line', () => {
  const create = ['key', 'create', '--name', 'dashboard', '--role', 'VIEWER'];
  const theKey = { code: 0, printed: expect.stringMatching(/^qinglan_\w+$/) };

  test('is run by the server that holds the database', async () => {
    await ready(run('main.js', [], env));
    expect(await endsWith(run('cli/main.js', create, env))).toEqual(theKey);
    const refused = await endsWith(run('cli/main.js', ['key', 'revoke', 'none'], env));
    expect(refused).toEqual({ code: 1, printed: expect.stringMatching(/^There is no key "none"[^\n]*$/) });
  });

  test('reads and writes files where it was typed, also when the server runs it', async () => {
    await ready(run('main.js', [], env));
    await writeFile(join(directory, '站.csv'), 'code,name,authority,established on\nA,甲所,NONE,2000\n');
    const refused = await endsWith(run('cli/main.js', ['import', 'stations', '站.csv'], env, directory));
    expect(refused.code).toBe(1);
    // The report and the last line are two streams, whose order here is chance.
    expect(refused.printed).toMatch(/2\tAuthority code\timport\.reference\t.*NONE/);
    expect(refused.printed).toContain('Nothing was written: 1 rows');
    const missing = await endsWith(run('cli/main.js', ['import', 'stations', 'none.csv'], env, directory));
    expect(missing).toEqual({
      code: 1,
      printed: expect.stringMatching(/^There is no file \S+none\.csv[^\n]*$/),
    });
    const exported = await endsWith(
      run('cli/main.js', ['export', 'stations', '--format', 'xlsx', '--out', 'out.xlsx'], env, directory),
    );
    expect(exported).toEqual({ code: 0, printed: '' });
    expect((await readFile(join(directory, 'out.xlsx'))).subarray(0, 2).toString()).toBe('PK');
    const printed = await endsWith(run('cli/main.js', ['export', 'stations'], env, directory));
    expect(printed).toEqual({ code: 0, printed: expect.stringMatching(/^Station code,[^\n]*Synthetic$/) });
  });

  test('opens the database itself when no server does', async () => {
    expect(await endsWith(run('cli/main.js', create, env))).toEqual(theKey);
  });

  test.each([
    [[], 1, 'Usage: qinglan'],
    [['--help'], 0, 'Usage: qinglan'],
    [['key', '--help'], 0, 'Usage: qinglan key'],
    [['unheard-of'], 1, "unknown command 'unheard-of'"],
    [['key', 'create'], 1, "required option '--name <name>' not specified"],
  ])('%j exits with %i and tells how it is used', async (args, code, text) => {
    const shown = await endsWith(run('cli/main.js', args, env));
    expect(shown).toEqual({ code, printed: expect.stringContaining(text) });
    expect(shown.printed).toMatch(/Usage|--help/);
  });
});

describe('what a person must put right is one line, and an exit code', () => {
  const oneLine = (text: string) => ({
    code: 1,
    printed: expect.stringMatching(new RegExp(`^[^\n]*${text}[^\n]*$`)),
  });

  test('a port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    const data = { QINGLAN_DATA: join(directory, 'port-taken') };
    const refused = await endsWith(run('main.js', [], { ...data, PORT: String(port) }));
    other.close();
    expect(refused).toEqual(oneLine(`Port ${port} is taken: stop the program that uses it`));
  });

  test('a directory that cannot be written', async () => {
    const file = join(directory, 'file');
    await writeFile(file, '');
    const refused = await endsWith(run('main.js', [], { QINGLAN_DATA: join(file, 'data') }));
    expect(refused).toEqual(oneLine('cannot be written'));
  });

  test('a database that is not there', async () => {
    const refused = await endsWith(
      run('main.js', [], { DATABASE_URL: 'postgres://me:hunter2@127.0.0.1:1/ledger' }),
    );
    expect(refused).toEqual(
      oneLine('Cannot open postgres://me:\\*\\*\\*@127.0.0.1:1/ledger: nothing answers there'),
    );
  });

  test('a database newer than the code', async () => {
    const { db, close } = await openDatabase({ directory: env['QINGLAN_DATA'] ?? '' });
    await db.$executeRaw`INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
      VALUES ('newer', 'x', '29990101000000_newer', now(), 1)`;
    await close();
    const refused = await endsWith(run('main.js', [], env));
    expect(refused).toEqual(
      oneLine('written by a newer Qinglan \\(migration 29990101000000_newer\\): start that version'),
    );
  });

  test('a variable that makes no sense', async () => {
    expect(await endsWith(run('main.js', [], { PORT: 'eighty' }))).toEqual(
      oneLine('PORT is "eighty": give a number'),
    );
  });
});
