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

const membership = '... on TeamMembership { from to team { id } person { id } }';

interface Leadership {
  readonly id: string;
  readonly from: string;
  readonly to: string | null;
}

const leadershipsOf = async (teamId: string) =>
  (await ledger.node<{ leaderships: Leadership[] }>('Team', teamId, 'leaderships { id from to }'))
    .leaderships;

describe('joinTeam', () => {
  test('lets a person join, and be a member from that day', async () => {
    const [teamId, personId] = [await ledger.team(stationId), await ledger.person()];
    const joined = await ledger.save('joinTeam', { teamId, personId, from: '2010-03' }, membership);
    expect(joined).toMatchObject({
      __typename: 'TeamMembership',
      from: '2010-03',
      to: null,
      team: { id: teamId },
      person: { id: personId },
    });
    const team = await ledger.node(
      'Team',
      teamId,
      'members { id } early: members(asOf: "2010-02-28") { id } leader { id } memberships { from }',
    );
    expect(team).toEqual({
      members: [{ id: personId }],
      early: [],
      leader: null,
      memberships: [{ from: '2010-03' }],
    });
  });

  test('lets a member take the lead, and ends the leadership before', async () => {
    const teamId = await ledger.team(stationId);
    const [first, second] = [await ledger.person(), await ledger.person()];
    await ledger.save('joinTeam', { teamId, personId: first, from: '2010', asLeader: true });
    const { id } = await ledger.save('joinTeam', { teamId, personId: second, from: '2011' });
    const lead = { teamId, personId: second, from: '2012', asLeader: true };
    const refused = await ledger.mutate('joinTeam', lead);
    expect(codesOf(refused)).toEqual(['team.leader-is-member']);
    const kept = await ledger.save('joinTeam', { ...lead, endPrevious: true }, membership);
    expect(kept).toMatchObject({ id, from: '2011' });
    expect(await ledger.node('Team', teamId, 'leader { id } before: leader(asOf: "2011") { id }')).toEqual({
      leader: { id: second },
      before: { id: first },
    });
    expect(await leadershipsOf(teamId)).toMatchObject([
      { from: '2010', to: '2012' },
      { from: '2012', to: null },
    ]);
  });

  test('refuses to join twice at the same time', async () => {
    const [teamId, personId] = [await ledger.team(stationId), await ledger.person()];
    await ledger.save('joinTeam', { teamId, personId, from: '2010' });
    expect(codesOf(await ledger.mutate('joinTeam', { teamId, personId, from: '2011' }))).toEqual([
      'team.joined-once',
    ]);
  });

  test('refuses a second Qinglan team, but not a brigade beside it', async () => {
    const personId = await ledger.person();
    await ledger.save('joinTeam', { teamId: await ledger.team(stationId), personId, from: '2010' });
    const elsewhere = await ledger.team(await ledger.station(authorityId));
    expect(codesOf(await ledger.mutate('joinTeam', { teamId: elsewhere, personId, from: '2012' }))).toEqual([
      'team.one-qinglan-team',
    ]);
    const brigade = await ledger.team(stationId, { kind: 'SERVICE' });
    expect((await ledger.mutate('joinTeam', { teamId: brigade, personId, from: '2012' })).__typename).toBe(
      'TeamMembership',
    );
  });

  test.each([
    ['a man in a brigade of women', {}, ['team.eligibility'], 'personId'],
    ['a day before the team', { from: '2008' }, ['record.lifetime', 'team.eligibility'], 'from'],
    ['an end before the beginning', { to: '2009' }, ['period.order', 'team.eligibility'], 'to'],
  ])('refuses %s, and saves nothing', async (_what, wrong, codes, field) => {
    const teamId = await ledger.team(stationId, { kind: 'SERVICE', eligibility: 'WOMEN', foundedOn: '2009' });
    const personId = await ledger.person({ sex: 'MALE' });
    const outcome = await ledger.mutate('joinTeam', {
      teamId,
      personId,
      from: '2010',
      asLeader: true,
      ...wrong,
    });
    expect(codesOf(outcome)).toEqual(expect.arrayContaining(codes));
    expect(outcome.violations.map(({ path }) => path[0])).toContain(field);
    const { memberships } = await ledger.node<{ memberships: unknown[] }>(
      'Team',
      teamId,
      'memberships { id }',
    );
    expect([memberships, await leadershipsOf(teamId)]).toEqual([[], []]);
  });

  test('refuses a day after the station was dissolved', async () => {
    const home = await ledger.station(authorityId, { dissolvedOn: '2012' });
    const outcome = await ledger.mutate('joinTeam', {
      teamId: await ledger.team(home),
      personId: await ledger.person(),
      from: '2013',
    });
    expect(codesOf(outcome)).toEqual(['station.lifetime']);
  });

  test('names the team or the person that is not there', async () => {
    const [teamId, personId] = [await ledger.team(stationId), await ledger.person()];
    const from = '2010';
    expect(await ledger.mutate('joinTeam', { teamId: personId, personId, from })).toMatchObject({
      __typename: 'NotFoundError',
      path: ['teamId'],
    });
    expect(await ledger.mutate('joinTeam', { teamId, personId: teamId, from })).toMatchObject({
      __typename: 'NotFoundError',
      path: ['personId'],
    });
  });

  test('is for editors', async () => {
    const input = { teamId: await ledger.team(stationId), personId: await ledger.person(), from: '2010' };
    expect((await ledger.mutate('joinTeam', input, '', { as: 'VIEWER' })).__typename).toBe('ForbiddenError');
    expect((await ledger.mutate('joinTeam', input, '', { as: 'EDITOR' })).__typename).toBe('TeamMembership');
  });

  test('lets one of two simultaneous Qinglan teams win', async () => {
    const personId = await ledger.person();
    const teams = [await ledger.team(stationId), await ledger.team(stationId)];
    const outcomes = await Promise.all(
      teams.map((teamId) => ledger.mutate('joinTeam', { teamId, personId, from: '2010' })),
    );
    const refused = outcomes.filter(({ __typename }) => __typename === 'InvariantError');
    expect(refused.map(codesOf)).toEqual([['team.one-qinglan-team']]);
  });
});

