import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createKey } from '../access/keys.ts';
import { commandLine } from '../access/manager.ts';
import { everywhere } from '../access/places.ts';
import type { Role } from '../access/roles.ts';
import { encodeGlobalId } from '../global-id.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';

/**
 * 市局 CD, with 分局 A (stations A1, A2) and 分局 B (station B1) below it. The chief is ADMIN over A alone, the root
 * everywhere; each asks by a key.
 */
let server: TestServer;
let chief: string;
let root: string;
const ids: Record<string, string> = {};

const authority = async (code: string, above: string | null) => {
  const { id } = await server.db.authority.create({
    data: { code, name: `${code} 局`, line: 'PUBLIC_SECURITY', level: above ? 'COUNTY' : 'CITY' },
  });
  const parentId = above === null ? null : (ids[above] ?? '');
  const ancestorIds = parentId === null ? [id] : [parentId, id];
  await server.db.authority.update({ where: { id }, data: { parentId, ancestorIds } });
  ids[code] = id;
};

const station = async (code: string, above: string) => {
  const row = await server.db.station.create({
    data: { code, name: `${code} 派出所`, authorityId: ids[above] ?? '', establishedOn: '1990' },
  });
  ids[code] = row.id;
};

const at = (code: string): { authorityId: string } | { stationId: string } =>
  code.length > 1 && /\d$/.test(code)
    ? { stationId: encodeGlobalId('Station', ids[code] ?? '') }
    : { authorityId: encodeGlobalId('Authority', ids[code] ?? '') };

const keyFor = async (name: string, role: Role, authorityId: string | null): Promise<string> => {
  const manager = commandLine({ db: server.db, auth: server.auth });
  return (await createKey(manager, { name, role, place: { ...everywhere, authorityId }, days: null })).key;
};

beforeAll(async () => {
  server = await startTestServer({ notesKeyUse: true });
  await authority('CD', null);
  await authority('A', 'CD');
  await authority('B', 'CD');
  await station('A1', 'A');
  await station('A2', 'A');
  await station('B1', 'B');
  chief = await keyFor('chief', 'ADMIN', ids['A'] ?? '');
  root = await keyFor('root', 'ADMIN', null);
});
afterAll(() => server.close());

interface Listed {
  readonly totalCount: number;
  readonly nodes: readonly Readonly<Record<string, unknown>>[];
}

interface Answer<Data> {
  readonly data: Data;
  readonly errors?: readonly unknown[];
}

const ask = async <Data = Readonly<Record<string, Listed>>>(
  key: string,
  query: string,
  variables: object = {},
  language = 'en',
): Promise<Answer<Data>> => {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'accept-language': language,
      authorization: `Bearer ${key}`,
    },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer<Data>;
};

interface Outcome {
  readonly __typename: string;
  readonly id: string;
  readonly key: string;
  readonly password: string;
  readonly message: string;
  readonly path: readonly string[];
  readonly violations: readonly { readonly code: string; readonly path: readonly string[] }[];
  readonly user: { readonly id: string; readonly grants: readonly { readonly id: string }[] };
  readonly grants: readonly { readonly id: string; readonly role: Role }[];
  readonly apiKey: { readonly id: string };
  readonly deactivatedAt: string | null;
}

const userFields = 'id name email deactivatedAt grants { id role place { code } }';
const keyFields = 'id name start state madeBy expiresAt lastUsedAt grants { role place { code } }';

const user = `... on User { ${userFields} }`;
const answers: Readonly<Record<string, string>> = {
  createUser: `... on IssuedPassword { password user { ${userFields} } }`,
  resetPassword: `... on IssuedPassword { password user { ${userFields} } }`,
  grantRole: user,
  revokeRole: user,
  deactivateUser: user,
  activateUser: user,
  createApiKey: `... on IssuedApiKey { key apiKey { ${keyFields} } }`,
  revokeApiKey: `... on ApiKey { ${keyFields} }`,
};
const refusals = `... on Refusal { message } ... on NotFoundError { path }
  ... on InvariantError { violations { code path } }`;

