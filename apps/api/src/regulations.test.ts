import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultRegulations } from '@qinglan/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readEnvironment } from './env.ts';
import { startTestApi, type TestApi } from './testing/api.ts';
import { codesOf, ledgerOver } from './testing/ledger.ts';

let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'qinglan-regulations-'));
});
afterAll(() => rm(directory, { recursive: true }));

const regulationsIn = async (text: string) => {
  await writeFile(join(directory, 'regulations.json'), text);
  return readEnvironment({ QINGLAN_REGULATIONS: 'regulations.json' }, directory).regulations;
};

const table = {
  effective: { from: '2003-09-01' },
  source: { zh: '省厅细则', en: 'Provincial rules' },
  individual: { COMMENDATION: 'COUNTY' },
  collective: {},
};

/** The file that docs/regulations.md shows. */
const example = async () => {
  const page = await readFile(join(import.meta.dirname, '../../../docs/regulations.md'), 'utf8');
  return /```json\n(.*?)```/s.exec(page)?.[1] ?? '';
};

describe('QINGLAN_REGULATIONS', () => {
  test('names a file that takes the place of our tables and periods', async () => {
    const effective = { 'award.officers-only': { from: '2018' } };
    expect(await regulationsIn(JSON.stringify({ granting: [table], effective }))).toEqual({
      granting: [{ ...table, effective: { from: '2003-09-01', to: null } }],
      effective: { 'award.officers-only': { from: '2018', to: null } },
    });
    expect(await regulationsIn('{}')).toEqual(defaultRegulations);
    expect((await regulationsIn(await example())).granting).toHaveLength(2);
  });

  test.each([
    ['no JSON', '{', 'JSON'],
    ['no object', '[]', 'the file'],
    ['an unknown part', '{"grants": []}', 'the file'],
    [
      'an unknown level',
      { granting: [{ ...table, individual: { MERIT_I: 'TOWN' } }] },
      'granting[0].individual.MERIT_I',
    ],
    [
      'an unknown class',
      { granting: [{ ...table, individual: { MERIT_IV: 'CITY' } }] },
      'granting[0].individual',
    ],
    ['a table without a source', { granting: [{ ...table, source: undefined }] }, 'granting[0].source'],
    [
      'a date that is none',
      { granting: [{ ...table, effective: { from: '2016-13' } }] },
      'granting[0].effective.from',
    ],
    [
      'a time that ends first',
      { granting: [{ ...table, effective: { from: '2016', to: '2015' } }] },
      'granting[0].effective',
    ],
    ['two tables on one day', { granting: [table, table] }, 'granting'],
    ['a rule of the ledger’s own', { effective: { 'award.lifecycle': { from: '2016' } } }, 'effective'],
    ['a rule that the database holds', { effective: { 'award.one-deed': { from: '2016' } } }, 'effective'],
  ])('refuses %s in one line that says where', async (_what, wrong, place) => {
    const reading = regulationsIn(typeof wrong === 'string' ? wrong : JSON.stringify(wrong));
    await expect(reading).rejects.toThrow(/^QINGLAN_REGULATIONS names [^\n]+ put that right, or unset it\.$/);
    await expect(reading).rejects.toThrow(place);
  });

  test('refuses a file that is not there', () => {
    expect(() => readEnvironment({ QINGLAN_REGULATIONS: '/nowhere/at/all.json' })).toThrow(
      /^QINGLAN_REGULATIONS names \/nowhere\/at\/all\.json[^\n]*unset it\.$/,
    );
  });
});

describe.each([
  ['our regulations', undefined, { 2014: [], 2017: ['award.authority-level'] }],
  ['a file that leaves commendations to the counties', { granting: [table] }, { 2014: [], 2017: [] }],
  [
    'a file that moves the revision to 2014',
    {
      granting: [
        { ...table, effective: { from: '2014' }, individual: { COMMENDATION: 'CITY' } },
        { ...table, effective: { from: '2003', to: '2014' } },
      ],
    },
    { 2014: ['award.authority-level'], 2017: ['award.authority-level'] },
  ],
])('by %s', (_which, deployment, verdicts) => {
  let api: TestApi;
  let ledger: ReturnType<typeof ledgerOver>;

  beforeAll(async () => {
    const own = deployment && (await regulationsIn(JSON.stringify(deployment)));
    api = await startTestApi(undefined, own);
    ledger = ledgerOver(api);
  });
  afterAll(() => api.close());

  test('a commendation of a county is judged by the table of its own date', async () => {
    const authorityId = await ledger.authority({ level: 'COUNTY' });
    const stationId = await ledger.station(authorityId);
    const recipientId = await ledger.person({ stationId, servesFrom: '2005' });
    const kindCode = await ledger.awardKind({ class: 'COMMENDATION' });
    for (const [year, codes] of Object.entries(verdicts)) {
      const grant = { kindCode, recipientId, authorityId, grantedOn: `${year}-06-01` };
      const outcome = await ledger.mutate('recordAward', grant);
      expect(outcome.violations ? codesOf(outcome) : []).toEqual(codes);
    }
  });

  test('a change of an award is judged so too, and readers see by what', async () => {
    const authorityId = await ledger.authority({ level: 'COUNTY' });
    const recipientId = await ledger.station(authorityId);
    const kindCode = await ledger.awardKind({ class: 'COMMENDATION' });
    const grant = { kindCode, recipientId, authorityId, grantedOn: '2003-01-01' };
    const { id } = await ledger.save('recordAward', grant);
    const moved = await ledger.mutate('updateAward', { id, version: 1, grantedOn: '2017-06-01' });
    // Only ours has a table for collective commendations.
    expect(moved.violations ? codesOf(moved) : []).toEqual(deployment ? [] : ['award.authority-level']);
    const { regulations } = await ledger.read<{ regulations: { granting: { from: string }[] } }>(
      '{ regulations { granting { from to source individual { class lowest } collective { class lowest } } effective { code from to } } }',
      {},
      { as: 'VIEWER' },
    );
    expect(regulations.granting.map(({ from }) => from)).toEqual(
      (deployment?.granting ?? defaultRegulations.granting).map(({ effective }) => effective.from),
    );
  });
});
