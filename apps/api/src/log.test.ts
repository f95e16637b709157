import { format } from 'node:util';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createAuth } from './access/auth.ts';
import { commandLine } from './access/manager.ts';
import { everywhere } from './access/places.ts';
import { createUser } from './access/users.ts';
import { createLog } from './log.ts';
import { loggedError } from './logged-error.ts';
import { OperatorError } from './operator-error.ts';
import { cookieOf } from './testing/access-host.ts';
import { apiOf } from './testing/api.ts';
import { ledgerOver } from './testing/ledger.ts';
import { startTestServer, type TestServer } from './testing/server.ts';

/** Everything that the scenario hands in and nobody may read in a log, by what it is. */
const secrets = {
  password: 'correct horse battery',
  'a wrong password': 'wrong horse staple',
  'a new password': 'another horse fence',
  'an e-mail address': 'zhaoqingya@example.org',
  'an unknown e-mail address': 'wangqiuyu@example.org',
  'a user’s name': '赵青崖',
  'a person’s name': '欧阳晚舟',
  'an imported person’s name': '司徒望舒',
  'a birth date': '1971-03-09',
  'an imported birth date': '1968-11-23',
  reason: '因本人举报而更正',
  'an import’s reason': '经查确系双胞胎',
  'a document’s number': '青公通〔2017〕77号',
  'a file’s name': '机密名册.csv',
};

let server: TestServer;
const logged: string[] = [];
let cookie = '';

/** What anything else writes to the terminal meanwhile; Vitest has a console of its own. */
const watchTerminal = () => {
  const written: string[] = [];
  const note = (...parts: readonly unknown[]): boolean => written.push(format(...parts)) > 0;
  const spies = [
    ...([process.stdout, process.stderr] as const).map((stream) =>
      vi.spyOn(stream, 'write').mockImplementation(note),
    ),
    ...(['log', 'info', 'warn', 'error', 'debug'] as const).map((name) =>
      vi.spyOn(console, name).mockImplementation(note),
    ),
  ];
  return () => {
    for (const spy of spies) spy.mockRestore();
    return written.join('\n');
  };
};

const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  fetch(server.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  }).then(async (response) => {
    await response.text();
    return response;
  });

const signIns = async (): Promise<void> => {
  const signIn = (email: string, password: string) =>
    post('/api/auth/sign-in/email', JSON.stringify({ email, password }));
  const email = secrets['an e-mail address'];
  await signIn(email, secrets['a wrong password']);
  await signIn(secrets['an unknown e-mail address'], secrets.password);
  const response = await signIn(email, secrets.password);
  expect(response.status).toBe(200);
  cookie = cookieOf(response);
  const change = { currentPassword: secrets.password, newPassword: secrets['a new password'] };
  await post('/api/auth/change-password', JSON.stringify(change), { cookie, origin: server.url });
  await post('/api/auth/change-password', '{"currentPassword":', { cookie, origin: server.url });
};

const changes = async (): Promise<void> => {
  const { mutate, save, authority, station } = ledgerOver(apiOf(server));
  const stationId = await station(await authority());
  const person = {
    name: secrets['a person’s name'],
    birthDate: secrets['a birth date'],
    category: 'OFFICER',
    sex: 'MALE',
  };
  const { id } = await save('createPerson', person);
  const reason = secrets.reason;
  const archive = 'mutation ($input: ArchiveInput!) { archivePerson(input: $input) { __typename } }';
  await apiOf(server).ask(archive, { input: { id, version: 99, reason } });
  await apiOf(server).ask(archive, { input: { id, version: 1, reason } });
  await mutate('recordEvaluation', {
    stationId,
    scheme: '综合考评',
    year: 2016,
    outcome: 'ADVANCED',
    publishedOn: '2017-01-20',
    documentNumber: secrets['a document’s number'],
  });
};

let imported = 0;

const imports = async (): Promise<void> => {
  imported += 1;
  const row = `${secrets['an imported person’s name']}${imported},民警,男,${secrets['an imported birth date']}`;
  const file = `姓名,类别,性别,出生日期\n${row}\n`;
  const query = new URLSearchParams({
    name: secrets['a file’s name'],
    acknowledge: `person.same=${secrets['an import’s reason']}`,
  });
  const headers = { authorization: server.bearer('ADMIN'), 'x-qinglan-import': '1' };
  await post(`/imports/people?${query}`, file, headers);
  await fetch(`${server.url}/exports/people.csv`, { headers })
    .then((response) => response.text())
    // It breaks off where the database fails.
    .catch(() => '');
};