const mutate = async (key: string, name: string, input: object, language = 'en'): Promise<Outcome> => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) {
    ${name}(input: $input) { __typename ${answers[name]} ${refusals} }
  }`;
  const answer = await ask<Readonly<Record<string, Outcome>> | null>(key, query, { input }, language);
  const outcome = answer.data?.[name];
  if (!outcome) throw new Error(JSON.stringify(answer.errors));
  return outcome;
};

let count = 0;
const newUser = async (by: string, role: Role, place: object, name = '林') => {
  count += 1;
  const email = `user${count}@example.org`;
  const made = await mutate(by, 'createUser', { name, email, role, ...place });
  return { ...made, email };
};

const namesSeen = async (key: string, list: 'accounts' | 'apiKeys'): Promise<string[]> => {
  const { data } = await ask(key, `{ ${list}(first: 100) { totalCount nodes { name } } }`);
  const nodes = data[list]?.nodes ?? [];
  expect(data[list]?.totalCount).toBe(nodes.length);
  return nodes.map(({ name }) => String(name));
};

const signIn = (email: string, password: string): Promise<Response> =>
  fetch(`${server.url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.url },
    body: JSON.stringify({ email, password }),
  });

const cookieFor = async (email: string, password: string): Promise<string> => {
  const response = await signIn(email, password);
  expect(response.status).toBe(200);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ');
};

const viewerBy = async (headers: Record<string, string>) => {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: '{ viewer { role grants { role place { kind code name } } } }' }),
  });
  const answer = (await response.json()) as Answer<{ readonly viewer: unknown } | null>;
  return answer.data?.viewer ?? null;
};

