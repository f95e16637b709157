import type { ImportLine, ImportReport, InterchangeKind } from '@qinglan/domain/interchange';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { encodeGlobalId } from '../global-id.ts';
import { apiOf } from '../testing/api.ts';
import { ledgerOver } from '../testing/ledger.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { workbookFile, zipFile } from '../testing/workbook.ts';

let server: TestServer;
let ledger: ReturnType<typeof ledgerOver>;
let authorityId: string;
let stationId: string;
let code: string;

beforeAll(async () => {
  server = await startTestServer();
  ledger = ledgerOver(apiOf(server));
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

interface Sending {
  readonly as?: 'VIEWER' | 'EDITOR' | 'REVIEWER' | 'ADMIN';
  readonly dryRun?: boolean;
  readonly name?: string;
  readonly acknowledge?: readonly string[];
  readonly map?: readonly string[];
}

const post = (
  kind: string,
  content: string | Buffer,
  sending: Sending = {},
  headers: object = {},
  signal?: AbortSignal,
) => {
  const { as = 'EDITOR', dryRun = false, name = '考评.csv', acknowledge = [], map = [] } = sending;
  const query = new URLSearchParams({ name, dryRun: `${dryRun}` });
  for (const each of acknowledge) query.append('acknowledge', each);
  for (const each of map) query.append('map', each);
  return fetch(`${server.url}/imports/${kind}?${query}`, {
    method: 'POST',
    headers: { authorization: server.bearer(as), 'x-qinglan-import': '1', ...headers },
    body: typeof content === 'string' ? content : new Uint8Array(content),
    ...(signal && { signal }),
  });
};

const linesOf = async (response: Response): Promise<ImportLine[]> =>
  (await response.text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as ImportLine);

const send = async (
  kind: InterchangeKind,
  content: string | Buffer,
  sending: Sending = {},
): Promise<ImportReport> => {
  const last = (await linesOf(await post(kind, content, sending))).at(-1);
  if (!last || !('report' in last)) throw new Error(JSON.stringify(last));
  return last.report;
};

const csv = (...rows: readonly string[]) => `${rows.join('\n')}\n`;

const evaluationHeaders = '派出所编码,考评方案,年度,结果,名次,参评单位数,发布日期,文号';
const verdict = (year: number, outcome = '先进', more = ',,') =>
  `${code},综合考评,${year},${outcome}${more},${year + 1}-01-20,`;
const evaluations = (...rows: readonly string[]) => csv(evaluationHeaders, ...rows);

const broken = ({ violations }: ImportReport) =>
  violations.items.map(({ row, column, code: rule }) => [row, column, rule]);

const countOf = () => server.db.evaluation.count({ where: { station: { code } } });

describe('evaluations from a file', () => {
  test('are recorded, each with its file and row', async () => {
    const report = await send(
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
    const report = await send(
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
    const refused = await send('evaluations', early);
    expect(refused.counts).toMatchObject([{ code: 'evaluation.year', severity: 'WARNING', count: 1 }]);
    expect(refused.written).toBe(false);
    const acknowledge = ['evaluation.year=年底=提前通报'];
    expect(await send('evaluations', early, { acknowledge })).toMatchObject({ written: true });
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
    await send('evaluations', evaluations(verdict(2014), verdict(2015)));
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
    const dry = await send('evaluations', file, { dryRun: true });
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
    expect(await send('evaluations', file)).toMatchObject({ ...expected, written: true });
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
        send('evaluations', content, { dryRun: true }),
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
    const lines = await linesOf(await post('evaluations', evaluations(...rows), { dryRun: true }));
    expect(lines.slice(0, -1)).toEqual([{ rows: 1000 }, { rows: 2000 }, { rows: 2500 }]);
    expect(lines.at(-1)).toMatchObject({ report: { rows: 2500, accepted: 2500 } });
  });

  test('are matched to columns by what the person says', async () => {
    const file = csv('站,考评方案,年度,结果,发布日期,备注', `${code},综合考评,2016,先进,2017-01-20,无`);
    const asked = await send('evaluations', file, { dryRun: true });
    expect(asked.columns).toContainEqual({ header: '站', key: null });
    expect(broken(asked)).toEqual([
      [null, null, 'import.header'],
      [null, null, 'import.header'],
      [null, 'stationCode', 'import.header'],
    ]);
    const answered = await send('evaluations', file, { map: ['站=stationCode', '备注='] });
    expect(answered).toMatchObject({ written: true, accepted: 1 });
  });
});

describe('a bad file', () => {
  const row = (year = '2016', scheme = '综合考评') => `${code},${scheme},${year},先进,,,2017-01-20,`;

  test.each([
    ['nothing', () => '', [[null, null, 'import.file']]],
    ['no rows', () => evaluations(), [[null, null, 'import.file']]],
    ['2^31 as a year', () => evaluations(row(`${2 ** 31}`)), [[2, 'year', 'import.cell']]],
    ['the year 3000', () => evaluations(row('3000')), [[2, 'year', 'evaluation.year']]],
    [
      'a formula in a name',
      () => evaluations(row('2016', '"=HYPERLINK(""http://x"")"')),
      [[2, 'scheme', 'import.cell']],
    ],
    [
      'the same row twice',
      () => evaluations(row(), row()),
      [
        [3, null, 'import.duplicate'],
        [3, 'year', 'evaluation.one-per-year'],
      ],
    ],
    ['a cell beyond the headers', () => evaluations(`${row()},x`), [[2, null, 'import.cell']]],
    ['an unclosed quotation mark', () => evaluations(row(), '"x'), [[null, null, 'import.file']]],
    [
      'a name in no encoding',
      () => Buffer.from(evaluations(row()), 'utf16le'),
      [[null, null, 'import.file']],
    ],
    [
      'an impossible date',
      () => evaluations(row().replace('2017-01-20', '2017-02-30')),
      [[2, 'publishedOn', 'date.calendar']],
    ],
  ])('with %s is refused with a clear report', async (_what, content, expected) => {
    const report = await send('evaluations', content());
    expect(broken(report)).toEqual(expected);
    expect(report.written).toBe(false);
    expect(report.violations.items[0]?.message.en).toMatch(/\.$/);
    expect(await countOf()).toBe(0);
  });

  test('whose headers match nothing names each of them', async () => {
    const report = await send('evaluations', csv('甲,乙', '1,2'));
    expect(report.violations.items.map(({ message }) => message.zh)).toEqual(
      expect.arrayContaining([expect.stringContaining('“甲”'), expect.stringContaining('缺少必填列“年度”')]),
    );
    expect(report.rows).toBe(0);
  });

  const workbook = (inner: string, rest = '') => {
    const texts = evaluationHeaders.split(',');
    const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
    return workbookFile({
      sheet: `<sheetData><row r="1">${texts.map(cell).join('')}</row><row r="2">${cell(code)}${inner}</row></sheetData>${rest}`,
    });
  };
  const cells =
    '<c t="inlineStr"><is><t>综合考评</t></is></c><c><v>2016</v></c><c t="inlineStr"><is><t>先进</t></is></c><c/><c/><c t="inlineStr"><is><t>2017-01-20</t></is></c>';

  test('as a workbook is read like a CSV', async () => {
    expect(await send('evaluations', await workbook(cells), { name: '考评.xlsx' })).toMatchObject({
      written: true,
      accepted: 1,
    });
  });

  test.each([
    [
      'merged cells',
      () => workbook(cells, '<mergeCells><mergeCell ref="A1:A2"/></mergeCells>'),
      'import.file',
      'A1:A2',
    ],
    [
      'a formula',
      () => workbook(cells.replace('<v>2016</v>', '<f>2015+1</f><v>2016</v>')),
      'import.cell',
      '2:3',
    ],
    ['an end cut off', async () => (await workbook(cells)).subarray(0, 400), 'import.file', 'damaged'],
    [
      'a bomb in it',
      () => zipFile({ 'xl/worksheets/sheet1.xml': Buffer.alloc(201 * 1024 * 1024) }),
      'import.file',
      '200 MB',
    ],
  ])('a workbook with %s is refused', async (_what, content, rule, says) => {
    const report = await send('evaluations', await content(), { name: '考评.xlsx' });
    expect(report.violations.items).toMatchObject([
      { code: rule, message: { en: expect.stringContaining(says) } },
    ]);
    expect(report.written).toBe(false);
    expect(await countOf()).toBe(0);
  });

  test('lists a thousand violations and counts them all', async () => {
    const rows = Array.from({ length: 1500 }, (_, index) => `${code},方案${index},3000,先进,,,2017-01-20,`);
    const report = await send('evaluations', evaluations(...rows));
    expect(report.violations.count).toBe(1500);
    expect(report.violations.items).toHaveLength(1000);
    expect(report.counts).toMatchObject([{ code: 'evaluation.year', count: 1500 }]);
  });
});

test('who goes away before the end has written nothing', async () => {
  const rows = Array.from({ length: 6000 }, (_, index) => {
    const year = 2001 + (index % 20);
    return `${code},方案${Math.floor(index / 20)},${year},先进,,,${year + 1}-01-20,`;
  });
  const leaving = new AbortController();
  const response = await post('evaluations', evaluations(...rows), {}, {}, leaving.signal);
  const reader = response.body?.getReader();
  const begun = Buffer.from((await reader?.read())?.value ?? []).toString();
  expect(begun).toMatch(/^\{"rows":1000\}\n/);
  expect(begun).not.toContain('report');
  leaving.abort();
  // Writers take turns: when this one has had its own, the other is over.
  expect(await send('evaluations', evaluations(verdict(2016)))).toMatchObject({ written: true });
  expect(await countOf()).toBe(1);
});

describe('who may import', () => {
  test('is an editor who means it', async () => {
    const file = evaluations(verdict(2016));
    expect((await post('evaluations', file, {}, { authorization: '' })).status).toBe(401);
    expect((await post('evaluations', file, { as: 'VIEWER' })).status).toBe(403);
    expect((await post('evaluations', file, {}, { 'x-qinglan-import': '' })).status).toBe(400);
    expect((await post('nonsense', file)).status).toBe(404);
    expect((await post('evaluations', file, { acknowledge: ['no equals sign'] })).status).toBe(400);
    expect(await countOf()).toBe(0);
  });
});

describe('other records from a file', () => {
  test('stations come with their predecessors, which may be rows before them', async () => {
    const report = await send(
      'stations',
      csv(
        'code,name,authority,established on,dissolved on,predecessors',
        `${code}-X,水上派出所,HL,1990,2006年5月,`,
        `${code}-Y,新派出所,HL,2006-05,,${code}-X`,
        `${code}-Z,坏派出所,HL,2000,,${code}-Y；NONE`,
        `${code},重复派出所,XX,2000,,`,
      ),
    );
    expect(broken(report)).toEqual([
      [4, 'predecessorCodes', 'import.reference'],
      [5, 'authorityCode', 'import.reference'],
    ]);
    const good = csv(
      'code,name,authority,established on,dissolved on,predecessors',
      `${code}-X,水上派出所,HL,1990,2006年5月,`,
      `${code}-Y,新派出所,HL,2006-05,,${code}-X`,
    );
    expect(await send('stations', good)).toMatchObject({ written: true, accepted: 2 });
    const station = await server.db.station.findUnique({
      where: { code: `${code}-Y` },
      include: { predecessors: { include: { predecessor: true } } },
    });
    expect(station?.predecessors).toMatchObject([
      { predecessor: { code: `${code}-X`, dissolvedOn: '2006-05' } },
    ]);
    expect(broken(await send('stations', good))).toEqual([
      [2, 'code', 'station.code-unique'],
      [3, 'code', 'station.code-unique'],
    ]);
  });

  const people = (...rows: readonly string[]) =>
    csv('人员序号,姓名,类别,性别,出生日期,派出所编码,服务起始日,进入方式,服务截止日,离开方式', ...rows);

  test('people come with every spell of their service', async () => {
    const name = `赵${made}`;
    const file = people(
      `1,${name},民警,男,1960,${code},2001-07,入职,2015-03-01,退休`,
      `1,${name},辅警,男,1960,${code},2016,返聘,,`,
      `,钱${made},民警,女,,,,,,`,
    );
    expect(await send('people', file)).toMatchObject({ written: true, accepted: 3 });
    const person = await server.db.person.findFirst({
      where: { name },
      include: { spells: { orderBy: { from: 'asc' } } },
    });
    expect(person).toMatchObject({ category: 'AUXILIARY', birthDate: '1960', sex: 'MALE' });
    expect(person?.spells).toMatchObject([
      { entry: 'JOINED', from: '2001-07', to: '2015-03-01', exit: 'RETIRED', category: 'OFFICER' },
      { entry: 'REHIRED', from: '2016', to: null, category: 'AUXILIARY' },
    ]);
    expect(broken(await send('people', file))).toEqual([
      [2, 'name', 'import.duplicate'],
      [3, 'name', 'import.duplicate'],
      [4, 'name', 'import.duplicate'],
    ]);
  });

  test('people keep to themselves over a thousand rows', async () => {
    const filler = Array.from({ length: 999 }, (_, index) => `f${index},人${made}-${index},民警,男,,,,,,`);
    const name = `孙${made}`;
    const report = await send(
      'people',
      people(
        `x,${name},民警,男,,${code},2001-07,,2003-01-01,调出`,
        ...filler,
        `x,${name},辅警,男,,${code},2005-01-01,调入,,`,
      ),
    );
    expect(report).toMatchObject({ written: true, accepted: 1001 });
    const found = await server.db.person.findMany({ where: { name }, include: { spells: true } });
    expect(found).toMatchObject([{ category: 'AUXILIARY', spells: [{}, {}] }]);
  });

  test('people who contradict themselves, or serve nowhere, are refused', async () => {
    const report = await send(
      'people',
      people(
        `1,李${made},民警,男,,${code},2001-07,,2003-01-01,调出`,
        `1,李${made},民警,女,,${code},2005-07,,,`,
        `1,李${made},民警,男,,,2005-07,,,`,
        `2,周${made},民警,男,,,2005-07,,,`,
        `3,吴${made},民警,男,2010,${code},2005-07,,,退休`,
      ),
    );
    expect(broken(report)).toEqual([
      [3, 'sex', 'import.cell'],
      [4, 'stationCode', 'text.required'],
      [5, 'stationCode', 'text.required'],
      [6, 'to', 'text.required'],
      [6, 'from', 'person.birth'],
    ]);
  });

  const tenures = (...rows: readonly string[]) =>
    csv('派出所编码,党支部,书记,书记出生日期,任职起始日,任职截止日,任职说明,离任说明', ...rows);

  test('tenures find the branch and the secretary by their names', async () => {
    await ledger.branch(stationId, { name: '党支部', foundedOn: '2001' });
    const [one, two] = [`郑${made}`, `王${made}`];
    await ledger.person({ name: one, stationId, servesFrom: '2001-01-01' });
    await ledger.person({ name: one });
    await ledger.person({ name: two, stationId, servesFrom: '2001-01-01', birthDate: '1970' });
    await ledger.person({ name: two, stationId, servesFrom: '2002-01-01', birthDate: '1980' });
    const rows = (birth: string) =>
      tenures(
        `${code},党支部,${one},,2005-01-01,2010-01-01,选举,调任`,
        `${code},党支部,${two},${birth},2010-01-01,,,`,
      );
    const ambiguous = await send('tenures', rows(''));
    expect(broken(ambiguous)).toEqual([[3, 'personName', 'import.reference']]);
    expect(ambiguous.violations.items[0]?.message.en).toContain('More than one');
    expect(await send('tenures', rows('1980'))).toMatchObject({ written: true, accepted: 2 });
    const saved = await server.db.secretaryTenure.findMany({
      where: { branch: { stationId: (await server.db.station.findUniqueOrThrow({ where: { code } })).id } },
      orderBy: { from: 'asc' },
      include: { person: true },
    });
    expect(saved).toMatchObject([
      { from: '2005-01-01', to: '2010-01-01', reason: '选举', endReason: '调任', person: { name: one } },
      { from: '2010-01-01', to: null, person: { name: two, birthDate: '1980' } },
    ]);
    expect(
      broken(
        await send(
          'tenures',
          tenures(
            `${code},党支部,${one},,2009-01-01,2010-01-01,,`,
            `${code},党委,${one},,2009,2010,,`,
            `${code},党支部,无名,,2009,2010,,`,
          ),
        ),
      ),
    ).toEqual([
      [2, 'from', 'branch.one-secretary'],
      [3, 'branchName', 'import.reference'],
      [4, 'personName', 'import.reference'],
    ]);
  });

  const awards = (...rows: readonly string[]) =>
    csv(
      '种类编码,对象类型,派出所编码,授予对象,授予机关编码,授予日期,所属年度,文号,事迹,撤销日期,撤销理由',
      ...rows,
    );

  test('awards find whom they went to, and keep a title’s streak', async () => {
    const kind = await ledger.awardKind({ class: 'NAMED_TITLE', yearly: true, name: '五型好班子' });
    const merit = await ledger.awardKind();
    const team = await ledger.team(stationId, { name: '一组', foundedOn: '2001' });
    await ledger.branch(stationId, { name: '支部', foundedOn: '2001' });
    await ledger.person({ name: `冯${made}`, stationId, servesFrom: '2001-01-01' });
    const file = awards(
      `${kind},派出所,${code},,HL,2015-12-20,2015,,,,`,
      `${kind},派出所,${code},,HL,2016-12-20,2016,文〔${made}〕1号,,,`,
      `${merit},个人,${code},冯${made},HL,2016-05-01,,,抢险,,`,
      `${merit},队伍,${code},一组,HL,2016-05-01,,,,,`,
      `${merit},党支部,${code},支部,HL,2016-05-01,,,,2018-01-01,复核不符`,
    );
    expect(team).toBeTruthy();
    expect(broken(await send('awards', file))).toEqual([[6, 'revokedFrom', 'import.cell']]);
    const report = await send('awards', file, { as: 'REVIEWER' });
    expect(report).toMatchObject({
      written: true,
      accepted: 5,
      streaks: { items: [{ stationCode: code, kind: 'TITLE', before: 0, after: 2 }] },
    });
    const credited = await server.db.award.findMany({ where: { creditedStation: { code } } });
    expect(credited).toHaveLength(5);
    expect(credited.filter(({ revokedFrom }) => revokedFrom !== null)).toMatchObject([
      { revokedFrom: '2018-01-01', revocationReason: '复核不符' },
    ]);
    expect(
      broken(
        await send(
          'awards',
          awards(
            `${kind},派出所,${code},,HL,2017-12-20,2017,文〔${made}〕1号,,,`,
            `${merit},个人,${code},无名,HL,2016-05-01,,,,,`,
            `${merit},个人,${code},冯${made},HL,2017-06-01,,,抢险,,`,
            `NONE,队伍,,一组,HL,2016-05-01,,,,,`,
            `${merit},队伍,${code},,HL,2018-05-01,,,,,`,
          ),
        ),
      ),
    ).toEqual([
      [2, 'documentNumber', 'award.dates'],
      [3, 'recipientName', 'import.reference'],
      [4, 'deed', 'award.one-deed'],
      [5, 'kindCode', 'import.reference'],
      [5, 'stationCode', 'text.required'],
      [6, 'recipientName', 'text.required'],
    ]);
  });

  test.each(['stations', 'people', 'tenures', 'awards'] as const)(
    'take as many SQL statements for many %s as for few',
    async (kind) => {
      const rowsOf: Readonly<Record<typeof kind, (index: number) => string>> = {
        stations: (index) => `NEW-${made}-${index},所,HL,2000,,`,
        people: (index) => `,甲${made}-${index},民警,男,,${code},2001-07,入职,,`,
        tenures: (index) => `${code},无,乙${index},,2001,2002,,`,
        awards: (index) => `NONE,派出所,${code},,HL,2016-05-01,,编${index},,,`,
      };
      const headers = {
        stations: 'code,name,authority,established on,dissolved on,predecessors',
        people: people().trim(),
        tenures: tenures().trim(),
        awards: awards().trim(),
      };
      const cost = async (from: number, to: number) => {
        const rows = Array.from({ length: to - from }, (_, index) => rowsOf[kind](from + index));
        const { statements } = await server.countStatements(() =>
          send(kind, csv(headers[kind], ...rows), { dryRun: true }),
        );
        return statements.length;
      };
      expect(await cost(0, 300)).toBe(await cost(300, 302));
    },
  );
});
