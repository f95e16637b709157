import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { encodeGlobalId } from '../global-id.ts';
import { apiOf } from '../testing/api.ts';
import { broken, csv, evaluationHeaders, importingInto } from '../testing/importing.ts';
import { ledgerOver } from '../testing/ledger.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';

let server: TestServer;
let ledger: ReturnType<typeof ledgerOver>;
let importing: ReturnType<typeof importingInto>;
let authorityId: string;
let stationId: string;
let code: string;

beforeAll(async () => {
  server = await startTestServer();
  ledger = ledgerOver(apiOf(server));
  importing = importingInto(server);
  await ledger.authority({ code: 'HL' });
});
afterAll(() => server.close());

let made = 0;
beforeEach(async () => {
  made += 1;
  code = `ST-${made}`;
  // Ranks are compared within an authority.
  authorityId = await ledger.authority();
  stationId = await ledger.station(authorityId, { code, name: `第${made}派出所`, establishedOn: '2000-05' });
});

const verdict = (year: number, outcome = '先进', more = ',,') =>
  `${code},综合考评,${year},${outcome}${more},${year + 1}-01-20,`;
const evaluations = (...rows: readonly string[]) => csv(evaluationHeaders, ...rows);

const countOf = () => server.db.evaluation.count({ where: { station: { code } } });

describe('evaluations from a file', () => {
  test('are recorded, each with its file and row', async () => {
    const report = await importing.send(
      'evaluations',
      evaluations(verdict(2015), '', verdict(2016, 'advanced', ',1,12')),
    );
    expect(report).toMatchObject({ written: true, rows: 2, accepted: 2, violations: { count: 0 } });
    const rows = await server.db.evaluation.findMany({
      where: { station: { code } },
      orderBy: { year: 'asc' },
    });
    expect(rows).toMatchObject([
      { year: 2015, outcome: 'ADVANCED', rank: null, publishedOn: '2016-01-20' },
      { year: 2016, outcome: 'ADVANCED', rank: 1, rankedAmong: 12 },
    ]);
    const origins = await server.db.importRow.findMany({
      where: { recordId: { in: rows.map(({ id }) => id) } },
      orderBy: { row: 'asc' },
      include: { import: true },
    });
    expect(origins).toMatchObject([
      { row: 2, import: { fileName: '考评.csv', kind: 'evaluations', actorName: 'EDITOR' } },
      { row: 4, import: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/) } },
    ]);
    const globalId = (id: string | undefined) => encodeGlobalId('Evaluation', id ?? '');
    const origin = 'query ($id: ID!) { importOrigin(id: $id) { fileName row importedBy sha256 } }';
    expect(await ledger.read(origin, { id: globalId(rows[1]?.id) }, { as: 'VIEWER' })).toMatchObject({
      importOrigin: { fileName: '考评.csv', row: 4, importedBy: 'EDITOR' },
    });
    expect(await ledger.read(origin, { id: stationId })).toEqual({ importOrigin: null });
    const steps = await server.db.ledgerStep.findMany({ where: { source: '考评.csv', action: 'import' } });
    expect(steps.map(({ tableName }) => tableName)).toEqual(['evaluation']);
  });

  test('are judged together with the rows before them, and none is saved where one is wrong', async () => {
    const other = await ledger.station(authorityId, { code: `${code}-B` });
    const report = await importing.send(
      'evaluations',
      evaluations(
        verdict(2016, '先进', ',1,12'),
        verdict(2016, '达标'),
        `${code}-B,综合考评,2016,先进,1,12,2017-01-20,`,
        `${code},综合考评,2015,先进,13,12,2016-01-20,`,
        `${code},,1999,先进,,,2000-01-20,`,
        'NOWHERE,综合考评,2016,先进,,,2017-01-20,',
      ),
    );
    expect(other).toBeTruthy();
    expect(broken(report)).toEqual([
      [3, 'year', 'evaluation.one-per-year'],
      [4, 'rank', 'evaluation.rank'],
      [5, 'rank', 'evaluation.rank'],
      [6, 'scheme', 'text.required'],
      [7, 'stationCode', 'import.reference'],
    ]);
    expect(report).toMatchObject({ written: false, rows: 6, accepted: 1 });
    expect(report.counts).toContainEqual({
      code: 'evaluation.rank',
      severity: 'WARNING',
      count: 1,
      statement: expect.objectContaining({ zh: expect.stringContaining('名次') }),
    });
    expect(report.violations.items[0]?.message.zh).toContain('2016 年“综合考评”的考评已于 2017-01-20 发布');
    expect(await countOf()).toBe(0);
  });

  test('that a rule warns of are saved with a reason, which each of them keeps', async () => {
    const early = evaluations(`${code},综合考评,2016,先进,,,2016-12-25,`, verdict(2015));
    const refused = await importing.send('evaluations', early);
    expect(refused.counts).toMatchObject([{ code: 'evaluation.year', severity: 'WARNING', count: 1 }]);
    expect(refused.written).toBe(false);
    const acknowledge = ['evaluation.year=年底=提前通报'];
    expect(await importing.send('evaluations', early, { acknowledge })).toMatchObject({ written: true });
    const rows = await server.db.evaluation.findMany({
      where: { station: { code } },
      orderBy: { year: 'asc' },
    });
    expect(rows.map(({ acknowledgements }) => acknowledgements)).toEqual([
      [],
      [{ code: 'evaluation.year', reason: '年底=提前通报' }],
    ]);
  });

  test('change streaks and claims, which a dry run tells without writing', async () => {
    await importing.send('evaluations', evaluations(verdict(2014), verdict(2015)));
    const { id: publicationId } = await ledger.save('createPublication', {
      stationId,
      title: '红旗不倒',
      asOf: '2017-10-31',
      claims: [
        {
          key: 'flags',
          text: '三连冠',
          metric: 'streak',
          parameters: { kind: 'RED_FLAG' },
          stated: 3,
          unit: 'years',
        },
      ],
    });
    const file = evaluations(verdict(2016, '先进', ',1,12'));
    const dry = await importing.send('evaluations', file, { dryRun: true });
    const expected = {
      streaks: {
        count: 2,
        items: [
          { stationId, stationCode: code, kind: 'RED_FLAG', before: 2, after: 3 },
          { stationId, stationCode: code, kind: 'FIRST_RANK', before: 0, after: 1 },
        ],
      },
      claims: {
        count: 1,
        items: [
          {
            publicationId,
            publicationTitle: '红旗不倒',
            text: '三连冠',
            before: 'CONTRADICTED',
            after: 'SUPPORTED',
          },
        ],
      },
    };
    expect(dry).toMatchObject({ ...expected, dryRun: true, written: false, accepted: 1 });
    expect(await countOf()).toBe(2);
    expect(await server.db.importBatch.count({ where: { rows: { none: {} } } })).toBe(0);
    expect(await importing.send('evaluations', file)).toMatchObject({ ...expected, written: true });
    expect(await countOf()).toBe(3);
  });

  test('take as many SQL statements for nine hundred rows as for nine', async () => {
    const rows = (count: number, scheme: string) =>
      evaluations(
        ...Array.from({ length: count }, (_, index) => {
          const year = 2001 + (index % 20);
          return `${code},${scheme}${Math.floor(index / 20)},${year},先进,1,12,${year + 1}-01-20,`;
        }),
      );
    const cost = async (content: string) => {
      const { result, statements } = await server.countStatements(() =>
        importing.send('evaluations', content, { dryRun: true }),
      );
      expect(result.violations.count).toBe(0);
      return statements.length;
    };
    expect(await cost(rows(900, '大'))).toBe(await cost(rows(9, '小')));
  });

  test('tell how far they are, a thousand rows at a time', async () => {
    const rows = Array.from({ length: 2500 }, (_, index) => {
      const year = 2001 + (index % 20);
      return `${code},方案${Math.floor(index / 20)},${year},先进,,,${year + 1}-01-20,`;
    });
    const lines = await importing.lines('evaluations', evaluations(...rows), { dryRun: true });
    expect(lines.slice(0, -1)).toEqual([{ rows: 1000 }, { rows: 2000 }, { rows: 2500 }]);
    expect(lines.at(-1)).toMatchObject({ report: { rows: 2500, accepted: 2500 } });
  });

  test('are matched to columns by what the person says', async () => {
    const file = csv('站,考评方案,年度,结果,发布日期,备注', `${code},综合考评,2016,先进,2017-01-20,无`);
    const asked = await importing.send('evaluations', file, { dryRun: true });
    expect(asked.columns).toContainEqual({ header: '站', key: null });
    expect(broken(asked)).toEqual([
      [null, null, 'import.header'],
      [null, null, 'import.header'],
      [null, 'stationCode', 'import.header'],
    ]);
    const answered = await importing.send('evaluations', file, { map: ['站=stationCode', '备注='] });
    expect(answered).toMatchObject({ written: true, accepted: 1 });
  });
});

