import type { ImportLine, ImportReport } from '@qinglan/domain/interchange';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { apiOf } from '../testing/api.ts';
import { ledgerOver } from '../testing/ledger.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';

/* Who imports reads and writes the stations that their role is held over; the others are not there. */

let server: TestServer;
let editor: string;

beforeAll(async () => {
  server = await startTestServer();
  const ledger = ledgerOver(apiOf(server));
  for (const name of ['A', 'B']) {
    const authority = await ledger.authority({ code: `分局${name}` });
    await ledger.station(authority, { code: `所${name}`, name: `${name}派出所` });
  }
  editor = await server.bearerOver({ role: 'EDITOR', scope: '分局A' });
});
afterAll(() => server.close());

const send = async (kind: string, header: string, row: string): Promise<ImportReport> => {
  const response = await fetch(`${server.url}/imports/${kind}?name=file.csv`, {
    method: 'POST',
    headers: { authorization: editor, 'x-qinglan-import': '1' },
    body: `${header}\n${row}\n`,
  });
  const last = (await response.text()).trim().split('\n').at(-1) ?? '';
  const line = JSON.parse(last) as ImportLine;
  if (!('report' in line)) throw new Error(last);
  return line.report;
};

const verdicts = (station: string) =>
  send('evaluations', '派出所编码,考评方案,年度,结果,发布日期', `${station},综合考评,2015,先进,2016-01-20`);

/** What is said of a code, without the code itself. */
const said = (report: ImportReport, code: string): string => JSON.stringify(report).replaceAll(code, '…');

test('records of one’s own stations are written', async () => {
  expect(await verdicts('所A')).toMatchObject({ written: true });
});

test('a station outside the scope is answered as one that is not there', async () => {
  const outside = await verdicts('所B');
  expect(outside.written).toBe(false);
  expect(JSON.stringify(outside)).toContain('import.reference');
  expect(said(outside, '所B')).toBe(said(await verdicts('所Z'), '所Z'));
});

test('a station is established below one’s own authority alone', async () => {
  const header = '编码,名称,主管机关编码,成立日期';
  expect(await send('stations', header, '新所,新派出所,分局A,2001-01-01')).toMatchObject({ written: true });
  const outside = await send('stations', header, '外所,外派出所,分局B,2001-01-01');
  expect(outside.written).toBe(false);
  expect(said(outside, '分局B')).toBe(
    said(await send('stations', header, '外所,外派出所,分局Z,2001-01-01'), '分局Z'),
  );
});