describe('an ADMIN over 分局 A', () => {
  test('makes a user over a station of theirs, who signs in and sees where the role is held', async () => {
    const made = await newUser(chief, 'EDITOR', at('A1'), '一所的');
    expect(made.__typename).toBe('IssuedPassword');
    const cookie = await cookieFor(made.email, made.password);
    expect(await viewerBy({ cookie })).toEqual({
      role: 'EDITOR',
      grants: [{ role: 'EDITOR', place: { kind: 'STATION', code: 'A1', name: 'A1 派出所' } }],
    });
  });

  test('sees users and keys all of whose roles are held there, and no others', async () => {
    await newUser(root, 'VIEWER', {}, '到处都看');
    await newUser(root, 'VIEWER', at('CD'), '市局的');
    await newUser(root, 'VIEWER', at('B1'), 'B1 的');
    const both = await newUser(root, 'VIEWER', at('A2'), '两处的');
    await mutate(root, 'grantRole', { userId: both.user.id, role: 'VIEWER', ...at('B') });
    const none = await newUser(root, 'VIEWER', at('A2'), '没有角色的');
    await mutate(root, 'revokeRole', { id: none.user.grants[0]?.id });
    await newUser(root, 'REVIEWER', at('A'), '分局的');
    expect((await namesSeen(chief, 'accounts')).toSorted()).toEqual(['一所的', '分局的'].toSorted());
    expect(await namesSeen(chief, 'apiKeys')).toEqual(['chief']);
    expect(await namesSeen(root, 'accounts')).toHaveLength(7);
    expect((await namesSeen(root, 'apiKeys')).toSorted()).toEqual(
      ['ADMIN', 'EDITOR', 'REVIEWER', 'VIEWER', 'chief', 'root'].toSorted(),
    );
  });

  test.each([
    ['above', 'CD', 'authorityId'],
    ['beside', 'B', 'authorityId'],
    ['a station elsewhere', 'B1', 'stationId'],
  ])('grants nothing over a place %s', async (_where, code, field) => {
    for (const outcome of [
      await newUser(chief, 'VIEWER', at(code)),
      await mutate(chief, 'createApiKey', { name: 'x', role: 'VIEWER', ...at(code) }),
    ])
      expect(outcome).toMatchObject({ __typename: 'NotFoundError', path: [field] });
  });

  test('grants nothing everywhere', async () => {
    const { user } = await newUser(chief, 'VIEWER', at('A2'));
    for (const outcome of [
      await newUser(chief, 'VIEWER', {}),
      await mutate(chief, 'createApiKey', { name: 'x', role: 'VIEWER' }),
      await mutate(chief, 'grantRole', { userId: user.id, role: 'VIEWER' }),
    ])
      expect(outcome.__typename).toBe('ForbiddenError');
  });

  test('finds nobody who is not theirs, whatever is asked', async () => {
    const stranger = await newUser(root, 'VIEWER', at('B1'));
    const key = await mutate(root, 'createApiKey', { name: 'B1', role: 'VIEWER', ...at('B1') });
    const { id } = stranger.user;
    const grant = { userId: id, role: 'VIEWER', ...at('A1') };
    for (const [name, input] of [
      ['grantRole', grant],
      ['revokeRole', { id: stranger.user.grants[0]?.id }],
      ['resetPassword', { id }],
      ['deactivateUser', { id }],
      ['activateUser', { id }],
      ['revokeApiKey', { id: key.apiKey.id }],
    ] as const)
      expect(await mutate(chief, name, input), name).toMatchObject({ __typename: 'NotFoundError' });
    expect((await signIn(stranger.email, stranger.password)).status).toBe(200);
    const events = `query ($id: ID) { accountEvents(filter: { accountId: $id }) { totalCount } }`;
    expect(await ask(chief, events, { id })).toEqual({ data: { accountEvents: { totalCount: 0 } } });
    expect(await ask(root, events, { id })).toEqual({ data: { accountEvents: { totalCount: 1 } } });
  });
});

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
      expect(await mutate(root, name, { id }), name).toMatchObject({
        __typename: 'NotFoundError',
        path: ['id'],
      });
    expect(await mutate(root, 'grantRole', { userId: id, role: 'VIEWER' })).toMatchObject({
      __typename: 'NotFoundError',
      path: ['userId'],
    });
  });

  test('of accounts open no record of the ledger', async () => {
    const { user } = await newUser(root, 'VIEWER', {});
    const { data } = await ask(root, 'query ($id: ID!) { node(id: $id) { id } }', { id: user.id });
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
    const places = 'stationId' in fields ? { ...at('A'), ...at('A1') } : {};
    const outcome = await mutate(root, 'createUser', { ...input, ...places });
    expect(outcome.violations).toEqual([{ code, path: [field] }]);
    expect(await server.db.user.count({ where: { email: 'rules@example.org' } })).toBe(0);
  });

  test('refuse an address that is taken, in whatever case, in the language of the caller', async () => {
    const { email } = await newUser(root, 'VIEWER', {});
    const input = { name: '林', email: email.toUpperCase(), role: 'VIEWER' };
    expect((await mutate(root, 'createUser', input)).message).toMatch(/^There is a user/);
    expect((await mutate(root, 'createUser', input, 'zh')).message).toMatch(/^已有用户/);
  });

  test.each([0, -1, 3651])('refuse a key of %j days', async (days) => {
    const outcome = await mutate(root, 'createApiKey', { name: 'x', role: 'VIEWER', days });
    expect(outcome.violations).toEqual([{ code: 'account.key-life', path: ['days'] }]);
  });

  test('keep everybody from their own roles, and the last administrator where they are', async () => {
    const first = await newUser(root, 'ADMIN', {});
    const cookie = await cookieFor(first.email, first.password);
    const own = async (name: string, input: object) => {
      const response = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: server.url, cookie },
        body: JSON.stringify({
          query: `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) {
            ${name}(input: $input) { ... on InvariantError { violations { code } } }
          }`,
          variables: { input },
        }),
      });
      return ((await response.json()) as Answer<Readonly<Record<string, unknown>>>).data[name];
    };
    const { id, grants } = first.user;
    const refused = { violations: [{ code: 'account.own' }] };
    expect(await own('grantRole', { userId: id, role: 'ADMIN', ...at('A') })).toEqual(refused);
    expect(await own('revokeRole', { id: grants[0]?.id })).toEqual(refused);
    expect(await own('deactivateUser', { id })).toEqual(refused);
    const last = { violations: [{ code: 'account.last-admin', path: ['id'] }] };
    expect(await mutate(root, 'revokeRole', { id: grants[0]?.id })).toMatchObject(last);
    expect(await mutate(root, 'deactivateUser', { id })).toMatchObject(last);
    await newUser(root, 'ADMIN', {});
    expect(await mutate(root, 'deactivateUser', { id })).toMatchObject({ __typename: 'User' });
  });
});