test('who goes away before the end has written nothing', async () => {
  const rows = Array.from({ length: 6000 }, (_, index) => {
    const year = 2001 + (index % 20);
    return `${code},方案${Math.floor(index / 20)},${year},先进,,,${year + 1}-01-20,`;
  });
  const leaving = new AbortController();
  const response = await importing.post('evaluations', evaluations(...rows), {}, {}, leaving.signal);
  const reader = response.body?.getReader();
  const begun = Buffer.from((await reader?.read())?.value ?? []).toString();
  expect(begun).toMatch(/^\{"rows":1000\}\n/);
  expect(begun).not.toContain('report');
  leaving.abort();
  // Writers take turns: when this one has had its own, the other is over.
  expect(await importing.send('evaluations', evaluations(verdict(2016)))).toMatchObject({ written: true });
  expect(await countOf()).toBe(1);
});

describe('who may import', () => {
  test('is an editor who means it', async () => {
    const file = evaluations(verdict(2016));
    expect((await importing.post('evaluations', file, {}, { authorization: '' })).status).toBe(401);
    expect((await importing.post('evaluations', file, { as: 'VIEWER' })).status).toBe(403);
    expect((await importing.post('evaluations', file, {}, { 'x-qinglan-import': '' })).status).toBe(400);
    expect((await importing.post('nonsense', file)).status).toBe(404);
    expect((await importing.post('evaluations', file, { acknowledge: ['no equals sign'] })).status).toBe(400);
    expect(await countOf()).toBe(0);
  });
});
