import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
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
});
afterAll(() => api.close());
beforeEach(async () => {
  stationId = await ledger.station(authorityId);
});

const details =
  '... on Post { kind title from to synthetic person { id } station { id } acknowledgements { code reason } }';

const serving = () => ledger.person({ stationId, servesFrom: '2006' });

const directorOf = (on: string) =>
  ledger.node<{ director: unknown }>('Station', stationId, `director(asOf: "${on}") { person { id } }`);

describe('appointToPost', () => {
  test('appoints, and the station and the person show it', async () => {
    const personId = await serving();
    const input = { personId, stationId, kind: 'DIRECTOR', from: '2010-03', synthetic: true };
    expect(await ledger.save('appointToPost', input, details)).toMatchObject({
      kind: 'DIRECTOR',
      title: null,
      from: '2010-03',
      to: null,
      synthetic: true,
      person: { id: personId },
      station: { id: stationId },
      acknowledgements: [],
    });
    const station = await ledger.node(
      'Station',
      stationId,
      'director { person { id } } posts { kind } before: posts(asOf: "2010-02-28") { kind } on: posts(asOf: "2010-03") { kind }',
    );
    expect(station).toEqual({
      director: { person: { id: personId } },
      posts: [{ kind: 'DIRECTOR' }],
      before: [],
      on: [{ kind: 'DIRECTOR' }],
    });
    expect(await ledger.node('Person', personId, 'posts { from }')).toEqual({ posts: [{ from: '2010-03' }] });
  });

  test('refuses a second director, and ends the first where it is asked to', async () => {
    const [first, second] = [await serving(), await serving()];
    const post = { stationId, kind: 'DIRECTOR' };
    await ledger.save('appointToPost', { ...post, personId: first, from: '2008' });
    const next = { ...post, personId: second, from: '2012-06' };
    const refused = await ledger.mutate('appointToPost', next);
    expect(refused.violations).toMatchObject([
      { code: 'person.one-director', severity: 'ERROR', path: ['from'] },
    ]);
    expect(await directorOf('2012-06')).toEqual({ director: { person: { id: first } } });
    await ledger.save('appointToPost', { ...next, endPrevious: true });
    expect(await directorOf('2012-05')).toEqual({ director: { person: { id: first } } });
    expect(await directorOf('2012-06')).toEqual({ director: { person: { id: second } } });
    expect(await directorOf('2007')).toEqual({ director: null });
  });

  test('takes a post outside the service with a reason, and keeps the reason', async () => {
    const personId = await serving();
    const input = { personId, stationId, kind: 'DEPUTY_DIRECTOR', from: '2005' };
    const warned = await ledger.mutate('appointToPost', input);
    expect(warned.violations).toMatchObject([
      { code: 'person.post-in-service', severity: 'WARNING', path: ['from'] },
    ]);
    const acknowledge = [{ code: 'person.post-in-service', reason: '筹建期间任职' }];
    const saved = await ledger.save('appointToPost', { ...input, acknowledge }, details);
    expect(saved['acknowledgements']).toEqual(acknowledge);
  });

  test('does not judge service that is not recorded', async () => {
    const personId = await ledger.person();
    const input = { personId, stationId, kind: 'POLITICAL_INSTRUCTOR', from: '2010' };
    expect((await ledger.mutate('appointToPost', input)).__typename).toBe('Post');
  });

  test.each([
    ['a post without a name', { kind: 'OTHER' }, ['text.required'], 'title'],
    ['a day before the station', { from: '1999' }, ['station.lifetime', 'person.post-in-service'], 'from'],
    ['an end before the beginning', { to: '2009' }, ['period.order', 'person.post-in-service'], 'to'],
  ])('refuses %s, and saves nothing', async (_what, wrong, codes, field) => {
    const before = await api.db.post.count();
    const input = { personId: await serving(), stationId, kind: 'DIRECTOR', from: '2010', ...wrong };
    const outcome = await ledger.mutate('appointToPost', input);
    expect(codes).toEqual(expect.arrayContaining(codesOf(outcome)));
    expect(outcome.violations[0]).toMatchObject({ code: codes[0], path: [field] });
    expect(await api.db.post.count()).toBe(before);
  });

  test('lets one of two simultaneous directors win', async () => {
    const people = [await serving(), await serving()];
    const outcomes = await Promise.all(
      people.map((personId) =>
        ledger.mutate('appointToPost', { personId, stationId, kind: 'DIRECTOR', from: '2010' }),
      ),
    );
    const refused = outcomes.filter(({ __typename }) => __typename === 'InvariantError');
    expect(refused.map(codesOf)).toEqual([['person.one-director']]);
  });

  test('is for editors, and names who or what is not there', async () => {
    const input = { personId: await serving(), stationId, kind: 'DIRECTOR', from: '2010' };
    expect((await ledger.mutate('appointToPost', input, '', { as: 'VIEWER' })).__typename).toBe(
      'ForbiddenError',
    );
    expect(await ledger.mutate('appointToPost', { ...input, personId: stationId })).toMatchObject({
      __typename: 'NotFoundError',
      path: ['personId'],
    });
    expect((await ledger.mutate('appointToPost', input, '', { as: 'EDITOR' })).__typename).toBe('Post');
  });
});

describe('a post that there is', () => {
  const deputy = async () =>
    ledger.save('appointToPost', {
      personId: await serving(),
      stationId,
      kind: 'DEPUTY_DIRECTOR',
      from: '2010',
    });

  test('is ended, and changed field by field', async () => {
    const { id } = await deputy();
    expect(await ledger.save('endPost', { id, version: 1, to: '2012' }, details)).toMatchObject({
      version: 2,
      to: '2012',
    });
    const changed = await ledger.save(
      'updatePost',
      { id, version: 2, kind: 'OTHER', title: '内勤主任', to: null },
      details,
    );
    expect(changed).toMatchObject({ version: 3, kind: 'OTHER', title: '内勤主任', from: '2010', to: null });
    expect(codesOf(await ledger.mutate('updatePost', { id, version: 3, kind: null }))).toEqual([
      'text.required',
    ]);
  });

  test('answers a conflict instead of overwriting', async () => {
    const { id } = await deputy();
    await ledger.save('endPost', { id, version: 1, to: '2012' });
    const outcome = await ledger.mutate('updatePost', { id, version: 1, to: '2013' });
    expect(outcome).toMatchObject({ __typename: 'ConflictError', changedFields: ['to'], current: { id } });
  });

  test('keeps its station from being dissolved before it', async () => {
    await deputy();
    const outcome = await ledger.mutate('updateStation', { id: stationId, version: 1, dissolvedOn: '2008' });
    expect(codesOf(outcome)).toContain('station.lifetime');
  });
});

test('a page of stations with their directors costs the same however long it is', async () => {
  const person = { create: { name: '所长', category: 'OFFICER', sex: 'MALE' } as const };
  for (let index = 0; index < 20; index += 1) {
    await api.db.station.create({
      data: {
        code: `POST${index}`,
        name: `任职所${index}`,
        authorityId: rowIdOf(authorityId),
        establishedOn: '2000',
        posts: {
          create: [
            { kind: 'DIRECTOR', from: '2005', to: '2010', person },
            { kind: 'DIRECTOR', from: '2010', person },
          ],
        },
      },
    });
  }
  const query = `query ($first: Int) { stations(filter: { search: "POST" }, first: $first) { nodes {
    director { person { name posts { kind } } } early: director(asOf: "2006") { from } posts { kind person { name } }
  } } }`;
  expect(await ledger.cost(query, { first: 20 })).toBe(await ledger.cost(query, { first: 1 }));
});
