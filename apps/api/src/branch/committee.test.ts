import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startTestApi, type TestApi } from '../testing/api.ts';
import { codesOf, ledgerOver, rowIdOf } from '../testing/ledger.ts';

let api: TestApi;
let ledger: ReturnType<typeof ledgerOver>;
let authorityId: string;
let stationId: string;
let branchId: string;

beforeAll(async () => {
  api = await startTestApi();
  ledger = ledgerOver(api);
  authorityId = await ledger.authority();
  stationId = await ledger.station(authorityId);
});
afterAll(() => api.close());
beforeEach(async () => {
  branchId = await ledger.branch(stationId);
});

const term = '... on CommitteeTerm { number electedOn dueOn endedOn synthetic branch { id } }';
const approved = [{ code: 'branch.term-length', reason: '经上级党委批准' }];

describe('terms of the committee', () => {
  test('follow each other, each due three years after its election', async () => {
    const first = await ledger.save('beginTerm', { branchId, number: 1, electedOn: '2006-05' }, term);
    expect(first).toMatchObject({ dueOn: '2009-05', endedOn: null, branch: { id: branchId } });
    await ledger.save('beginTerm', { branchId, number: 2, electedOn: '2009-05', endPrevious: true });
    const branch = await ledger.node(
      'Branch',
      branchId,
      `terms { number endedOn version } term { number } first: term(asOf: "2009-04-30") { number }
        none: term(asOf: "2006-04") { number }`,
    );
    expect(branch).toEqual({
      terms: [
        { number: 1, endedOn: '2009-05', version: 2 },
        { number: 2, endedOn: null, version: 1 },
      ],
      term: { number: 2 },
      first: { number: 1 },
      none: null,
    });
  });

  test.each([
    ['a number that is taken', { number: 1, electedOn: '2010' }, 'branch.terms', 'number'],
    ['an overlap', { number: 2, electedOn: '2009-04' }, 'branch.terms', 'electedOn'],
    ['the number 0', { number: 0, electedOn: '2010' }, 'branch.terms', 'number'],
    ['a day before the branch', { number: 2, electedOn: '1999' }, 'record.lifetime', 'electedOn'],
  ])('refuse %s, and save nothing', async (_what, wrong, code, field) => {
    const ended = { electedOn: '2006-05', endedOn: '2009-05' };
    await ledger.save('beginTerm', { branchId, number: 1, ...ended });
    const outcome = await ledger.mutate('beginTerm', { branchId, ...wrong });
    expect(outcome.violations).toContainEqual(
      expect.objectContaining({ code, severity: 'ERROR', path: [field] }),
    );
    expect(await ledger.node('Branch', branchId, 'terms { number }')).toEqual({ terms: [{ number: 1 }] });
  });

  test('end early or late only with the approval, which is kept', async () => {
    const { id } = await ledger.save('beginTerm', { branchId, number: 1, electedOn: '2006-05' });
    const late = { id, version: 1, endedOn: '2009-11' };
    const warned = await ledger.mutate('endTerm', late);
    expect(warned.violations).toMatchObject([
      { code: 'branch.term-length', severity: 'WARNING', path: ['endedOn'] },
    ]);
    const muchLater = await ledger.mutate('endTerm', { ...late, endedOn: '2011-01' });
    expect(muchLater.violations[0]?.message).toMatch(/more than a year late/);
    const saved = await ledger.save(
      'endTerm',
      { ...late, acknowledge: approved },
      '... on CommitteeTerm { endedOn acknowledgements { code reason } }',
    );
    expect(saved).toMatchObject({ version: 2, endedOn: '2009-11', acknowledgements: approved });
  });

  test('are changed field by field, never over a version that was not read', async () => {
    const { id } = await ledger.save('beginTerm', { branchId, number: 1, electedOn: '2006-05' });
    const changed = await ledger.save(
      'updateTerm',
      { id, version: 1, electedOn: '2007-05', dueOn: null, synthetic: true },
      term,
    );
    expect(changed).toMatchObject({ version: 2, dueOn: '2010-05', synthetic: true });
    const outcome = await ledger.mutate('updateTerm', { id, version: 1, number: 3 });
    expect(outcome).toMatchObject({
      __typename: 'ConflictError',
      changedFields: ['dueOn', 'electedOn', 'synthetic'],
    });
    expect(codesOf(await ledger.mutate('updateTerm', { id, version: 2, number: null }))).toEqual([
      'text.required',
    ]);
  });

  test('keep the branch from ending before them', async () => {
    await ledger.save('beginTerm', { branchId, number: 1, electedOn: '2010' });
    const outcome = await ledger.mutate('updateBranch', { id: branchId, version: 1, dissolvedOn: '2009' });
    expect(codesOf(outcome)).toEqual(['record.lifetime']);
  });
});

