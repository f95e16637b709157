import type { ArchivableType } from '@qinglan/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadDemonstration } from '../demo/demo.ts';
import { startTestApi, type TestApi } from '../testing/api.ts';
import { archivingOver, whateverIsClaimed } from '../testing/archiving.ts';
import { codesOf, ledgerOver, rowIdOf } from '../testing/ledger.ts';

let api: TestApi;
let ledger: ReturnType<typeof ledgerOver>;
let archive: ReturnType<typeof archivingOver>['archive'];
let archived: ReturnType<typeof archivingOver>['archived'];
let restore: ReturnType<typeof archivingOver>['restore'];

beforeAll(async () => {
  api = await startTestApi();
  ledger = ledgerOver(api);
  ({ archive, archived, restore } = archivingOver(ledger));
});
afterAll(() => api.close());

test('a claim left out of a draft is kept, and comes back when it is stated again', async () => {
  const stationId = await ledger.station(await ledger.authority());
  const claim = {
    key: 'teams',
    text: '小组7个',
    metric: 'teams',
    parameters: { kind: 'QINGLAN' },
    stated: 7,
    unit: 'teams',
  };
  const draft = { stationId, title: '稿', asOf: '2017-10-31', body: '小组7个' };
  const { id } = await ledger.save('createPublication', { ...draft, claims: [claim] });
  const rows = () => api.db.claim.findMany({ where: { publicationId: rowIdOf(id) } });
  const shown = () => ledger.node('Publication', id, 'claims { key } verdicts { unsupported contradicted }');
  const before = await rows();

  await ledger.save('updatePublication', { id, version: 1, title: '稿', asOf: '2017-10-31', claims: [] });
  expect(await shown()).toEqual({ claims: [], verdicts: { unsupported: 0, contradicted: 0 } });
  expect(await rows()).toMatchObject([{ id: before[0]?.id, archivedAt: expect.any(Date), version: 2 }]);

  const again = { id, version: 2, title: '稿', asOf: '2017-10-31', claims: [{ ...claim, stated: 8 }] };
  await ledger.save('updatePublication', again);
  expect(await shown()).toMatchObject({ claims: [{ key: 'teams' }] });
  expect(await rows()).toMatchObject([{ id: before[0]?.id, archivedAt: null, stated: 8, version: 3 }]);
});

describe('a published claim', () => {
  interface Claim {
    readonly computed: number | null;
    readonly verdict: string;
    readonly drifted: boolean;
    readonly records: readonly { readonly __typename: ArchivableType; readonly id: string }[];
  }

  beforeAll(() => loadDemonstration(api.db));

  const claim = async (key: string): Promise<Claim> => {
    const { claims } = await ledger.read<{ claims: { nodes: Claim[] } }>(
      `query ($key: String!) { claims(filter: { key: $key }) { nodes {
        computed verdict drifted records { __typename id } } } }`,
      { key },
    );
    const [found] = claims.nodes;
    if (!found) throw new Error(`no claim ${key}`);
    return found;
  };

  test('is flagged when a record that it rests on is archived, and no longer when it is restored', async () => {
    const before = await claim('red-flag-streak');
    expect(before).toMatchObject({ computed: 11, verdict: 'SUPPORTED', drifted: false });
    const id = before.records[4]?.id ?? '';

    const warned = await archive('Evaluation', { id, version: 1 });
    expect(warned.violations).toMatchObject([
      {
        code: 'archive.claims',
        severity: 'WARNING',
        path: ['id'],
        message: expect.stringContaining('11年'),
      },
    ]);
    expect(await claim('red-flag-streak')).toEqual(before);

    const done = await archive('Evaluation', { id, version: 1, acknowledge: whateverIsClaimed });
    expect(done).toMatchObject({ __typename: 'Evaluation', acknowledgements: whateverIsClaimed });
    expect(await claim('red-flag-streak')).toMatchObject({ verdict: 'CONTRADICTED', drifted: true });

    await restore('Evaluation', { id, version: 2 });
    expect(await claim('red-flag-streak')).toEqual(before);
  });

  test('asked for as it was recorded, knows what was archived only later', async () => {
    const stationId = await ledger.station(await ledger.authority());
    const evaluation = await ledger.save('recordEvaluation', {
      stationId,
      scheme: '年度综合绩效',
      year: 2015,
      outcome: 'ADVANCED',
      publishedOn: '2016-02-01',
    });
    const lastInstant = async () =>
      (await api.db.ledgerStep.findFirstOrThrow({ orderBy: { sequence: 'desc' } })).at;
    const before = await lastInstant();
    await archived('Evaluation', evaluation.id);
    const after = await lastInstant();
    const lengthAt = async (recordedBy: Date | null) => {
      const streak =
        'query ($id: ID!, $at: DateTime) { node(id: $id) { ... on Station { streak(recordedBy: $at) { length } } } }';
      const variables = { id: stationId, at: recordedBy };
      return (await ledger.read<{ node: { streak: { length: number } } }>(streak, variables)).node.streak
        .length;
    };
    expect(await lengthAt(null)).toBe(0);
    expect(await lengthAt(before)).toBe(1);
    expect(await lengthAt(after)).toBe(0);
  });

  test('is flagged whatever it counts', async () => {
    const keys = [
      'exchange-meetings',
      'selected',
      'first-rank-streak',
      'disputes-mediated',
      'fire-key-units',
    ];
    for (const key of keys) {
      const before = await claim(key);
      const record = before.records[0];
      if (!record) throw new Error(`nothing counted for ${key}`);
      const type = record.__typename;
      const asked = { id: record.id, version: await versionOf(record.id) };
      expect(codesOf(await archive(type, asked))).toEqual(['archive.claims']);
      await archive(type, { ...asked, acknowledge: whateverIsClaimed });
      expect([key, (await claim(key)).drifted]).toEqual([key, true]);
      await restore(type, { ...asked, version: asked.version + 1 });
      expect(await claim(key)).toEqual(before);
    }
  });

  test('of an account that is itself archived warns nobody', async () => {
    const [evaluation] = (await claim('red-flag-streak')).records;
    const id = evaluation?.id ?? '';
    const { publications } = await ledger.read<{ publications: { nodes: { id: string }[] } }>(
      '{ publications { nodes { id } } }',
    );
    for (const account of publications.nodes)
      await archived('Publication', account.id, await versionOf(account.id));
    const version = await versionOf(id);
    await archived('Evaluation', id, version);
    await restore('Evaluation', { id, version: version + 1 });
    for (const account of publications.nodes)
      await restore('Publication', { id: account.id, version: await versionOf(account.id) });
    expect(await claim('red-flag-streak')).toMatchObject({ verdict: 'SUPPORTED', drifted: false });
  });

  const versionOf = async (id: string) =>
    (await ledger.node<{ version: number }>('Recorded', id, 'version')).version;
});