describe('a user', () => {
  test('is signed out by a new role, a lost role and a new password, and by being deactivated', async () => {
    const made = await newUser(chief, 'EDITOR', at('A1'));
    const { id } = made.user;
    let { password } = made;
    const outBy = async (change: () => Promise<Outcome>): Promise<Outcome> => {
      const cookie = await cookieFor(made.email, password);
      expect(await viewerBy({ cookie })).not.toBeNull();
      const outcome = await change();
      expect(await viewerBy({ cookie })).toBeNull();
      return outcome;
    };
    const granted = await outBy(() => mutate(chief, 'grantRole', { userId: id, role: 'VIEWER', ...at('A') }));
    const viewing = granted.grants.find(({ role }) => role === 'VIEWER');
    await outBy(() => mutate(chief, 'revokeRole', { id: viewing?.id }));
    const old = password;
    ({ password } = await outBy(() => mutate(chief, 'resetPassword', { id })));
    expect((await signIn(made.email, old)).status).toBe(401);
    await outBy(() => mutate(chief, 'deactivateUser', { id }));
    expect((await signIn(made.email, password)).status).toBe(401);
    await mutate(chief, 'activateUser', { id });
    expect((await signIn(made.email, password)).status).toBe(200);

    const query = `query ($id: ID) { accountEvents(filter: { accountId: $id }) { nodes { kind actorName role place } } }`;
    const { data } = await ask(chief, query, { id });
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
    const { user } = await newUser(root, 'VIEWER', at('A'));
    const again = await mutate(root, 'grantRole', { userId: user.id, role: 'VIEWER', ...at('A') });
    expect(again.violations).toEqual([{ code: 'account.role-once', path: ['role'] }]);
  });
});

describe('a key', () => {
  test('lasts 90 days unless told otherwise, shows its last use, and stops when it is revoked', async () => {
    const made = await mutate(chief, 'createApiKey', { name: '看板', role: 'VIEWER', ...at('A1') });
    const { id } = made.apiKey;
    const one = async () => {
      const query = `query ($ids: [ID!]) { apiKeys(filter: { ids: $ids }) { nodes { ${keyFields} } } }`;
      return (await ask(chief, query, { ids: [id] })).data['apiKeys']?.nodes[0];
    };
    const listed = await one();
    expect(listed).toMatchObject({
      start: made.key.slice(0, 12),
      state: 'ACTIVE',
      madeBy: 'chief',
      lastUsedAt: null,
      grants: [{ role: 'VIEWER', place: { code: 'A1' } }],
    });
    expect(Date.parse(String(listed?.['expiresAt']))).toBeCloseTo(Date.now() + 90 * 86_400_000, -5);
    const authorization = `Bearer ${made.key}`;
    expect(await viewerBy({ authorization })).toMatchObject({ role: 'VIEWER' });
    await expect.poll(async () => (await one())?.['lastUsedAt']).not.toBeNull();
    expect(await mutate(chief, 'revokeApiKey', { id })).toMatchObject({
      __typename: 'ApiKey',
      state: 'REVOKED',
    });
    expect(await viewerBy({ authorization })).toBeNull();
  });

  test('never expires where that is said', async () => {
    const made = await mutate(root, 'createApiKey', { name: 'for ever', role: 'VIEWER', days: null });
    expect(made.apiKey).toMatchObject({ expiresAt: null });
  });

  test('is kept as a hash, and neither it nor a password is in anything else that is kept', async () => {
    const { key } = await mutate(root, 'createApiKey', { name: 'hashed', role: 'VIEWER' });
    const { password } = await newUser(root, 'VIEWER', {});
    const { db } = server;
    const kept = JSON.stringify(
      [
        await db.apiKey.findMany(),
        await db.user.findMany(),
        await db.account.findMany(),
        await db.accountEvent.findMany(),
        await db.ledgerEntry.findMany(),
      ],
      (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value),
    );
    expect(kept).not.toContain(key);
    expect(kept).not.toContain(key.slice(20));
    expect(kept).not.toContain(password);
  });
});

test('nobody below ADMIN reads or changes accounts', async () => {
  for (const role of ['VIEWER', 'EDITOR', 'REVIEWER'] as const) {
    const key = server.bearer(role).replace('Bearer ', '');
    for (const list of ['accounts', 'apiKeys', 'accountEvents'])
      expect(await ask(key, `{ ${list} { totalCount } }`)).toMatchObject({
        errors: [{ extensions: { code: 'FORBIDDEN' } }],
      });
    expect(await newUser(key, 'VIEWER', {})).toMatchObject({ __typename: 'ForbiddenError' });
    for (const name of ['resetPassword', 'deactivateUser', 'activateUser', 'revokeRole', 'revokeApiKey'])
      expect(await mutate(key, name, { id: 'x' }), name).toMatchObject({ __typename: 'ForbiddenError' });
  }
});

test('what was done to accounts is only ever added to', async () => {
  const { db } = server;
  await expect(db.accountEvent.updateMany({ data: { actor: 'x' } })).rejects.toThrow();
  await expect(db.accountEvent.deleteMany()).rejects.toThrow();
  await expect(db.$executeRaw`TRUNCATE account_event`).rejects.toThrow();
});
