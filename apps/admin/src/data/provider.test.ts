import { graphql, parse, validate } from 'graphql';
import { beforeEach, describe, expect, test } from 'vitest';
import * as generated from '../generated/graphql.ts';
import { slices } from '../slices.ts';
import { apiSchema } from '../testing/source.ts';
import type { Client } from './client.ts';
import { Conflict, Refused, RulesBroken } from './errors.ts';
import { createDataProvider, withoutBlanks } from './provider.ts';

const schema = apiSchema();
const operations = Object.fromEntries(
  slices.flatMap(({ resource, operations: own }) => (own ? [[resource.name, own]] : [])),
);

/** What the API was asked, by field; and what it answers. */
const asked: { field: string; args: Record<string, unknown> }[] = [];
let answers: Record<string, unknown> = {};
let changes = 0;

/** Runs every operation against the API's own schema, so that a filter or an order that it does not know fails. */
const client: Client = {
  async request(document, variables) {
    const rootValue = new Proxy(
      {},
      {
        get: (_, field: string) => (args: Record<string, unknown>) => {
          asked.push({ field, args: structuredClone(args) });
          return answers[field] ?? null;
        },
      },
    );
    const { data, errors } = await graphql({
      schema,
      source: document.toString(),
      rootValue,
      variableValues: structuredClone(variables) as Record<string, unknown>,
    });
    if (errors) throw errors[0];
    return data as never;
  },
};

const provider = createDataProvider(client, operations, () => {
  changes += 1;
});

const recorded = {
  version: 3,
  createdAt: '2018-01-01T00:00:00Z',
  updatedAt: '2018-01-01T00:00:00Z',
  acknowledgements: [],
};
const authority = {
  __typename: 'Authority',
  id: 'a1',
  code: 'JS',
  name: '省厅',
  line: 'PUBLIC_SECURITY',
  level: 'PROVINCE',
  parent: { id: 'a0', name: '部' },
  ...recorded,
};
const page = (nodes: object[], totalCount = nodes.length, endCursor: string | null = null) => ({
  nodes,
  totalCount,
  pageInfo: { hasNextPage: endCursor !== null, hasPreviousPage: false, endCursor },
});
const paging = { pagination: { page: 1, perPage: 25 }, sort: { field: 'name', order: 'ASC' as const } };

beforeEach(() => {
  asked.length = 0;
  answers = {};
  changes = 0;
});

test('every operation is valid in the API’s schema', () => {
  const documents = Object.entries(generated).filter(([name]) => name.endsWith('Document'));
  expect(documents.length).toBeGreaterThan(40);
  const invalid = documents.flatMap(([name, document]) =>
    validate(schema, parse(String(document))).map((error) => `${name}: ${error.message}`),
  );
  expect(invalid).toEqual([]);
});

/** The queries that are not called as the list is. */
const queries: Readonly<Record<string, string>> = { users: 'accounts' };

describe('lists', () => {
  test.each(Object.keys(operations))('%s can be listed, sorted by each of its columns', async (name) => {
    answers = { [queries[name] ?? name]: page([]) };
    const fields = [
      'id',
      'name',
      'code',
      'level',
      'kind',
      'class',
      'year',
      'rank',
      'grantedOn',
      'publishedOn',
      'establishedOn',
      'foundedOn',
      'createdAt',
    ];
    for (const field of fields) {
      await expect(provider.getList(name, { ...paging, sort: { field, order: 'DESC' } })).resolves.toEqual({
        data: [],
        total: 0,
        pageInfo: { hasNextPage: false, hasPreviousPage: false },
      });
    }
  });

  test('filters go through as they are, without what was left empty', async () => {
    answers = { authorities: page([authority]) };
    const { data } = await provider.getList('authorities', {
      ...paging,
      filter: { search: '省', line: '', level: 'PROVINCE' },
    });
    expect(asked[0]?.args).toMatchObject({
      first: 25,
      after: null,
      filter: { search: '省', level: 'PROVINCE' },
    });
    expect(asked[0]?.args['filter']).not.toHaveProperty('line');
    expect(data).toMatchObject([{ id: 'a1', parentId: 'a0' }]);
    expect(withoutBlanks({ year: { equals: null }, ids: [], archived: false })).toEqual({
      ids: [],
      archived: false,
    });
  });

  test('the second page starts after the first', async () => {
    answers = { authorities: page([authority], 30, 'cursor') };
    await provider.getList('authorities', paging);
    await provider.getList('authorities', { ...paging, pagination: { page: 2, perPage: 25 } });
    expect(asked.at(-1)?.args).toMatchObject({ first: 25 });
  });

  test('records that belong to another are a filter', async () => {
    answers = { stations: page([]) };
    await provider.getManyReference('stations', { ...paging, target: 'authorityId', id: 'a1', filter: {} });
    expect(asked[0]?.args).toMatchObject({ filter: { authorityId: 'a1' } });
  });
});

