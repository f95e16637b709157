import { isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { watchedModels } from '../database/watched.ts';
import { loadDemonstration } from '../demo/demo.ts';
import { encodeGlobalId } from '../global-id.ts';
import { schema } from '../schema.ts';
import { mutationProbes, type Probe, queryProbes } from '../testing/probes.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { permittedFields, roleForField } from './fields.ts';
import { asksForEverywhere, minimalRole, permittedOperations } from './permissions.ts';
import { atLeast, type Role, roles } from './roles.ts';

const objectTypes = Object.values(schema.getTypeMap()).filter(isObjectType);
const isOwn = ({ name }: { readonly name: string }): boolean => !name.startsWith('__');
const roots = ['Query', 'Mutation', 'Subscription'];

describe('the tables name', () => {
  test('every query, mutation and subscription there is, and no other', () => {
    const there = objectTypes
      .filter(({ name }) => roots.includes(name))
      .flatMap((type) => Object.keys(type.getFields()));
    expect(permittedOperations.toSorted()).toEqual(there.toSorted());
  });

  test('every field of every type, and no other', () => {
    const fields = objectTypes
      .filter((type) => isOwn(type) && !roots.includes(type.name))
      .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
    const denied = fields.filter((path) => {
      const [type = '', field = ''] = path.split('.');
      return roleForField(type, field) === null;
    });
    expect(denied).toEqual([]);
    expect(permittedFields.filter((path) => !fields.includes(path))).toEqual([]);
    expect(permittedFields.filter((path, place) => permittedFields.indexOf(path) !== place)).toEqual([]);
  });
});

const types = watchedModels.filter((model) => isObjectType(schema.getType(model)));
const nobody = (type: string): string => encodeGlobalId(type, '00000000-0000-7000-8000-000000000000');

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  await loadDemonstration(server.db);
});
afterAll(() => server.close());

interface Reply {
  readonly data?: Readonly<Record<string, { readonly __typename?: string } | null>> | null;
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
}

const ask = async ({ query, variables }: Probe, authorization?: string): Promise<Reply> => {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Reply;
};

/** One question for each operation. */
const probes: ReadonlyMap<string, Probe> = new Map(
  [
    ...mutationProbes({ schema, types, ids: nobody }, null),
    ...queryProbes({ schema, types, ids: nobody }, () => 'x'),
  ].map((probe) => [probe.operation, probe] as const),
);

const refusedTo = ({ operation }: Probe, { data, errors = [] }: Reply): string | null =>
  errors.find(({ extensions }) => ['FORBIDDEN', 'UNAUTHENTICATED'].includes(extensions?.code ?? ''))
    ?.extensions?.code ?? (data?.[operation]?.__typename === 'ForbiddenError' ? 'FORBIDDEN' : null);

type Place = 'everywhere' | 'one subtree';

const bearerOf = (role: Role, place: Place): Promise<string> | string =>
  place === 'everywhere' ? server.bearer(role) : server.bearerOver({ role, scope: 'HL' });

describe('every operation', () => {
  test('is probed, but for the stream', () => {
    expect(permittedOperations.filter((operation) => !probes.has(operation))).toEqual(['ledgerChanged']);
  });

  test('is refused to nobody in particular', async () => {
    for (const probe of probes.values())
      expect([probe.operation, refusedTo(probe, await ask(probe))]).toEqual([
        probe.operation,
        'UNAUTHENTICATED',
      ]);
  });

  test.each(
    roles.flatMap((role) => (['everywhere', 'one subtree'] as const).map((place) => ({ role, place }))),
  )('is allowed to $role $place, or refused, as the table says', async ({ role, place }) => {
    const authorization = await bearerOf(role, place);
    for (const probe of probes.values()) {
      const { operation } = probe;
      const least = minimalRole(operation);
      const reaches = place === 'everywhere' || !asksForEverywhere(operation);
      const allowed = least !== null && atLeast({ role }, least) && reaches;
      const refused = refusedTo(probe, await ask(probe, authorization));
      // What a scope leaves to be created at no station lies outside every scope.
      const isNew = place === 'one subtree' && operation.startsWith('create') && refused === 'FORBIDDEN';
      if (!(allowed && isNew))
        expect([operation, refused]).toEqual([operation, allowed ? null : 'FORBIDDEN']);
    }
  });

  test('is refused to who signed in and was granted nothing', async () => {
    const authorization = server.bearer('VIEWER');
    await server.db.roleGrant.deleteMany({ where: { user: { name: 'VIEWER' } } });
    for (const probe of probes.values())
      expect([probe.operation, refusedTo(probe, await ask(probe, authorization))]).toEqual([
        probe.operation,
        'FORBIDDEN',
      ]);
  });
});
