import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startTestApi, type TestApi } from '../testing/api.ts';
import { codesOf, ledgerOver } from '../testing/ledger.ts';

let api: TestApi;
let ledger: ReturnType<typeof ledgerOver>;
let authorityId: string;
let stationId: string;
let mentorId: string;
let menteeId: string;

const serving = (name: string, fields: object = {}) =>
  ledger.person({ name, stationId, servesFrom: '2008', ...fields });

beforeAll(async () => {
  api = await startTestApi();
  ledger = ledgerOver(api);
  authorityId = await ledger.authority();
});
afterAll(() => api.close());

beforeEach(async () => {
  stationId = await ledger.station(authorityId);
  [mentorId, menteeId] = [await serving('师傅'), await serving('徒弟')];
});

const pair = (fields: object = {}) => ({
  stationId,
  mentorId,
  menteeId,
  tier: 'SECRETARY_TO_COMMITTEE',
  from: '2010',
  ...fields,
});

const details = `... on Mentorship {
  tier from to synthetic station { id } mentor { id } mentee { id } acknowledgements { code reason }
}`;

const count = () => api.db.mentorship.count();

describe('beginMentorship', () => {
  test('pairs two people, and both know of it', async () => {
    const { id, ...saved } = await ledger.save(
      'beginMentorship',
      pair({ to: '2012-06', synthetic: true }),
      details,
    );
    expect(saved).toMatchObject({
      version: 1,
      tier: 'SECRETARY_TO_COMMITTEE',
      from: '2010',
      to: '2012-06',
      synthetic: true,
      station: { id: stationId },
      mentor: { id: mentorId },
      mentee: { id: menteeId },
    });
    const both = 'mentors { id mentor { name } } mentees { id mentee { name } }';
    expect(await ledger.node('Person', mentorId, both)).toEqual({
      mentors: [],
      mentees: [{ id, mentee: { name: '徒弟' } }],
    });
    expect(await ledger.node('Person', menteeId, both)).toEqual({
      mentors: [{ id, mentor: { name: '师傅' } }],
      mentees: [],
    });
  });

  test.each([
    ['a mentor of themselves', () => ({ menteeId: mentorId }), ['mentorship.shape'], ['menteeId']],
    [
      'a day before both serve',
      () => ({ from: '2007-12' }),
      Array(2).fill('mentorship.in-service'),
      ['mentorId', 'menteeId'],
    ],
    ['an end before the beginning', () => ({ to: '2009' }), ['period.order'], ['to']],
  ])('refuses %s, and saves nothing', async (_what, wrong, codes, fields) => {
    const before = await count();
    const outcome = await ledger.mutate('beginMentorship', pair(wrong()));
    expect(codesOf(outcome)).toEqual(codes);
    expect(outcome.violations.map(({ path }) => path)).toEqual(fields.map((field) => [field]));
    expect(await count()).toBe(before);
  });

  test('refuses a second one of the pair, a cycle and tiers out of order', async () => {
    await ledger.save('beginMentorship', pair());
    const again = await ledger.mutate('beginMentorship', pair({ from: '2011' }));
    expect(again.violations).toMatchObject([{ code: 'mentorship.shape', path: ['menteeId'] }]);
    const back = pair({ mentorId: menteeId, menteeId: mentorId, tier: 'MEMBER_TO_OFFICER' });
    const cycle = await ledger.mutate('beginMentorship', back, '', { language: 'zh' });
    expect(cycle.violations[0]).toMatchObject({ code: 'mentorship.shape', path: ['menteeId'] });
    expect(cycle.violations[0]?.message).toContain('徒弟 → 师傅 → 徒弟');
    const above = pair({
      mentorId: await serving('另一师傅'),
      menteeId: mentorId,
      tier: 'MEMBER_TO_OFFICER',
    });
    const order = await ledger.mutate('beginMentorship', above);
    expect(order.violations).toMatchObject([{ code: 'mentorship.shape', path: ['tier'] }]);
  });

  test('warns of a mentee outside the chain; a reason is kept', async () => {
    const branchId = await ledger.branch(stationId);
    await ledger.save('appointSecretary', { branchId, personId: await serving('书记'), from: '2009' });
    const outcome = await ledger.mutate('beginMentorship', pair());
    expect(outcome.violations).toMatchObject([
      { code: 'mentorship.coverage', severity: 'WARNING', path: ['mentorId'] },
    ]);
    const acknowledge = [{ code: 'mentorship.coverage', reason: '书记随后带师傅' }];
    const saved = await ledger.save('beginMentorship', pair({ acknowledge }), details);
    expect(saved['acknowledgements']).toEqual(acknowledge);
  });

  test('names what is not there', async () => {
    for (const field of ['stationId', 'mentorId', 'menteeId']) {
      const outcome = await ledger.mutate('beginMentorship', pair({ [field]: authorityId }));
      expect(outcome).toMatchObject({ __typename: 'NotFoundError', path: [field] });
    }
  });

  test('is for editors', async () => {
    const begin = (as: 'VIEWER' | 'EDITOR') => ledger.mutate('beginMentorship', pair(), '', { as });
    expect((await begin('VIEWER')).__typename).toBe('ForbiddenError');
    expect((await begin('EDITOR')).__typename).toBe('Mentorship');
  });

  test('of two that would close a cycle together one is refused, however often they meet', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [a, b, c] = [await serving('甲'), await serving('乙'), await serving('丙')];
      await ledger.save('beginMentorship', pair({ mentorId: a, menteeId: b }));
      const outcomes = await Promise.all([
        ledger.mutate('beginMentorship', pair({ mentorId: b, menteeId: c, tier: 'COMMITTEE_TO_MEMBER' })),
        ledger.mutate('beginMentorship', pair({ mentorId: c, menteeId: a, tier: 'MEMBER_TO_OFFICER' })),
      ]);
      const refused = outcomes.filter(({ __typename }) => __typename === 'InvariantError');
      expect(outcomes.map(({ __typename }) => __typename)).toContain('InvariantError');
      expect(refused.flatMap(codesOf).every((code) => code === 'mentorship.shape')).toBe(true);
    }
  });

  test('of two that are fine alone and a cycle together just one is saved', async () => {
    const outcomes = await Promise.all([
      ledger.mutate('beginMentorship', pair()),
      ledger.mutate('beginMentorship', pair({ mentorId: menteeId, menteeId: mentorId })),
    ]);
    expect(outcomes.map(({ __typename }) => __typename).toSorted()).toEqual(['InvariantError', 'Mentorship']);
    const refused = outcomes.find(({ __typename }) => __typename === 'InvariantError');
    expect(refused?.violations[0]).toMatchObject({ code: 'mentorship.shape', path: ['menteeId'] });
  });
});

