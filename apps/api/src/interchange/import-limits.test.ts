import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { limits } from '../limits/limits.ts';
import { apiOf } from '../testing/api.ts';
import { broken, csv, evaluationHeaders, importingInto } from '../testing/importing.ts';
import { ledgerOver } from '../testing/ledger.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';

let server: TestServer;
let importing: ReturnType<typeof importingInto>;

beforeAll(async () => {
  server = await startTestServer();
  importing = importingInto(server);
  const ledger = ledgerOver(apiOf(server));
  await ledger.station(await ledger.authority(), { code: 'ST', establishedOn: '2000-05' });
});
afterAll(() => server.close());

const row = 'ST,综合考评,2016,先进,,,2017-01-20,';

describe('a file made to take long is judged as soon as any other:', { timeout: 10_000 }, () => {
  test('a header of half a million blanks', async () => {
    const report = await importing.send('evaluations', csv(`a${' '.repeat(500_000)}b`, '1'));
    expect(report.counts).toContainEqual(expect.objectContaining({ code: 'import.header' }));
    expect(JSON.stringify(report.violations).length).toBeLessThan(20_000);
  });

  test('a row of half a million cells', async () => {
    const report = await importing.send(
      'evaluations',
      csv(evaluationHeaders, `${row}${','.repeat(500_000)}x`),
    );
    expect(broken(report)).toEqual([[2, null, 'import.cell']]);
  });
});

/** What fetch sends while it is made; TypeScript's types of it do not know the word. */
const inChunks = { duplex: 'half' } as object;

const neverEnding = (signal: AbortSignal) =>
  fetch(`${server.url}/imports/evaluations`, {
    method: 'POST',
    headers: { authorization: server.bearer('EDITOR'), 'x-qinglan-import': '1' },
    body: new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array(1)) }),
    signal,
    ...inChunks,
  }).catch(() => null);

test('one caller has so many files under way, and then more when one is done', async () => {
  const leaving = new AbortController();
  const begun = Array.from({ length: limits.imports.value }, () => neverEnding(leaving.signal));
  const file = csv(evaluationHeaders, row);
  await vi.waitFor(async () => expect((await importing.post('evaluations', file)).status).toBe(429));
  expect((await importing.post('evaluations', file, { as: 'REVIEWER' })).status).toBe(200);
  leaving.abort();
  await Promise.all(begun);
  await vi.waitFor(async () => expect((await importing.post('evaluations', file)).status).toBe(200));
});
