import type { ImportLine, InterchangeKind } from '@qinglan/domain/interchange';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apiOf } from '../testing/api.ts';
import { ledgerOver } from '../testing/ledger.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';

let server: TestServer;
let ledger: ReturnType<typeof ledgerOver>;

/** What no file brings: authorities, branches, teams and kinds of award. */
const scaffold = async (to: TestServer) => {
  const writes = ledgerOver(apiOf(to));
  const province = await writes.authority({ code: 'P', level: 'PROVINCE' });
  const city = await writes.authority({ code: 'C', level: 'CITY', parentId: province });
  await writes.save('createAwardKind', {
    code: 'T',
    name: '五型好班子',
    nameEn: 'Title',
    class: 'NAMED_TITLE',
    recipientTypes: ['PERSON', 'STATION', 'BRANCH', 'TEAM'],
    yearly: true,
  });
  return { writes, province, city };
};

const addPlaces = async (to: TestServer) => {
  const writes = ledgerOver(apiOf(to));
  const { stationByCode } = await writes.read<{ stationByCode: { id: string } }>(
    '{ stationByCode(code: "S-2") { id } }',
  );
  return {
    branchId: await writes.branch(stationByCode.id, { name: '党支部', foundedOn: '2006-05' }),
    teamId: await writes.team(stationByCode.id, { name: '=一组', foundedOn: '2007' }),
  };
};

const get = (from: TestServer, path: string, as: 'VIEWER' | 'EDITOR' | null = 'EDITOR') =>
  fetch(`${from.url}${path}`, { headers: as ? { authorization: from.bearer(as) } : {} });

const bytes = async (from: TestServer, path: string): Promise<Buffer> => {
  const response = await get(from, path);
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
};

const send = async (to: TestServer, kind: InterchangeKind, body: Buffer, name: string) => {
  const response = await fetch(`${to.url}/imports/${kind}?name=${name}`, {
    method: 'POST',
    headers: { authorization: to.bearer('REVIEWER'), 'x-qinglan-import': '1' },
    body: new Uint8Array(body),
  });
  const lines = (await response.text()).trim().split('\n');
  return JSON.parse(lines.at(-1) ?? '') as ImportLine;
};

const kinds: readonly InterchangeKind[] = ['stations', 'people', 'tenures', 'evaluations', 'awards'];

beforeAll(async () => {
  server = await startTestServer();
  const { writes, city, province } = await scaffold(server);
  ledger = writes;
  await ledger.station(city, {
    code: 'S-1',
    name: '水上派出所',
    establishedOn: '1998',
    dissolvedOn: '2006-05',
  });
  const { stationByCode: water } = await ledger.read<{ stationByCode: { id: string } }>(
    '{ stationByCode(code: "S-1") { id } }',
  );
  const stationId = await ledger.station(city, {
    code: 'S-2',
    name: '=SUM(A1)派出所',
    establishedOn: '2006-05',
    predecessorIds: [water.id],
    synthetic: true,
  });
  const { branchId, teamId } = await addPlaces(server);
  const wang = await ledger.person({
    name: "'@王明",
    birthDate: '1970-03',
    stationId: water.id,
    servesFrom: '1999-07-01',
  });
  const { node } = await ledger.read<{ node: { spells: { id: string; version: number }[] } }>(
    'query ($id: ID!) { node(id: $id) { ... on Person { spells { id version } } } }',
    { id: wang },
  );
  await ledger.save('endService', { ...node.spells[0], to: '2006-05', exit: 'TRANSFERRED_OUT' });
  await ledger.save('beginService', {
    personId: wang,
    stationId,
    category: 'AUXILIARY',
    entry: 'TRANSFERRED_IN',
    from: '2006-05',
  });
  const zhao = await ledger.person({ name: '赵云', sex: 'FEMALE' });
  const appointed = await ledger.save('appointSecretary', {
    branchId,
    personId: wang,
    from: '2007-01-01',
    to: '2010-01-01',
    reason: '-选举',
  });
  await ledger.save('endSecretaryTenure', { id: appointed.id, to: '2010-01-01', reason: '调任\n另有任用' });
  await ledger.save('appointSecretary', { branchId, personId: zhao, from: '2010-01-01' });
  const verdict = {
    stationId,
    scheme: '综合,考评"',
    year: 2016,
    outcome: 'ADVANCED',
    publishedOn: '2017-01',
  };
  const first = await ledger.save('recordEvaluation', { ...verdict, rank: 3, rankedAmong: 12 });
  await ledger.save('correctEvaluation', { evaluationId: first.id, rank: 2, reason: '复核' });
  await ledger.save('recordEvaluation', {
    ...verdict,
    authorityId: province,
    year: 2015,
    outcome: 'SUBSTANDARD',
    documentNumber: '+海公〔2016〕3号',
  });
  const award = { kindCode: 'T', authorityId: city, grantedOn: '2016-05-01' };
  await ledger.save('recordAward', { ...award, recipientId: stationId, honourYear: 2015, deed: '=事迹' });
  await ledger.save('recordAward', { ...award, recipientId: teamId, documentNumber: '1号' });
  await ledger.save('recordAward', { ...award, recipientId: zhao, exemption: '@省厅批准' });
  const revoked = await ledger.save('recordAward', { ...award, recipientId: branchId });
  await ledger.save('revokeAward', {
    id: revoked.id,
    version: revoked.version,
    from: '2018-01-01',
    reason: '复核不符',
  });
  await ledger.save('recordAward', { ...award, recipientId: wang });
});
afterAll(() => server.close());

