import { expect } from 'vitest';
import { createKey } from '../access/keys.ts';
import { commandLine } from '../access/manager.ts';
import { everywhere } from '../access/places.ts';
import type { Role } from '../access/roles.ts';
import { encodeGlobalId } from '../global-id.ts';
import { cookieOf } from './access-host.ts';
import { startTestServer, type TestServer } from './server.ts';

interface Listed {
  readonly totalCount: number;
  readonly nodes: readonly Readonly<Record<string, unknown>>[];
}

interface Answer<Data> {
  readonly data: Data;
  readonly errors?: readonly unknown[];
}

/** What a mutation of accounts answers with: whichever of these it asks for. */
export interface Outcome {
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
/** What is asked of a key. */
export const keyFields = 'id name start state madeBy expiresAt lastUsedAt grants { role place { code } }';

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

type Place = { readonly authorityId?: string; readonly stationId?: string };

/** Who asks: by a key, or by the cookie of a session. */
type By = string | { readonly cookie: string };

/**
 * 市局 CD, with 分局 A (stations A1, A2) and 分局 B (station B1) below it. The chief is ADMIN over A alone, the root
 * everywhere; each asks by a key.
 */
export interface AccountHouse {
  readonly server: TestServer;
  readonly chief: string;
  readonly root: string;
  at(code: string): Place;
  ask<Data = Readonly<Record<string, Listed>>>(
    by: By,
    query: string,
    variables?: object,
    language?: string,
  ): Promise<Answer<Data>>;
  mutate(by: By, name: string, input: object, language?: string): Promise<Outcome>;
  newUser(by: By, role: Role, place: object, name?: string): Promise<Outcome & { readonly email: string }>;
  signIn(email: string, password: string): Promise<Response>;
  cookieFor(email: string, password: string): Promise<string>;
  /** Whom the server takes the sender of these headers for. */
  viewerBy(headers: Readonly<Record<string, string>>): Promise<unknown>;
}

/** Makes the authorities and the stations. @returns the ids of their rows by their codes */
const build = async ({ db }: TestServer): Promise<Readonly<Record<string, string>>> => {
  const ids: Record<string, string> = {};
  const authority = async (code: string, above: string | null) => {
    const { id } = await db.authority.create({
      data: { code, name: `${code} 局`, line: 'PUBLIC_SECURITY', level: above ? 'COUNTY' : 'CITY' },
    });
    const parentId = above === null ? null : (ids[above] ?? '');
    const ancestorIds = parentId === null ? [id] : [parentId, id];
    await db.authority.update({ where: { id }, data: { parentId, ancestorIds } });
    ids[code] = id;
  };
  const station = async (code: string, above: string) => {
    const data = { code, name: `${code} 派出所`, authorityId: ids[above] ?? '', establishedOn: '1990' };
    ids[code] = (await db.station.create({ data })).id;
  };
  await authority('CD', null);
  await authority('A', 'CD');
  await authority('B', 'CD');
  await station('A1', 'A');
  await station('A2', 'A');
  await station('B1', 'B');
  return ids;
};

/** Starts a server on a ledger with that much in it. */
export const startAccountHouse = async (): Promise<AccountHouse> => {
  const server = await startTestServer({ notesKeyUse: true });
  const ids = await build(server);
  const manager = commandLine({ db: server.db, auth: server.auth });
  const keyFor = async (name: string, authorityId: string | null): Promise<string> =>
    (await createKey(manager, { name, role: 'ADMIN', place: { ...everywhere, authorityId }, days: null }))
      .key;
  const post = (path: string, body: object, headers: Readonly<Record<string, string>>) =>
    fetch(server.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: server.url, ...headers },
      body: JSON.stringify(body),
    });
  let users = 0;
  const house: AccountHouse = {
    server,
    chief: await keyFor('chief', ids['A'] ?? ''),
    root: await keyFor('root', null),
    at: (code) =>
      code.length > 1 && /\d$/.test(code)
        ? { stationId: encodeGlobalId('Station', ids[code] ?? '') }
        : { authorityId: encodeGlobalId('Authority', ids[code] ?? '') },
    ask: async <Data>(by: By, query: string, variables: object = {}, language = 'en') => {
      const who = typeof by === 'string' ? { authorization: `Bearer ${by}` } : by;
      const response = await post('/graphql', { query, variables }, { 'accept-language': language, ...who });
      return (await response.json()) as Answer<Data>;
    },
    mutate: async (by, name, input, language = 'en') => {
      const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
      const query = `mutation ($input: ${type}!) {
        ${name}(input: $input) { __typename ${answers[name]} ${refusals} }
      }`;
      const answer = await house.ask<Readonly<Record<string, Outcome>> | null>(
        by,
        query,
        { input },
        language,
      );
      const outcome = answer.data?.[name];
      if (!outcome) throw new Error(JSON.stringify(answer.errors));
      return outcome;
    },
    newUser: async (by, role, place, name = '林') => {
      users += 1;
      const email = `user${users}@example.org`;
      return { ...(await house.mutate(by, 'createUser', { name, email, role, ...place })), email };
    },
    signIn: (email, password) => post('/api/auth/sign-in/email', { email, password }, {}),
    cookieFor: async (email, password) => {
      const response = await house.signIn(email, password);
      expect(response.status).toBe(200);
      return cookieOf(response);
    },
    viewerBy: async (headers) => {
      const query = '{ viewer { role grants { role place { kind code name } } } }';
      const answer = (await (await post('/graphql', { query }, headers)).json()) as Answer<{
        readonly viewer: unknown;
      } | null>;
      return answer.data?.viewer ?? null;
    },
  };
  return house;
};