describe('one record', () => {
  test('is read by its id, with its references beside it', async () => {
    answers = { node: authority };
    await expect(provider.getOne('authorities', { id: 'a1' })).resolves.toMatchObject({
      data: { name: '省厅', parentId: 'a0' },
    });
  });

  test.each([null, { __typename: 'AwardKind', id: 'k' }])(
    'that is none of this kind is not found',
    async (node) => {
      answers = { node };
      await expect(provider.getOne('authorities', { id: 'x' })).rejects.toBeInstanceOf(Refused);
    },
  );

  test('many are read at once; those that are gone are left out', async () => {
    answers = { nodes: [authority, null] };
    const { data } = await provider.getMany('authorities', { ids: ['a1', 'gone'] });
    expect(data.map(({ id }) => id)).toEqual(['a1']);
  });
});

describe('changes', () => {
  const update = (data: object, meta = {}) =>
    provider.update('authorities', {
      id: 'a1',
      data: { ...authority, parentId: 'a0', ...data },
      previousData: { ...authority, parentId: 'a0' },
      meta,
    });

  test('send the version and only what changed', async () => {
    answers = { updateAuthority: { ...authority, name: '江苏省公安厅' } };
    await expect(update({ name: '江苏省公安厅', parentId: '' })).resolves.toMatchObject({
      data: { name: '江苏省公安厅' },
    });
    expect(asked[0]?.args).toEqual({ input: { id: 'a1', version: 3, name: '江苏省公安厅', parentId: null } });
    expect(changes).toBe(1);
  });

  test('carry the reasons given', async () => {
    answers = { updateAuthority: authority };
    const acknowledge = [{ code: 'x', reason: 'y' }];
    await update({ name: 'z' }, { acknowledge });
    expect(asked[0]?.args['input']).toMatchObject({ acknowledge });
  });

  test('a broken rule is an error with the messages on their fields', async () => {
    const violations = [
      { code: 'text.length', severity: 'ERROR', path: ['name'], message: '太长', parameters: {} },
    ];
    answers = { updateAuthority: { __typename: 'InvariantError', message: '不符合规则', violations } };
    const error = await update({ name: 'z' }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(RulesBroken);
    expect(error).toMatchObject({ body: { errors: { name: '太长' } }, canBeAcknowledged: false });
    expect(changes).toBe(0);
  });

  test('a conflict brings the record as it is now', async () => {
    answers = {
      updateAuthority: {
        __typename: 'ConflictError',
        message: '',
        changedFields: ['name'],
        current: { ...authority, version: 4 },
      },
    };
    const error = await update({ name: 'z' }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Conflict);
    expect(error).toMatchObject({ current: { version: 4, parentId: 'a0' }, changedFields: ['name'] });
  });

  test.each(['ForbiddenError', 'NotFoundError'])('%s says why', async (kind) => {
    answers = { updateAuthority: { __typename: kind, message: '不行', path: ['id'] } };
    await expect(update({ name: 'z' })).rejects.toMatchObject({ message: '不行', kind });
  });

  test('an action sends its fields', async () => {
    answers = { revokeAward: { __typename: 'NotFoundError', message: '', path: ['id'] } };
    const input = { id: 'w', version: 1, reason: '查实', from: '2018', other: 1 };
    await expect(provider.perform('awards', 'revoke', input)).rejects.toBeInstanceOf(Refused);
    expect(asked[0]?.args).toEqual({ input: { id: 'w', version: 1, reason: '查实', from: '2018' } });
  });

  test('nothing is deleted', async () => {
    await expect(async () => provider.delete('awards', { id: 'w' })).rejects.toBeInstanceOf(Refused);
  });
});
