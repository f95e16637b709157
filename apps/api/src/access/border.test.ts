import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodeGlobalId } from '../global-id.ts';
import { apiOf } from '../testing/api.ts';
import { ledgerOver, type Outcome, rowIdOf } from '../testing/ledger.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';

/*
  What lies at the border of a scope: authorities above it or named by its records, people who serve elsewhere and are
  named within it, stations that came from one inside and one outside. Who holds a role within it takes none of them
  over, moves nothing across, and is told nothing of what lies behind.

  市局 C has 分局 A (stations A1, A2, A3) and 分局 B (B1, B2); 党委 Z with 组织部 Y above it is outside, and named in A1 by an award.
*/

let server: TestServer;
let ledger: ReturnType<typeof ledgerOver>;
const ids: Record<string, string> = {};
const keys: Record<string, string> = {};

const id = (name: string): string => {
  const found = ids[name];
  if (found === undefined) throw new Error(`nothing is called ${name}`);
  return found;
};

const foreignName = '陌生派出所';

beforeAll(async () => {
  server = await startTestServer();
  ledger = ledgerOver(apiOf(server));
  const authority = async (code: string, fields: object) => {
    ids[code] = await ledger.authority({ code, name: `${code}机关`, ...fields });
  };
  await authority('C', { level: 'CITY', declaredStations: 3 });
  await authority('A', { level: 'COUNTY', parentId: id('C') });
  await authority('B', { level: 'COUNTY', parentId: id('C') });
  await authority('Y', { level: 'PROVINCE', line: 'PARTY' });
  await authority('Z', { level: 'CITY', line: 'PARTY', parentId: id('Y') });
  const station = async (code: string, above: string, fields: object = {}) => {
    ids[code] = await ledger.station(id(above), { code, name: `${code}派出所`, ...fields });
  };
  await station('A2', 'A', { establishedOn: '1990-01-01', dissolvedOn: '1999-12-31' });
  await station('B2', 'B', { establishedOn: '1990-01-01', dissolvedOn: '1999-12-31', name: foreignName });
  await station('A1', 'A', { predecessorIds: [id('A2'), id('B2')] });
  await station('A3', 'A');
  await station('B1', 'B');
  const person = async (name: string, at: string, servesFrom: string) => {
    ids[name] = await ledger.person({
      name,
      birthDate: '1980-05-05',
      stationId: id(at),
      servesFrom,
    });
  };
  await person('本所人', 'A1', '2001-01-01');
  await person('外所人', 'B1', '2001-01-01');
  await person('两所人', 'B1', '2001-01-01');
  const spell = await server.db.serviceSpell.findFirstOrThrow({ where: { personId: rowIdOf(id('两所人')) } });
  const moved = { to: '2005-01-01', exit: 'TRANSFERRED_OUT' };
  await ledger.save('endService', { id: encodeGlobalId('ServiceSpell', spell.id), ...moved });
  await ledger.save('beginService', {
    personId: id('两所人'),
    stationId: id('A1'),
    category: 'OFFICER',
    entry: 'TRANSFERRED_IN',
    from: '2005-01-01',
  });
  const studied = { stationId: id('A1'), heldOn: '2015-06-05', leaderId: id('外所人'), topic: '学习' };
  await ledger.save('recordStudyDay', studied);
  ids['title'] = await ledger.awardKind({ class: 'NAMED_TITLE' });
  const award = { recipientId: id('A1'), authorityId: id('Z'), grantedOn: '2015-06-01' };
  await ledger.save('recordAward', { kindCode: id('title'), ...award });
  await ledger.save('recordAward', { kindCode: id('title'), ...award, recipientId: id('B1') });
  for (const role of ['EDITOR', 'REVIEWER', 'ADMIN'] as const)
    keys[role] = await server.bearerOver({ role, scope: 'A' });
  keys['station'] = await server.bearerOver({ role: 'EDITOR', scope: null, station: 'A1' });
});
afterAll(() => server.close());

const by = (key: string) => {
  const authorization = keys[key] ?? '';
  return ledgerOver(apiOf({ ...server, bearer: () => authorization }));
};

const beyond = 'The change reaches beyond the stations that your role is held over.';

const versionOf = async (type: string, globalId: string): Promise<number> =>
  (await ledger.node<{ version: number }>(type, globalId, 'version')).version;

const expectBeyond = (outcome: Outcome): void => {
  expect(outcome).toMatchObject({ __typename: 'ForbiddenError', message: beyond });
};

const archive = async (key: string, type: string, asked: object): Promise<Outcome> => {
  const { read } = by(key);
  const answer = await read<Record<string, Outcome>>(
    `mutation ($input: ArchiveInput!) { archive${type}(input: $input) { __typename
      ... on Refusal { message } ... on InvariantError { violations { code message parameters } } } }`,
    { input: { ...asked, reason: '不再需要' } },
  );
  const outcome = answer[`archive${type}`];
  if (!outcome) throw new Error(JSON.stringify(answer));
  return outcome;
};