describe('seats on the committee', () => {
  const seat = '... on CommitteeMember { role from to person { id } branch { id } }';

  test('are taken and left', async () => {
    const personId = await ledger.person();
    const input = { branchId, personId, role: 'ORGANISATION', from: '2010' };
    const { id, ...taken } = await ledger.save('seatMember', input, seat);
    expect(taken).toMatchObject({ role: 'ORGANISATION', from: '2010', to: null, branch: { id: branchId } });
    await ledger.save('unseatMember', { id, version: 1, to: '2013' }, seat);
    const branch = await ledger.node(
      'Branch',
      branchId,
      'seats { role } committee { role } earlier: committee(asOf: "2012") { person { id } }',
    );
    expect(branch).toEqual({
      seats: [{ role: 'ORGANISATION' }],
      committee: [],
      earlier: [{ person: { id: personId } }],
    });
    expect(await ledger.node('Person', personId, 'committeeSeats { to }')).toEqual({
      committeeSeats: [{ to: '2013' }],
    });
    expect(await ledger.mutate('unseatMember', { id, version: 1, to: '2014' })).toMatchObject({
      __typename: 'ConflictError',
      changedFields: ['to'],
    });
  });

  test('are one at a time for a person, and none for the secretary', async () => {
    const personId = await ledger.person();
    await ledger.save('seatMember', { branchId, personId, role: 'MEMBER', from: '2010' });
    const other = await ledger.branch(stationId);
    const outcome = await ledger.mutate('seatMember', {
      branchId: other,
      personId,
      role: 'YOUTH',
      from: '2011',
    });
    expect(outcome.violations).toMatchObject([{ code: 'branch.one-seat', path: ['personId'] }]);
    const secretary = await ledger.person();
    await ledger.save('appointSecretary', { branchId, personId: secretary, from: '2006' });
    const second = { branchId, personId: secretary, role: 'MEMBER', from: '2010' };
    expect(codesOf(await ledger.mutate('seatMember', second))).toEqual(['branch.one-seat']);
  });

  test('are seven at most', async () => {
    for (let seated = 0; seated < 7; seated += 1) {
      const personId = await ledger.person();
      await ledger.save('seatMember', { branchId, personId, role: 'MEMBER', from: '2010' });
    }
    const personId = await ledger.person();
    const eighth = await ledger.mutate('seatMember', { branchId, personId, role: 'MEMBER', from: '2010' });
    expect(eighth.violations).toMatchObject([{ code: 'branch.size', severity: 'WARNING', path: ['from'] }]);
    expect(eighth.violations[0]?.message).toMatch(/8 members/);
  });
});

test.each(['joinBranch', 'leaveBranch', 'beginTerm', 'updateTerm', 'endTerm', 'seatMember', 'unseatMember'])(
  '%s is for editors',
  async (mutation) => {
    const inputs: Readonly<Record<string, object>> = {
      joinBranch: { branchId, personId: branchId, from: '2010' },
      beginTerm: { branchId, number: 1, electedOn: '2010' },
      updateTerm: { id: branchId, version: 1 },
      endTerm: { id: branchId, endedOn: '2010' },
      seatMember: { branchId, personId: branchId, role: 'MEMBER', from: '2010' },
    };
    const input = inputs[mutation] ?? { id: branchId, to: '2010' };
    expect((await ledger.mutate(mutation, input, '', { as: 'VIEWER' })).__typename).toBe('ForbiddenError');
    const asEditor = await ledger.mutate(mutation, input, '', { as: 'EDITOR' });
    expect(asEditor.__typename).toBe(mutation === 'beginTerm' ? 'CommitteeTerm' : 'NotFoundError');
  },
);

/** Branches with three members, a seat and a secretary each, and two terms; in few statements. */
const manyBranches = async (stationId: string, count: number): Promise<void> => {
  const branches = Array.from({ length: count }, () => randomUUID());
  const people = branches.flatMap((branchId) =>
    ['甲', '乙', '丙'].map((name) => ({ branchId, name, id: randomUUID() })),
  );
  const firsts = people.filter(({ name }) => name === '甲');
  const { db } = api;
  await db.branch.createMany({
    data: branches.map((id) => ({ id, stationId, name: id, foundedOn: '2006' })),
  });
  await db.person.createMany({
    data: people.map(({ id, name }) => ({ id, name, category: 'OFFICER', sex: 'MALE' })),
  });
  await db.partyMembership.createMany({
    data: people.map(({ id }) => ({ personId: id, probationaryFrom: '2000', fullFrom: '2001' })),
  });
  await db.branchMembership.createMany({
    data: people.map(({ id, branchId }) => ({ personId: id, branchId, from: '2006' })),
  });
  await db.committeeMember.createMany({
    data: firsts.map(({ id, branchId }) => ({ personId: id, branchId, role: 'PUBLICITY', from: '2007' })),
  });
  await db.secretaryTenure.createMany({
    data: firsts.map(({ id, branchId }) => ({ personId: id, branchId, from: '2006', to: '2007' })),
  });
  await db.committeeTerm.createMany({
    data: branches.flatMap((branchId) => [
      { branchId, number: 1, electedOn: '2006', dueOn: '2009', endedOn: '2009' },
      { branchId, number: 2, electedOn: '2009', dueOn: '2012' },
    ]),
  });
};

test('a page of 50 branches with terms, committees, members and sizes costs the same as one', async () => {
  const home = await ledger.station(authorityId);
  await manyBranches(rowIdOf(home), 50);
  const query = `query ($station: ID!, $first: Int) {
    branches(filter: { stationId: $station }, first: $first) { nodes {
      term { number } first: term(asOf: "2008") { number } terms { number }
      committee { role person { name committeeSeats { role } } } seats { role }
      members { name partyStanding branch { name } } memberships { from person { name partyMemberships { fullFrom } } }
      size { full committee findings { code } } once: size(asOf: "2005") { members }
      secretary { person { name } }
    } }
  }`;
  const cost = (first: number) => ledger.cost(query, { station: home, first });
  expect(await cost(50)).toBe(await cost(1));
});