describe('updateMentorship', () => {
  test('changes only the named fields', async () => {
    const { id } = await ledger.save('beginMentorship', pair({ to: '2012' }));
    const changed = await ledger.save(
      'updateMentorship',
      { id, version: 1, tier: 'MEMBER_TO_OFFICER', to: null },
      details,
    );
    expect(changed).toMatchObject({ version: 2, tier: 'MEMBER_TO_OFFICER', from: '2010', to: null });
    const other = await serving('别的徒弟');
    const swapped = await ledger.save('updateMentorship', { id, version: 2, menteeId: other }, details);
    expect(swapped).toMatchObject({ mentor: { id: mentorId }, mentee: { id: other } });
  });

  test('is judged as a new one would be', async () => {
    const { id } = await ledger.save('beginMentorship', pair());
    const outcome = await ledger.mutate('updateMentorship', { id, version: 1, from: '2007' });
    expect(codesOf(outcome)).toEqual(['mentorship.in-service', 'mentorship.in-service']);
    const stranger = await ledger.person();
    const away = await ledger.mutate('updateMentorship', { id, version: 1, mentorId: stranger });
    expect(away.violations).toMatchObject([{ code: 'mentorship.in-service', path: ['mentorId'] }]);
  });

  test.each(['mentorId', 'menteeId', 'tier', 'from'])('does not empty the %s', async (field) => {
    const { id } = await ledger.save('beginMentorship', pair());
    const outcome = await ledger.mutate('updateMentorship', { id, version: 1, [field]: null });
    expect(outcome.violations).toMatchObject([{ code: 'text.required', path: [field] }]);
  });

  test('answers a conflict with what differs', async () => {
    const { id } = await ledger.save('beginMentorship', pair());
    await ledger.save('updateMentorship', { id, version: 1, tier: 'MEMBER_TO_OFFICER' });
    const stale = { id, version: 1, tier: 'COMMITTEE_TO_MEMBER', from: '2010' };
    expect(await ledger.mutate('updateMentorship', stale)).toMatchObject({
      __typename: 'ConflictError',
      changedFields: ['tier'],
      current: { id, version: 2 },
    });
  });
});