describe('authorities that are seen and not one’s own', () => {
  test.each([
    ['above', 'C'],
    ['named by an award', 'Z'],
  ])('%s are changed by nobody within the scope', async (_name, code) => {
    const asked = { id: id(code), version: await versionOf('Authority', id(code)) };
    const admin = by('ADMIN');
    expectBeyond(await admin.mutate('updateAuthority', { ...asked, name: '改名' }));
    // Whose children's levels the rule would otherwise tell, by their names.
    expectBeyond(await admin.mutate('updateAuthority', { ...asked, level: 'COUNTY' }));
    expectBeyond(await admin.mutate('updateAuthority', { ...asked, parentId: id('A') }));
    expectBeyond(await archive('ADMIN', 'Authority', asked));
  });

  test.each(['C', 'Z'])('nothing is put below %s, nor told of what is above it', async (code) => {
    const made = { code: `N${code}`, name: '新', line: 'PARTY', level: 'NATIONAL', parentId: id(code) };
    expectBeyond(await by('ADMIN').mutate('createAuthority', made));
  });

  test('one’s own authority stays where it is', async () => {
    const asked = { id: id('A'), version: await versionOf('Authority', id('A')) };
    for (const parentId of [id('Z'), null])
      expectBeyond(await by('ADMIN').mutate('updateAuthority', { ...asked, parentId }));
    expect(await ledger.node('Authority', id('A'), 'parent { id }')).toEqual({ parent: { id: id('C') } });
    const renamed = await by('ADMIN').save('updateAuthority', { ...asked, name: '甲分局' });
    expect(renamed.id).toBe(id('A'));
  });
});

test('what may be granted is what a role is held over, not what is seen beside it', async () => {
  const codes = async (key: string, list: string, heldAs: string | null): Promise<string[]> => {
    const type = list === 'stations' ? 'StationFilter' : 'AuthorityFilter';
    const query = `query ($filter: ${type}) { ${list}(filter: $filter) { totalCount nodes { code } } }`;
    const answer = await by(key).read<Record<string, { totalCount: number; nodes: { code: string }[] }>>(
      query,
      { filter: heldAs === null ? {} : { heldAs } },
    );
    const page = answer[list];
    expect(page?.totalCount).toBe(page?.nodes.length);
    return page?.nodes.map(({ code }) => code) ?? [];
  };
  expect(await codes('ADMIN', 'authorities', null)).toEqual(['A', 'C', 'Z']);
  expect(await codes('ADMIN', 'authorities', 'ADMIN')).toEqual(['A']);
  expect(await codes('EDITOR', 'authorities', 'ADMIN')).toEqual([]);
  expect(await codes('station', 'authorities', 'EDITOR')).toEqual([]);
  expect(await codes('station', 'stations', 'EDITOR')).toEqual(['A1']);
  expect(await codes('ADMIN', 'stations', 'ADMIN')).toEqual(['A1', 'A2', 'A3']);
});

describe('one’s own station', () => {
  test.each(['C', 'Z'])('is not moved below %s', async (authorityId) => {
    const asked = { id: id('A1'), version: await versionOf('Station', id('A1')) };
    for (const key of ['station', 'EDITOR'])
      expectBeyond(await by(key).mutate('updateStation', { ...asked, authorityId: id(authorityId) }));
  });

  test('keeps the predecessors that its editor does not see, and the refusal does not name them', async () => {
    const editor = by('EDITOR');
    const asked = { id: id('A1'), version: await versionOf('Station', id('A1')) };
    const refused = await editor.mutate('updateStation', { ...asked, establishedOn: '1995-01-01' });
    expect(refused.violations.map(({ code }) => code)).toContain('station.lineage');
    expect(JSON.stringify(refused)).toContain('A2派出所');
    expect(JSON.stringify(refused)).not.toContain(foreignName);
    await editor.save('updateStation', { ...asked, predecessorIds: [] });
    const { predecessors } = await ledger.node<{ predecessors: { id: string }[] }>(
      'Station',
      id('A1'),
      'predecessors { id }',
    );
    expect(predecessors).toEqual([{ id: id('B2') }]);
  });
});

