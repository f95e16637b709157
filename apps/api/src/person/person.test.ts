import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApi, type TestApi } from '../testing/api.ts';
import { codesOf, ledgerOver, rowIdOf } from '../testing/ledger.ts';

let api: TestApi;
let ledger: ReturnType<typeof ledgerOver>;
let authorityId: string;
let stationId: string;

beforeAll(async () => {
  api = await startTestApi();
  ledger = ledgerOver(api);
  authorityId = await ledger.authority();
  stationId = await ledger.station(authorityId);
});
afterAll(() => api.close());

const officer = { name: '王新华', category: 'OFFICER', sex: 'FEMALE' };
const fields =
  '... on Person { name category sex birthDate synthetic station { id } spells { category entry exit from to } }';

describe('createPerson', () => {
  test('records a person with the first spell of service', async () => {
    const person = await ledger.save(
      'createPerson',
      { ...officer, birthDate: '1980-02', stationId, servesFrom: '2006-05' },
      fields,
    );
    expect(person).toMatchObject({
      ...officer,
      version: 1,
      birthDate: '1980-02',
      synthetic: false,
      station: { id: stationId },
      spells: [{ category: 'OFFICER', entry: 'JOINED', exit: null, from: '2006-05', to: null }],
    });
  });

  test('records a person whose service is not known', async () => {
    expect(await ledger.save('createPerson', { ...officer, synthetic: true }, fields)).toMatchObject({
      synthetic: true,
      birthDate: null,
      station: null,
      spells: [],
    });
  });

  test.each([
    ['an empty name', { name: '' }, ['text.required'], 'name'],
    ['a name of 5,000 characters', { name: 'x'.repeat(5000) }, ['text.length'], 'name'],
    ['a bidirectional override', { name: '王\u202E华' }, ['text.characters'], 'name'],
    ['a birth in the future', { birthDate: '2030-01-01' }, ['person.birth'], 'birthDate'],
    ['a service without a station', { servesFrom: '2006' }, ['text.required'], 'stationId'],
  ])('refuses %s, and saves nothing', async (_what, wrong, codes, field) => {
    const before = await api.db.person.count();
    const outcome = await ledger.mutate('createPerson', { ...officer, ...wrong });
    expect(codesOf(outcome)).toEqual(codes);
    expect(outcome.violations[0]?.path).toEqual([field]);
    expect(await api.db.person.count()).toBe(before);
  });

  test.each([
    ['no first day', {}, 'text.required', 'servesFrom'],
    ['a first day before the station', { servesFrom: '1999' }, 'station.lifetime', 'servesFrom'],
    ['a birth after the first day', { servesFrom: '2006', birthDate: '2007' }, 'person.birth', 'birthDate'],
  ])('refuses service with %s, and saves neither', async (_what, wrong, code, field) => {
    const before = [await api.db.person.count(), await api.db.serviceSpell.count()];
    const outcome = await ledger.mutate('createPerson', { ...officer, stationId, ...wrong });
    expect(codesOf(outcome)).toEqual([code]);
    expect(outcome.violations[0]?.path).toEqual([field]);
    expect([await api.db.person.count(), await api.db.serviceSpell.count()]).toEqual(before);
  });

  test.each(['👮‍♀️ 王', 'ليلى حسن', 'Ng\u0303'])('takes the name %s', async (name) => {
    const person = await ledger.save('createPerson', { ...officer, name }, fields);
    expect(person['name']).toBe(name.normalize('NFC'));
  });

  test('an unknown enum is bad input', async () => {
    const answer = await ledger.send('createPerson', { ...officer, sex: 'UNKNOWN' });
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  test('names the station that is not there', async () => {
    const outcome = await ledger.mutate('createPerson', {
      ...officer,
      stationId: authorityId,
      servesFrom: '2006',
    });
    expect(outcome).toMatchObject({ __typename: 'NotFoundError', path: ['stationId'] });
  });

  test('is for editors', async () => {
    expect((await ledger.mutate('createPerson', officer, '', { as: 'VIEWER' })).__typename).toBe(
      'ForbiddenError',
    );
    expect((await ledger.mutate('createPerson', officer, '', { as: 'EDITOR' })).__typename).toBe('Person');
    const stranger = await ledger.send('createPerson', officer, '', { as: null });
    expect(stranger.errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

test('a birth date is for editors and above', async () => {
  const id = await ledger.person({ birthDate: '1980' });
  const seenBy = (as: 'VIEWER' | 'EDITOR') => ledger.node('Person', id, 'birthDate', { as });
  expect(await seenBy('VIEWER')).toEqual({ birthDate: null });
  expect(await seenBy('EDITOR')).toEqual({ birthDate: '1980' });
});

describe('updatePerson', () => {
  test('changes only the named fields', async () => {
    const { id } = await ledger.save('createPerson', { ...officer, birthDate: '1980' });
    const renamed = await ledger.save('updatePerson', { id, version: 1, name: '王华' }, fields);
    expect(renamed).toMatchObject({ version: 2, name: '王华', sex: 'FEMALE', birthDate: '1980' });
    const unborn = await ledger.save('updatePerson', { id, version: 2, birthDate: null }, fields);
    expect(unborn).toMatchObject({ version: 3, name: '王华', birthDate: null });
  });

  test('keeps to what service and teams say of the person', async () => {
    const id = await ledger.person({ sex: 'FEMALE', stationId, servesFrom: '2006' });
    const brigade = await ledger.team(stationId, { kind: 'SERVICE', eligibility: 'WOMEN' });
    await ledger.save('joinTeam', { teamId: brigade, personId: id, from: '2010' });
    for (const [wrong, code] of [
      [{ sex: 'MALE' }, 'team.eligibility'],
      [{ birthDate: '2010' }, 'person.birth'],
    ] as const)
      expect(codesOf(await ledger.mutate('updatePerson', { id, version: 1, ...wrong }))).toEqual([code]);
  });

  test('takes a category only while no spell of service says it', async () => {
    const category = { version: 1, category: 'AUXILIARY' };
    const unknown = await ledger.save('updatePerson', { id: await ledger.person(), ...category }, fields);
    expect(unknown).toMatchObject({ category: 'AUXILIARY' });
    const serving = await ledger.person({ stationId, servesFrom: '2006' });
    expect(await ledger.save('updatePerson', { id: serving, ...category }, fields)).toMatchObject({
      category: 'OFFICER',
    });
  });

  test.each(['name', 'sex', 'category'])('does not empty the %s', async (field) => {
    const outcome = await ledger.mutate('updatePerson', {
      id: await ledger.person(),
      version: 1,
      [field]: null,
    });
    expect(codesOf(outcome)).toEqual(['text.required']);
    expect(outcome.violations[0]?.path).toEqual([field]);
  });

  test('answers a conflict with what differs', async () => {
    const id = await ledger.person(officer);
    await ledger.save('updatePerson', { id, version: 1, name: '别人改的' });
    expect(
      await ledger.mutate('updatePerson', { id, version: 1, name: '我改的', sex: 'FEMALE' }),
    ).toMatchObject({
      __typename: 'ConflictError',
      changedFields: ['name'],
      current: { id, version: 2 },
    });
  });
});

describe('people', () => {
  test('are filtered, ordered and counted', async () => {
    const home = await ledger.station(authorityId);
    await ledger.person({ name: '甲', stationId: home, servesFrom: '2006' });
    await ledger.person({ name: '乙', sex: 'FEMALE', stationId: home, servesFrom: '2007' });
    await ledger.person({ name: '丙', category: 'AUXILIARY', stationId: home, servesFrom: '2008' });
    const names = async (filter: object) => {
      const query = `query ($filter: PersonFilter) {
        people(filter: $filter, orderBy: [{ field: CREATED_AT }]) { nodes { name } totalCount }
      }`;
      const { people } = await ledger.read<{ people: { nodes: { name: string }[]; totalCount: number } }>(
        query,
        {
          filter,
        },
      );
      expect(people.totalCount).toBe(people.nodes.length);
      return people.nodes.map(({ name }) => name);
    };
    expect(await names({ stationId: home })).toEqual(['甲', '乙', '丙']);
    expect(await names({ stationId: home, sex: 'FEMALE' })).toEqual(['乙']);
    expect(await names({ stationId: home, category: 'AUXILIARY' })).toEqual(['丙']);
    expect(await names({ stationId: home, search: ' 甲 ' })).toEqual(['甲']);
    expect(await names({ stationId: home, synthetic: true })).toEqual([]);
    expect(await names({ stationId: home, ids: [] })).toEqual([]);
  });

  test('of a station are everyone who has served there, each once, page by page', async () => {
    const home = await ledger.station(authorityId);
    const back = await ledger.person({ name: '甲', stationId: home, servesFrom: '2006' });
    const { spells } = await ledger.node<{ spells: { id: string }[] }>('Person', back, 'spells { id }');
    await ledger.save('endService', { id: spells[0]?.id, to: '2010', exit: 'RETIRED' });
    await ledger.save('beginService', {
      personId: back,
      stationId: home,
      category: 'OFFICER',
      entry: 'REHIRED',
      from: '2011',
    });
    await ledger.person({ name: '乙', stationId: home, servesFrom: '2007' });
    await ledger.person({ name: '丙', stationId: home, servesFrom: '2007' });
    interface Page {
      nodes: { name: string; spells: { from: string }[] }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    }
    const page = async (after = '') =>
      (
        await ledger.node<{ people: Page }>(
          'Station',
          home,
          `people(first: 2, orderBy: [{ field: CREATED_AT }] ${after && `after: "${after}"`}) {
            totalCount edges { node { name } } nodes { name spells { from } } pageInfo { hasNextPage endCursor }
          }`,
        )
      ).people;
    const first = await page();
    expect(first).toMatchObject({
      totalCount: 3,
      edges: [{ node: { name: '甲' } }, { node: { name: '乙' } }],
      nodes: [{ name: '甲', spells: [{ from: '2006' }, { from: '2011' }] }, { name: '乙' }],
      pageInfo: { hasNextPage: true },
    });
    expect(await page(first.pageInfo.endCursor)).toMatchObject({
      nodes: [{ name: '丙' }],
      pageInfo: { hasNextPage: false },
    });
    expect(await ledger.node('Station', home, 'people { totalCount }')).toEqual({
      people: { totalCount: 3 },
    });
  });

  test('a page costs the same however long it is', async () => {
    const spell = { category: 'OFFICER', entry: 'JOINED', from: '2006' } as const;
    const person = { name: '同页', category: 'OFFICER', sex: 'MALE' } as const;
    for (let index = 0; index < 30; index += 1) {
      const station = {
        code: `PAGE${index}`,
        name: '同页',
        establishedOn: '2000',
        authorityId: rowIdOf(authorityId),
      };
      const spells = { create: [{ ...spell, person: { create: person } }] };
      await api.db.station.create({ data: { ...station, spells } });
    }
    const people = `query ($first: Int) { people(filter: { search: "同页" }, first: $first) { totalCount nodes {
      name station { name } once: station(asOf: "2006") { name } spells { station { name } } memberships { team { name } }
    } } }`;
    const stations = `query ($first: Int) { stations(filter: { search: "同页" }, first: $first) { nodes {
      people(first: 5) { totalCount nodes { name spells { from } } }
    } } }`;
    for (const query of [people, stations])
      expect(await ledger.cost(query, { first: 30 })).toBe(await ledger.cost(query, { first: 1 }));
  });
});