/** The database refuses, at a place where its messages quote the row. */
const failures = async (): Promise<void> => {
  const { db } = server;
  for (const statement of [
    `ALTER TABLE "person" ADD CONSTRAINT "of_nobody" CHECK ("name" NOT LIKE '欧阳%' AND "name" NOT LIKE '司徒%') NOT VALID`,
    `ALTER TABLE "evaluation" ADD CONSTRAINT "of_nothing" CHECK ("document_number" IS NULL) NOT VALID`,
  ])
    await db.$executeRawUnsafe(statement);
  const { mutate } = ledgerOver(apiOf(server));
  const person = { name: secrets['a person’s name'], birthDate: secrets['a birth date'] };
  await expect(mutate('createPerson', { ...person, category: 'OFFICER', sex: 'MALE' })).rejects.toThrow(
    'INTERNAL_SERVER_ERROR',
  );
  await imports();
  await db.$executeRawUnsafe('ALTER TABLE "account" RENAME COLUMN "password" TO "hidden"');
  await signInsFail();
  await db.$executeRawUnsafe('ALTER TABLE "person" RENAME COLUMN "birth_date" TO "hidden"');
  await expect(mutate('createPerson', { ...person, category: 'OFFICER', sex: 'MALE' })).rejects.toThrow();
  await imports();
};

const signInsFail = () =>
  post(
    '/api/auth/sign-in/email',
    JSON.stringify({ email: secrets['an e-mail address'], password: secrets.password }),
  );

let terminal = '';

beforeAll(async () => {
  server = await startTestServer({ logged: { write: (line) => void logged.push(line) } });
  const auth = createAuth({
    db: server.db,
    secret: 'only for the tests of the log',
    log: createLog('silent'),
  });
  await createUser(commandLine({ db: server.db, auth }), {
    place: everywhere,
    name: secrets['a user’s name'],
    email: secrets['an e-mail address'],
    role: 'ADMIN',
    password: secrets.password,
  });
  const stop = watchTerminal();
  try {
    await signIns();
    await changes();
    await imports();
    await failures();
  } finally {
    terminal = stop();
  }
});
afterAll(() => server.close());

const everything = (): string => logged.join('') + terminal;

describe('what a busy day leaves in the log at its most talkative', () => {
  test('is enough to find what failed, in which request and where', () => {
    const failed = logged.map((line) => JSON.parse(line)).filter(({ level }) => level >= 50);
    expect(failed).toContainEqual(
      expect.objectContaining({
        msg: 'a resolver failed',
        field: 'createPerson',
        requestId: expect.stringMatching(/^[\w-]{36}$/),
        err: expect.objectContaining({
          code: '23514',
          constraint: 'of_nobody',
          stack: expect.arrayContaining([expect.stringContaining('person')]),
        }),
      }),
    );
    expect(failed.map(({ msg }) => msg)).toContain('an import failed');
    expect(logged.join('')).toContain('"path":"/imports/people","status":200');
  });

  test.each(Object.entries(secrets))('holds no %s', (_name, secret) => {
    expect(everything()).not.toContain(secret);
    expect(everything()).not.toContain(encodeURIComponent(secret));
    expect(everything()).not.toContain(JSON.stringify(secret).slice(1, -1));
  });

  test('holds no key, cookie or session', async () => {
    const key = server.bearer('ADMIN').replace('Bearer ', '');
    const sessions = await server.db.session.findMany({ select: { token: true } });
    const keys = await server.db.apiKey.findMany({ select: { key: true } });
    expect(sessions).not.toEqual([]);
    expect(cookie).toMatch(/=.{20}/);
    const parts = [
      key,
      cookie.split('=')[1],
      ...sessions.map(({ token }) => token),
      ...keys.map((row) => row.key),
    ];
    for (const part of parts) expect(everything()).not.toContain(part);
  });

  test('holds no statement and no value of one', () => {
    expect(everything()).not.toMatch(/\b(?:SELECT|INSERT|UPDATE|VALUES)\b|Failing row|Key \(|invocation/);
  });
});

describe('an error in the log', () => {
  const quoting = new Error(
    'no such person: 欧阳晚舟\n    at 欧阳晚舟 (1971-03-09)\n    at 晚舟 (/home/欧阳晚舟:1:1)\nend',
  );

  test('keeps its frames and nothing of its message, even where that looks like frames', () => {
    const { type, message, stack } = loggedError(quoting);
    expect([type, message]).toEqual(['Error', undefined]);
    expect(stack[0]).toContain('log.test.ts');
    expect(stack.join('\n')).not.toMatch(/欧阳|1971|晚舟/);
  });

  test('keeps neither its properties nor those of its causes, and follows them', () => {
    const error = new Error('a', {
      cause: Object.assign(new TypeError('b'), { code: 'P2002', meta: { name: '欧阳' } }),
    });
    expect(loggedError(Object.assign(error, { detail: 'Key (name)=(欧阳)' }))).toEqual({
      type: 'Error',
      stack: expect.any(Array),
      cause: { type: 'TypeError', code: 'P2002', stack: expect.any(Array) },
    });
  });

  test.each([
    ['for operators', new OperatorError('Port 4000 is taken.')],
    [
      'of the runtime about our own source',
      new TypeError("Cannot read properties of undefined (reading 'id')"),
    ],
    ['of a connection that broke', new Error('Connection terminated unexpectedly')],
  ])('says its message where that is %s', (_name, error) => {
    expect(loggedError(error).message).toBe(error.message);
  });

  test.each(['欧阳', null, 7, { name: '欧阳' }])('that is none (%j) is told by its type', (thrown) => {
    expect(loggedError(thrown)).toEqual({ type: typeof thrown, stack: [] });
  });
});