describe('somebody who serves elsewhere, and is named here', () => {
  const born = async (key: string, name: string) =>
    await by(key).node<{ name: string; birthDate: string | null }>('Person', id(name), 'name birthDate');

  test('is read by name, without a birth date', async () => {
    expect(await born('EDITOR', '外所人')).toEqual({ name: '外所人', birthDate: null });
    expect(await born('EDITOR', '本所人')).toEqual({ name: '本所人', birthDate: '1980-05-05' });
    expect(await born('EDITOR', '两所人')).toEqual({ name: '两所人', birthDate: '1980-05-05' });
  });

  test('also in a file, and by who reads further than they edit', async () => {
    const file = await fetch(`${server.url}/exports/people.csv`, {
      headers: { authorization: keys['EDITOR'] ?? '' },
    });
    const lines = (await file.text()).split('\n');
    expect(lines.find((line) => line.includes('外所人'))).not.toContain('1980');
    expect(lines.find((line) => line.includes('本所人'))).toContain('1980');
    keys['both'] = await server.bearerOver({ role: 'EDITOR', scope: 'A' });
    const service = await server.db.user.findFirstOrThrow({ orderBy: { id: 'desc' } });
    await server.db.roleGrant.create({
      data: { userId: service.id, role: 'VIEWER', authorityId: rowIdOf(id('C')) },
    });
    expect(await born('both', '外所人')).toEqual({ name: '外所人', birthDate: null });
    expect(await born('both', '本所人')).toMatchObject({ birthDate: '1980-05-05' });
  });

  test('is not taken into service, and nothing is told by trying', async () => {
    const personId = id('外所人');
    const editor = by('EDITOR');
    const from = '2010-01-01';
    expectBeyond(
      await editor.mutate('beginService', {
        personId,
        stationId: id('A1'),
        category: 'OFFICER',
        entry: 'JOINED',
        from,
      }),
    );
    expectBeyond(
      await editor.mutate('recordAward', {
        kindCode: id('title'),
        recipientId: personId,
        authorityId: id('C'),
        grantedOn: from,
      }),
    );
    const version = await versionOf('Person', personId);
    expectBeyond(await editor.mutate('updatePerson', { id: personId, version, name: '改名' }));
    // To be named again is no secret.
    const studied = { stationId: id('A3'), heldOn: '2015-06-12', leaderId: personId, topic: '再学' };
    await editor.save('recordStudyDay', studied);
  });
});

describe('who archives somebody', () => {
  const resting = async (name: string): Promise<Outcome> =>
    archive('REVIEWER', 'Person', { id: id(name), version: await versionOf('Person', id(name)) });

  test('is told of what rests on the record within the scope alone', async () => {
    const { violations } = await resting('两所人');
    expect(violations).toMatchObject([
      { code: 'archive.in-use', parameters: { dependants: [{ type: 'ServiceSpell', count: 1 }] } },
    ]);
  });

  test('is refused for what rests on it elsewhere, and not told what', async () => {
    const spell = await server.db.serviceSpell.findFirstOrThrow({
      where: { personId: rowIdOf(id('两所人')), stationId: rowIdOf(id('A1')) },
    });
    const asked = { id: encodeGlobalId('ServiceSpell', spell.id), version: spell.version };
    expect(await archive('REVIEWER', 'ServiceSpell', asked)).toMatchObject({ __typename: 'ServiceSpell' });
    expectBeyond(await resting('两所人'));
  });
});

test('a figure that looks beyond the scope is not told by publishing it', async () => {
  const { id: account } = await by('EDITOR').save('createPublication', {
    stationId: id('A1'),
    title: '唯一',
    asOf: '2017-01-01',
    claims: [
      {
        key: 'only',
        text: '唯一',
        metric: 'holders',
        parameters: { kind: id('title'), of: 'STATION', authorityCode: 'C' },
        stated: 1,
        unit: 'stations',
      },
    ],
  });
  const asked = { id: account, version: await versionOf('Publication', account) };
  const refused = await by('REVIEWER').mutate('publishPublication', asked);
  expect(refused.violations).toMatchObject([{ code: 'claim.qualifier' }]);
  expect(JSON.stringify(refused)).not.toContain('computed');
  const acknowledge = [{ code: 'claim.qualifier', reason: '市局确认' }];
  await by('REVIEWER').save('publishPublication', { ...asked, acknowledge });
  const frozen = await server.db.claim.findFirstOrThrow({ where: { publicationId: rowIdOf(account) } });
  expect(frozen).toMatchObject({ frozenValue: null, frozenRecords: [] });
  // Who reads everywhere is told that two stations hold it.
  const { claims } = await ledger.node<{ claims: object[] }>('Publication', account, 'claims { computed }');
  expect(claims).toEqual([{ computed: 2 }]);
});

test('a file is judged by the role held where it writes, not by a stronger one elsewhere', async () => {
  keys['mixed'] = await server.bearerOver({ role: 'EDITOR', scope: 'A' });
  const service = await server.db.user.findFirstOrThrow({ orderBy: { id: 'desc' } });
  await server.db.roleGrant.create({
    data: { userId: service.id, role: 'REVIEWER', stationId: rowIdOf(id('B1')) },
  });
  const header = '荣誉种类编码,授予对象类型,派出所编码,授予机关编码,授予日期,撤销日期,撤销理由';
  const row = `${id('title')},派出所,A3,C,2016-06-01,2017-06-01,有误`;
  const response = await fetch(`${server.url}/imports/awards?name=file.csv`, {
    method: 'POST',
    headers: { authorization: keys['mixed'] ?? '', 'x-qinglan-import': '1' },
    body: `${header}\n${row}\n`,
  });
  const report = await response.text();
  expect(report).toContain('"written":false');
  expect(report).toContain('revokedFrom');
});