describe('an export', () => {
  test.each([
    ['csv', 'zh'],
    ['xlsx', 'en'],
  ])('as %s in %s gives, imported into an empty ledger, the same export again', async (format, language) => {
    const copy = await startTestServer();
    try {
      await scaffold(copy);
      for (const kind of kinds) {
        const path = `/exports/${kind}.${format}?language=${language}`;
        const exported = await bytes(server, path);
        const line = await send(copy, kind, exported, `${kind}.${format}`);
        expect(line).toMatchObject({ report: { written: true, violations: { items: [] } } });
        if (kind === 'stations') await addPlaces(copy);
        expect((await bytes(copy, path)).equals(exported), kind).toBe(true);
      }
    } finally {
      await copy.close();
    }
  });

  test('shows no formula, and only what is in force', async () => {
    const text = (await bytes(server, '/exports/evaluations.csv?language=zh')).toString();
    expect(text).toContain("'+海公〔2016〕3号");
    expect(text).toContain('"综合,考评""",2016,先进,2,12,2017-01');
    expect(text).not.toContain(',3,12,');
    const stations = (await bytes(server, '/exports/stations.csv?language=zh')).toString();
    expect(stations.split('\r\n')[2]).toBe("S-2,'=SUM(A1)派出所,C,2006-05,,S-1,是");
  });

  test('keeps to a station or an authority', async () => {
    const lines = async (path: string) => (await bytes(server, path)).toString().trim().split('\r\n').length;
    expect(await lines('/exports/people.csv?station=S-1')).toBe(3);
    expect(await lines('/exports/tenures.csv?authority=C')).toBe(3);
    expect(await lines('/exports/evaluations.csv?station=S-1')).toBe(1);
    expect(await lines('/exports/awards.csv?station=S-2')).toBe(5);
    expect(await lines('/exports/stations.csv?authority=P')).toBe(3);
    expect((await get(server, '/exports/awards.csv?station=NONE')).status).toBe(404);
  });

  test('tells birth dates to editors alone', async () => {
    expect((await bytes(server, '/exports/people.csv')).toString()).toContain('1970-03');
    expect(await (await get(server, '/exports/people.csv', 'VIEWER')).text()).not.toContain('1970-03');
    expect(await (await get(server, '/exports/tenures.csv', 'VIEWER')).text()).not.toContain('1970-03');
    expect(await (await get(server, '/exports/awards.csv', 'VIEWER')).text()).not.toContain('1970-03');
  });

  test('takes more statements only for more pages', async () => {
    const { statements } = await server.countStatements(() => bytes(server, '/exports/awards.csv'));
    expect(statements.length).toBeLessThan(15);
  });

  test('is for those who may read, of what there is', async () => {
    expect((await get(server, '/exports/people.csv', null)).status).toBe(401);
    expect((await get(server, '/templates/people.csv', null)).status).toBe(401);
    for (const file of ['people.pdf', 'nothing.csv', 'people.csv.csv', 'people'])
      expect((await get(server, `/exports/${file}`)).status).toBe(404);
  });
});

describe('a template', () => {
  test('names the columns in the language of the person, the required ones with a star', async () => {
    const response = await get(server, '/templates/evaluations.csv?language=zh', 'VIEWER');
    expect(response.headers.get('content-disposition')).toContain('evaluations.csv');
    expect(Buffer.from(await response.arrayBuffer()).toString()).toBe(
      '\uFEFF派出所编码*,考评机关编码,考评方案*,年度*,结果*,名次,参评单位数,发布日期*,文号,演示数据\r\n',
    );
    expect((await bytes(server, '/templates/evaluations.csv?language=en')).toString()).toContain(
      'Station code*,',
    );
  });

  test.each(kinds)('of %s is understood when it is filled in', async (kind) => {
    for (const format of ['csv', 'xlsx'] as const) {
      const template = await bytes(server, `/templates/${kind}.${format}`);
      expect(await send(server, kind, template, `t.${format}`)).toMatchObject({
        report: {
          violations: {
            items: [{ code: 'import.file', message: { en: expect.stringContaining('no rows') } }],
          },
        },
      });
    }
  });
});
