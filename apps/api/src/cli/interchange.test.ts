import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultRegulations } from '@qinglan/domain';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAuth } from '../access/auth.ts';
import { transact } from '../database/transaction.ts';
import { openTestDatabase, type TestDatabase } from '../testing/database.ts';
import { commands } from './commands.ts';
import { runCommandLine } from './program.ts';

let database: TestDatabase;
let cwd: string;

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'qinglan-cli-'));
  database = await openTestDatabase();
  const id = '00000000-0000-7000-8000-000000000001';
  await transact(database.db, { actor: 'system:test' }, (tx) =>
    tx.authority.create({
      data: { id, code: 'HL', name: '分局', line: 'PUBLIC_SECURITY', level: 'COUNTY', ancestorIds: [id] },
    }),
  );
});

afterAll(async () => {
  await database?.close();
  await rm(cwd, { recursive: true });
});

const run = async (...argv: string[]) => {
  let [out, err] = ['', ''];
  const terminal = {
    cwd,
    out: (text: string) => {
      out += text;
    },
    err: (text: string) => {
      err += text;
    },
  };
  const { db } = database;
  const auth = createAuth({ db, secret: 'only for the tests of the CLI', log: pino({ level: 'error' }) });
  const code = await runCommandLine(commands, argv, {
    terminal,
    withLedger: (work) => work({ db, auth, regulations: defaultRegulations }),
  });
  return { code, out, err };
};

const file = async (name: string, ...rows: readonly string[]): Promise<string> => {
  await writeFile(join(cwd, name), rows.join('\n'));
  return name;
};

const headers = 'code,name,authority,established on';
const evaluationHeaders = 'station code,scheme,year,outcome,published on';

describe('import', () => {
  test('writes nothing on a dry run, and everything without', async () => {
    const stations = await file('stations.csv', headers, 'A,甲所,HL,2000', 'B,乙所,HL,2001');
    const dry = await run('import', 'stations', stations, '--dry-run');
    expect(dry).toMatchObject({ code: 0, err: '2 rows …\n' });
    expect(dry.out).toContain('Dry run, nothing was written: 2 rows read, 2 accepted');
    expect(await database.db.station.count()).toBe(0);
    expect((await run('import', 'stations', stations)).out).toContain('Imported: 2 rows read, 2 accepted');
    expect(await database.db.station.count()).toBe(2);
    const [step] = await database.db.ledgerStep.findMany({ where: { tableName: 'station' } });
    expect(step).toMatchObject({ actor: 'command:import', action: 'import', source: 'stations.csv' });
  });

  test('tells the streaks that change', async () => {
    const name = await file('e.csv', evaluationHeaders, 'A,s,2015,ADVANCED,2016-01-20');
    expect((await run('import', 'evaluations', name)).out).toContain('A\t甲所\tRED_FLAG\t0\t1\n');
  });

  test('refuses with the whole report, in the language asked for, and exit code 1', async () => {
    const name = await file(
      'bad.csv',
      evaluationHeaders,
      'A,s,2015,先进,2016-01-20',
      'C,s,2016,x,2017-01-20',
    );
    const refused = await run('import', 'evaluations', name, '--language', 'zh');
    expect(refused.code).toBe(1);
    expect(refused.out).toContain('2\t年度\tevaluation.one-per-year\tERROR\t2015 年“s”的考评已于');
    expect(refused.out).toContain('3\t结果\timport.cell\tERROR\t“x”不在可选值之中');
    expect(refused.err).toContain('Nothing was written: 2 rows read, 0 accepted, 2 violations');
  });

  test('goes on in spite of a warning for a reason, and maps headers', async () => {
    const name = await file('w.csv', `${evaluationHeaders},备注`, 'B,s,2016,ADVANCED,2016-12-20,无');
    const refused = await run('import', 'evaluations', name, '--map', '备注=');
    expect(refused).toMatchObject({ code: 1, out: expect.stringContaining('evaluation.year\tWARNING') });
    const reason = 'evaluation.year=a=b';
    const accepted = await run('import', 'evaluations', name, '--map', '备注=', '--acknowledge', reason);
    expect(accepted.code).toBe(0);
    const [row] = await database.db.evaluation.findMany({ where: { station: { code: 'B' } } });
    expect(row?.acknowledgements).toEqual([{ code: 'evaluation.year', reason: 'a=b' }]);
  });

  test.each([
    [['import', 'nonsense', 'x.csv'], 'Allowed choices are stations, people, tenures, evaluations, awards'],
    [['import', 'stations'], "missing required argument 'file'"],
    [['import', 'stations', 'none.csv'], 'There is no file'],
    [['import', 'stations', 'none.csv', '--acknowledge', 'x'], 'Write CODE=REASON, not "x"'],
    [['export', 'stations', '--format', 'xlsx'], '--out'],
    [['export', 'stations', '--station', 'NONE'], 'no station or authority'],
    [['export', 'stations', '--out', 'no/such/directory/x.csv'], 'cannot be written'],
  ])('%j is refused in words', async (argv, says) => {
    const { code, out, err } = await run(...argv);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(says);
  });

  test.each(['import', 'export'])('%s --help tells how it is used', async (command) => {
    const { code, out } = await run(command, '--help');
    expect(code).toBe(0);
    expect(out).toContain(`Usage: qinglan ${command} [options] <kind>`);
  });
});

describe('export', () => {
  test('prints a CSV, or writes a file that import reads again', async () => {
    const { code, out } = await run('export', 'stations', '--language', 'zh');
    expect({ code, out }).toEqual({
      code: 0,
      out: '\uFEFF派出所编码,派出所名称,主管机关编码,成立日期,撤销日期,前身编码,演示数据\r\nA,甲所,HL,2000,,,否\r\nB,乙所,HL,2001,,,否\r\n',
    });
    expect(await run('export', 'stations', '--language', 'zh', '--out', 'again.csv')).toEqual({
      code: 0,
      out: '',
      err: '',
    });
    expect(await readFile(join(cwd, 'again.csv'), 'utf8')).toBe(out);
    expect((await run('import', 'stations', 'again.csv', '--dry-run')).out).toContain('station.code-unique');
  });
});