test('a leader outside the branch takes a reason, once the branch has members', async () => {
  const home = await ledger.station(authorityId);
  const [member, outsider] = [await ledger.person(), await ledger.person()];
  const lead = async (personId: string) => ({
    teamId: await ledger.team(home),
    personId,
    from: '2010',
    asLeader: true,
  });
  expect((await ledger.mutate('joinTeam', await lead(await ledger.person()))).__typename).toBe(
    'TeamMembership',
  );
  const branchId = await ledger.branch(home);
  await ledger.save('admitToParty', { personId: member, probationaryFrom: '2005' });
  await ledger.save('joinBranch', { branchId, personId: member, from: '2006' });
  expect((await ledger.mutate('joinTeam', await lead(member))).__typename).toBe('TeamMembership');
  const input = await lead(outsider);
  const warned = await ledger.mutate('joinTeam', input);
  expect(warned.violations).toMatchObject([
    { code: 'team.leader-in-branch', severity: 'WARNING', path: ['asLeader'] },
  ]);
  const acknowledge = [{ code: 'team.leader-in-branch', reason: '业务骨干，正在培养' }];
  const saved = await ledger.save(
    'joinTeam',
    { ...input, acknowledge },
    '... on TeamMembership { acknowledgements { code reason } }',
  );
  expect(saved['acknowledgements']).toEqual(acknowledge);
});

