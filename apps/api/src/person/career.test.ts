import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startTestApi, type TestApi } from '../testing/api.ts';
import { codesOf, ledgerOver } from '../testing/ledger.ts';

let api: TestApi;
let ledger: ReturnType<typeof ledgerOver>;
let authorityId: string;
let stationId: string;
let personId: string;

beforeAll(async () => {
  api = await startTestApi('2018-02-01');
  ledger = ledgerOver(api);
  authorityId = await ledger.authority();
});
afterAll(() => api.close());
beforeEach(async () => {
  stationId = await ledger.station(authorityId);
  personId = await ledger.person({ stationId, servesFrom: '2008' });
});

const event = (fields: object = {}) => ({
  personId,
  stationId,
  kind: 'PROMOTED',
  happenedOn: '2012-06',
  position: '副所长',
  ...fields,
});
const details = `... on CareerEvent {
  kind happenedOn position synthetic person { id } station { id } authority { id }
}`;

describe('recordCareerEvent', () => {
  test('records what somebody of the station became', async () => {
    expect(await ledger.save('recordCareerEvent', event(), details)).toMatchObject({
      version: 1,
      kind: 'PROMOTED',
      happenedOn: '2012-06',
      position: '副所长',
      synthetic: false,
      person: { id: personId },
      station: { id: stationId },
      authority: null,
    });
    const selected = event({ kind: 'SELECTED', happenedOn: '2014', position: null, authorityId });
    expect(await ledger.save('recordCareerEvent', selected, details)).toMatchObject({
      authority: { id: authorityId },
    });
    expect(await ledger.node('Person', personId, 'careerEvents { happenedOn }')).toEqual({
      careerEvents: [{ happenedOn: '2012-06' }, { happenedOn: '2014' }],
    });
  });

  test.each([
    ['somebody who had not served here yet', { happenedOn: '2007' }, 'happenedOn'],
    ['what has not happened', { happenedOn: '2018-02-02' }, 'happenedOn'],
    ['a selection to nowhere', { kind: 'SELECTED' }, 'authorityId'],
  ])('refuses %s, and saves nothing', async (_what, wrong, field) => {
    const outcome = await ledger.mutate('recordCareerEvent', event(wrong));
    expect(outcome.violations).toMatchObject([{ code: 'person.career', severity: 'ERROR', path: [field] }]);
    expect(await ledger.node('Person', personId, 'careerEvents { id }')).toEqual({ careerEvents: [] });
  });

  test('is for editors, and names what is not there', async () => {
    const as = (role: 'VIEWER' | 'EDITOR') => ledger.mutate('recordCareerEvent', event(), '', { as: role });
    expect((await as('VIEWER')).__typename).toBe('ForbiddenError');
    expect((await as('EDITOR')).__typename).toBe('CareerEvent');
    for (const field of ['personId', 'stationId', 'authorityId']) {
      const wrong = field === 'authorityId' ? personId : authorityId;
      expect(await ledger.mutate('recordCareerEvent', event({ [field]: wrong }))).toMatchObject({
        __typename: 'NotFoundError',
        path: [field],
      });
    }
  });
});

describe('updateCareerEvent', () => {
  test('changes only the named fields, and judges again', async () => {
    const { id } = await ledger.save('recordCareerEvent', event());
    const changed = await ledger.save(
      'updateCareerEvent',
      { id, version: 1, position: null, synthetic: true },
      details,
    );
    expect(changed).toMatchObject({ version: 2, position: null, synthetic: true, happenedOn: '2012-06' });
    const outcome = await ledger.mutate('updateCareerEvent', { id, version: 2, kind: 'SELECTED' });
    expect(codesOf(outcome)).toEqual(['person.career']);
    expect(codesOf(await ledger.mutate('updateCareerEvent', { id, version: 2, happenedOn: null }))).toEqual([
      'text.required',
    ]);
  });

  test('answers a conflict instead of overwriting', async () => {
    const { id } = await ledger.save('recordCareerEvent', event());
    await ledger.save('updateCareerEvent', { id, version: 1, position: '教导员' });
    const outcome = await ledger.mutate('updateCareerEvent', { id, version: 1, position: '所长' });
    expect(outcome).toMatchObject({ __typename: 'ConflictError', changedFields: ['position'] });
  });
});

test('a list filters and sorts, and counts only when asked', async () => {
  await ledger.save('recordCareerEvent', event());
  await ledger.save('recordCareerEvent', event({ happenedOn: '2010', position: '探长' }));
  await ledger.save('recordCareerEvent', event({ kind: 'SELECTED', happenedOn: '2015', authorityId }));
  interface Page {
    careerEvents: { totalCount: number; nodes: { happenedOn: string }[] };
  }
  const list = async (filter: object, orderBy: object[] = []) =>
    (
      await ledger.read<Page>(
        `query ($filter: CareerEventFilter, $orderBy: [CareerEventOrder!]) {
          careerEvents(filter: $filter, orderBy: $orderBy) { totalCount nodes { happenedOn } } }`,
        { filter: { stationId, ...filter }, orderBy },
      )
    ).careerEvents.nodes.map(({ happenedOn }) => happenedOn);
  expect(await list({})).toEqual(['2015', '2012-06', '2010']);
  expect(await list({ kind: 'PROMOTED' }, [{ field: 'HAPPENED_ON', direction: 'ASC' }])).toEqual([
    '2010',
    '2012-06',
  ]);
  expect(await list({ happenedOn: { from: '2012', before: '2013' } })).toEqual(['2012-06']);
  expect(await list({ search: '探长' })).toEqual(['2010']);
  expect(await list({ personId, authorityId })).toEqual(['2015']);
  const nested = await ledger.node<{ careerEvents: unknown }>(
    'Station',
    stationId,
    'careerEvents(filter: { kind: SELECTED }) { totalCount nodes { person { name } authority { name } } }',
  );
  expect(nested.careerEvents).toMatchObject({ totalCount: 1 });
});
