import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApi, type TestApi } from '../testing/api.ts';
import { codesOf, ledgerOver } from '../testing/ledger.ts';

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

const fields = '... on Team { name kind function eligibility foundedOn disbandedOn station { id } }';

describe('createTeam', () => {
  test('forms a team; function and eligibility have defaults', async () => {
    const team = await ledger.save('createTeam', { stationId, name: '治安防控组', kind: 'QINGLAN' }, fields);
    expect(team).toMatchObject({
      __typename: 'Team',
      name: '治安防控组',
      kind: 'QINGLAN',
      function: 'OTHER',
      eligibility: 'ANYONE',
      foundedOn: null,
      disbandedOn: null,
      station: { id: stationId },
    });
  });

  test.each([
    ['an empty name', { name: '' }, ['text.required'], 'name'],
    ['a name of 5,000 characters', { name: '长'.repeat(5000) }, ['text.length'], 'name'],
    ['a bidirectional isolate', { name: '小\u2066组' }, ['text.characters'], 'name'],
    ['a founding before its station', { foundedOn: '1999' }, ['station.lifetime'], 'foundedOn'],
    [
      'an end before the founding',
      { foundedOn: '2010', disbandedOn: '2009' },
      ['period.order'],
      'disbandedOn',
    ],
  ])('refuses %s, and saves nothing', async (_what, wrong, codes, field) => {
    const before = await api.db.team.count();
    const outcome = await ledger.mutate('createTeam', { stationId, name: '某组', kind: 'QINGLAN', ...wrong });
    expect(codesOf(outcome)).toEqual(codes);
    expect(outcome.violations[0]?.path).toEqual([field]);
    expect(await api.db.team.count()).toBe(before);
  });

  test('refuses the name of another active team of the station, and takes that of a disbanded one', async () => {
    const home = await ledger.station(authorityId);
    const input = { stationId: home, name: '巾帼服务队', kind: 'SERVICE' };
    const { id } = await ledger.save('createTeam', input);
    expect(codesOf(await ledger.mutate('createTeam', { ...input, name: ' 巾帼服务队 ' }))).toEqual([
      'team.name-unique',
    ]);
    expect((await ledger.mutate('createTeam', { ...input, stationId })).__typename).toBe('Team');
    await ledger.save('updateTeam', { id, version: 1, disbandedOn: '2015' });
    expect((await ledger.mutate('createTeam', input)).__typename).toBe('Team');
    expect(codesOf(await ledger.mutate('updateTeam', { id, version: 2, disbandedOn: null }))).toEqual([
      'team.name-unique',
    ]);
  });

  test('lets one of two simultaneous teams of a name win', async () => {
    const input = { stationId, name: '同名', kind: 'QINGLAN' };
    const outcomes = await Promise.all([
      ledger.mutate('createTeam', input),
      ledger.mutate('createTeam', input),
    ]);
    const refused = outcomes.filter(({ __typename }) => __typename === 'InvariantError');
    expect(refused.map(codesOf)).toEqual([['team.name-unique']]);
  });

  test('an unknown enum is bad input', async () => {
    const answer = await ledger.send('createTeam', { stationId, name: '某组', kind: 'CHOIR' });
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  test('names the station that is not there', async () => {
    const outcome = await ledger.mutate('createTeam', {
      stationId: authorityId,
      name: '某组',
      kind: 'QINGLAN',
    });
    expect(outcome).toMatchObject({ __typename: 'NotFoundError', path: ['stationId'] });
  });

  test('is for editors', async () => {
    const input = { stationId, name: '编辑的组', kind: 'QINGLAN' };
    expect((await ledger.mutate('createTeam', input, '', { as: 'VIEWER' })).__typename).toBe(
      'ForbiddenError',
    );
    expect((await ledger.mutate('createTeam', input, '', { as: 'EDITOR' })).__typename).toBe('Team');
    const stranger = await ledger.send('createTeam', input, '', { as: null });
    expect(stranger.errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

describe('updateTeam', () => {
  test('changes only the named fields', async () => {
    const id = await ledger.team(stationId, { name: '原名', foundedOn: '2010' });
    const changed = await ledger.save('updateTeam', { id, version: 1, function: 'WINDOW_SERVICE' }, fields);
    expect(changed).toMatchObject({
      version: 2,
      name: '原名',
      function: 'WINDOW_SERVICE',
      foundedOn: '2010',
    });
    expect(await ledger.save('updateTeam', { id, version: 2, foundedOn: null }, fields)).toMatchObject({
      foundedOn: null,
    });
  });

  test('must go on fitting its members', async () => {
    const man = await ledger.person({ sex: 'MALE' });
    const [brigade, team] = [await ledger.team(stationId, { kind: 'SERVICE' }), await ledger.team(stationId)];
    for (const teamId of [brigade, team])
      await ledger.save('joinTeam', { teamId, personId: man, from: '2010-01-01' });
    for (const [wrong, code] of [
      [{ eligibility: 'WOMEN' }, 'team.eligibility'],
      [{ kind: 'QINGLAN' }, 'team.one-qinglan-team'],
      [{ foundedOn: '2011' }, 'record.lifetime'],
    ] as const) {
      const outcome = await ledger.mutate('updateTeam', { id: brigade, version: 1, ...wrong });
      expect(codesOf(outcome)).toEqual([code]);
      expect(outcome.violations[0]?.path).toEqual(Object.keys(wrong));
    }
  });

  test.each(['name', 'kind', 'function', 'eligibility'])('does not empty the %s', async (field) => {
    const outcome = await ledger.mutate('updateTeam', {
      id: await ledger.team(stationId),
      version: 1,
      [field]: null,
    });
    expect(codesOf(outcome)).toEqual(['text.required']);
    expect(outcome.violations[0]?.path).toEqual([field]);
  });

  test('answers a conflict with what differs', async () => {
    const id = await ledger.team(stationId);
    await ledger.save('updateTeam', { id, version: 1, function: 'CRIME_FIGHTING' });
    const outcome = await ledger.mutate('updateTeam', { id, version: 1, function: 'OTHER', kind: 'QINGLAN' });
    expect(outcome).toMatchObject({
      __typename: 'ConflictError',
      changedFields: ['function'],
      current: { id, version: 2 },
    });
  });
});

test('teams are filtered, everywhere and in their station', async () => {
  const home = await ledger.station(authorityId);
  await ledger.team(home, { name: '甲', kind: 'QINGLAN', function: 'CRIME_FIGHTING' });
  await ledger.team(home, { name: '乙', kind: 'SERVICE', foundedOn: '2009', disbandedOn: '2012' });
  interface Teams {
    teams: { nodes: { name: string }[]; totalCount: number };
  }
  const names = async (filter: object) => {
    const selection = 'nodes { name } totalCount';
    const query = `query ($filter: TeamFilter) { teams(filter: $filter, orderBy: [{ field: FOUNDED_ON }]) { ${selection} } }`;
    const { teams } = await ledger.read<Teams>(query, { filter: { stationId: home, ...filter } });
    const nested = `query ($id: ID!, $filter: TeamFilter) { node(id: $id) { ... on Station {
      teams(filter: $filter, orderBy: [{ field: FOUNDED_ON }]) { ${selection} } } } }`;
    const { node } = await ledger.read<{ node: Teams }>(nested, { id: home, filter });
    expect(node.teams).toEqual(teams);
    expect(teams.totalCount).toBe(teams.nodes.length);
    return teams.nodes.map(({ name }) => name);
  };
  expect(await names({})).toEqual(['乙', '甲']);
  expect(await names({ kind: 'QINGLAN' })).toEqual(['甲']);
  expect(await names({ function: 'OTHER' })).toEqual(['乙']);
  expect(await names({ disbanded: false })).toEqual(['甲']);
  expect(await names({ disbanded: true })).toEqual(['乙']);
  expect(await names({ search: '乙' })).toEqual(['乙']);
});