describe('leaveTeam', () => {
  test('ends the membership and the leadership in it', async () => {
    const [teamId, personId] = [await ledger.team(stationId), await ledger.person()];
    await ledger.save('joinTeam', { teamId, personId, from: '2010', asLeader: true });
    const left = await ledger.save('leaveTeam', { teamId, personId, to: '2015-06' }, membership);
    expect(left).toMatchObject({ version: 2, from: '2010', to: '2015-06' });
    expect(await leadershipsOf(teamId)).toMatchObject([{ from: '2010', to: '2015-06' }]);
    expect(
      await ledger.node('Team', teamId, 'members { id } leader { id } was: members(asOf: "2015") { id }'),
    ).toEqual({
      members: [],
      leader: null,
      was: [{ id: personId }],
    });
  });

  test('refuses to leave before joining', async () => {
    const [teamId, personId] = [await ledger.team(stationId), await ledger.person()];
    await ledger.save('joinTeam', { teamId, personId, from: '2010' });
    expect(codesOf(await ledger.mutate('leaveTeam', { teamId, personId, to: '2009' }))).toEqual([
      'period.order',
    ]);
  });

  test('names the person who is no member, or no longer', async () => {
    const [teamId, personId] = [await ledger.team(stationId), await ledger.person()];
    const refused = { __typename: 'NotFoundError', path: ['personId'] };
    expect(await ledger.mutate('leaveTeam', { teamId, personId, to: '2015' })).toMatchObject(refused);
    await ledger.save('joinTeam', { teamId, personId, from: '2010', to: '2012' });
    expect(await ledger.mutate('leaveTeam', { teamId, personId, to: '2015' })).toMatchObject(refused);
    expect((await ledger.mutate('leaveTeam', { teamId, personId, to: '2011' })).__typename).toBe(
      'TeamMembership',
    );
  });
});

describe('endLeadership', () => {
  test('ends the leadership; the leader stays a member', async () => {
    const [teamId, personId] = [await ledger.team(stationId), await ledger.person()];
    await ledger.save('joinTeam', { teamId, personId, from: '2010', asLeader: true });
    const id = (await leadershipsOf(teamId))[0]?.id;
    const ended = await ledger.save(
      'endLeadership',
      { id, version: 1, to: '2013' },
      '... on TeamLeadership { to }',
    );
    expect(ended).toMatchObject({ version: 2, to: '2013' });
    expect(await ledger.node('Team', teamId, 'leader { id } members { id }')).toEqual({
      leader: null,
      members: [{ id: personId }],
    });
    expect(await ledger.mutate('endLeadership', { id, version: 1, to: '2014' })).toMatchObject({
      __typename: 'ConflictError',
      changedFields: ['to'],
    });
  });

  test('refuses an end after the membership', async () => {
    const [teamId, personId] = [await ledger.team(stationId), await ledger.person()];
    await ledger.save('joinTeam', { teamId, personId, from: '2010', to: '2012', asLeader: true });
    const id = (await leadershipsOf(teamId))[0]?.id;
    expect(codesOf(await ledger.mutate('endLeadership', { id, to: '2013' }))).toEqual([
      'team.leader-is-member',
    ]);
    expect(codesOf(await ledger.mutate('endLeadership', { id, to: '2009' }))).toContain('period.order');
  });

  test('names the leadership that is not there', async () => {
    const outcome = await ledger.mutate('endLeadership', { id: stationId, to: '2013' });
    expect(outcome).toMatchObject({ __typename: 'NotFoundError', path: ['id'] });
  });
});

test('a page of teams with their members costs the same however long it is', async () => {
  const home = await ledger.station(authorityId);
  const station = { connect: { id: rowIdOf(home) } };
  for (let index = 0; index < 30; index += 1) {
    const leader = await api.db.person.create({
      data: { name: `组长${index}`, category: 'OFFICER', sex: 'MALE' },
    });
    const member = await api.db.person.create({
      data: { name: `组员${index}`, category: 'OFFICER', sex: 'MALE' },
    });
    const memberships = [leader, member].map(({ id }) => ({ personId: id, from: '2010' }));
    const leaderships = [{ personId: leader.id, from: '2010' }];
    await api.db.team.create({
      data: {
        station,
        name: `同页${index}`,
        kind: 'QINGLAN',
        function: 'OTHER',
        memberships: { create: memberships },
        leaderships: { create: leaderships },
      },
    });
  }
  const query = `query ($station: ID!, $first: Int) {
    teams(filter: { stationId: $station }, first: $first) { totalCount nodes {
      name station { name }
      members { name memberships { team { name } } } early: members(asOf: "2010") { name }
      leader { name station { name } } once: leader(asOf: "2009") { name }
      memberships { from person { name } } leaderships { person { name } }
    } }
  }`;
  expect(await ledger.cost(query, { station: home, first: 30 })).toBe(
    await ledger.cost(query, { station: home, first: 1 }),
  );
});