describe('endMentorship', () => {
  test('ends it on a day, and corrects that day', async () => {
    const { id } = await ledger.save('beginMentorship', pair());
    expect(await ledger.save('endMentorship', { id, to: '2012' }, details)).toMatchObject({ to: '2012' });
    expect(await ledger.save('endMentorship', { id, version: 2, to: '2013-01' }, details)).toMatchObject({
      version: 3,
      to: '2013-01',
    });
    expect(codesOf(await ledger.mutate('endMentorship', { id, to: '2010' }))).toEqual(['period.order']);
    const stale = await ledger.mutate('endMentorship', { id, version: 1, to: '2012' });
    expect(stale.__typename).toBe('ConflictError');
  });

  test('names the one that is not there, and is for editors', async () => {
    expect(await ledger.mutate('endMentorship', { id: stationId, to: '2013' })).toMatchObject({
      __typename: 'NotFoundError',
      path: ['id'],
    });
    const { id } = await ledger.save('beginMentorship', pair());
    const outcome = await ledger.mutate('endMentorship', { id, to: '2013' }, '', { as: 'VIEWER' });
    expect(outcome.__typename).toBe('ForbiddenError');
  });
});

test('mentorships are filtered and sorted, everywhere and at their station', async () => {
  const third = await serving('第三人');
  await ledger.save('beginMentorship', pair({ from: '2010-05', to: '2012-05' }));
  await ledger.save('beginMentorship', pair({ menteeId: third, from: '2011', synthetic: true }));
  await ledger.save(
    'beginMentorship',
    pair({ mentorId: menteeId, menteeId: third, tier: 'MEMBER_TO_OFFICER', from: '2013' }),
  );
  interface Mentorships {
    mentorships: { nodes: { from: string }[]; totalCount: number };
  }
  const selection = '(filter: $filter, orderBy: [{ field: FROM }]) { totalCount nodes { from } }';
  const froms = async (filter: object) => {
    const { mentorships } = await ledger.read<Mentorships>(
      `query ($filter: MentorshipFilter) { mentorships${selection} }`,
      { filter: { stationId, ...filter } },
    );
    const { node } = await ledger.read<{ node: Mentorships }>(
      `query ($id: ID!, $filter: MentorshipFilter) { node(id: $id) { ... on Station { mentorships${selection} } } }`,
      { id: stationId, filter },
    );
    expect(node.mentorships).toEqual(mentorships);
    expect(mentorships.totalCount).toBe(mentorships.nodes.length);
    return mentorships.nodes.map(({ from }) => from);
  };
  expect(await froms({})).toEqual(['2010-05', '2011', '2013']);
  expect(await froms({ tier: 'MEMBER_TO_OFFICER' })).toEqual(['2013']);
  expect(await froms({ personId: menteeId })).toEqual(['2010-05', '2013']);
  expect(await froms({ mentorId })).toEqual(['2010-05', '2011']);
  expect(await froms({ menteeId: third })).toEqual(['2011', '2013']);
  expect(await froms({ search: '第三' })).toEqual(['2011', '2013']);
  expect(await froms({ search: '第三', personId: menteeId })).toEqual(['2013']);
  expect(await froms({ synthetic: true })).toEqual(['2011']);
  expect(await froms({ runningOn: '2010-04-30' })).toEqual([]);
  expect(await froms({ runningOn: '2010-05-01' })).toEqual(['2010-05']);
  expect(await froms({ runningOn: '2012-04-30' })).toEqual(['2010-05', '2011']);
  expect(await froms({ runningOn: '2012-05' })).toEqual(['2011']);
});
