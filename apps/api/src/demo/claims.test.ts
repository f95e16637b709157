import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodeGlobalId } from '../global-id.ts';
import { startTestApi, type TestApi } from '../testing/api.ts';
import { ledgerOver } from '../testing/ledger.ts';
import { loadDemonstration } from './demo.ts';
import { claims, publication } from './demonstration.ts';

let api: TestApi;
let ledger: ReturnType<typeof ledgerOver>;

beforeAll(async () => {
  api = await startTestApi();
  ledger = ledgerOver(api);
  await loadDemonstration(api.db);
});
afterAll(() => api.close());

interface Read {
  readonly claims: {
    readonly totalCount: number;
    readonly nodes: readonly {
      readonly key: string;
      readonly stated: number;
      readonly unit: string;
      readonly qualifier: string;
      readonly computed: number | null;
      readonly verdict: string;
      readonly drifted: boolean;
      readonly records: readonly { readonly __typename: string; readonly id: string }[];
    }[];
  };
}

const page = `query ($first: Int!) { claims(first: $first) {
  totalCount nodes { key stated unit qualifier computed verdict drifted records { __typename id } } } }`;

const readAll = async () => (await ledger.read<Read>(page, { first: 100 })).claims;

describe('the claims of the demonstration', () => {
  test('are all borne out, but for the one that the records cannot know', async () => {
    const { totalCount, nodes } = await readAll();
    expect(totalCount).toBe(33);
    expect(nodes.map(({ key, stated, unit, qualifier }) => ({ key, stated, unit, qualifier }))).toEqual(
      claims.map(({ key, stated, unit, qualifier }) => ({ key, stated, unit, qualifier })),
    );
    expect(nodes.filter(({ verdict }) => verdict === 'SUPPORTED')).toHaveLength(32);
    expect(nodes.filter(({ verdict }) => verdict !== 'SUPPORTED')).toMatchObject([
      { key: 'only-one-in-the-force', verdict: 'UNSUPPORTED', computed: null, records: [] },
    ]);
    expect(nodes.some(({ drifted }) => drifted)).toBe(false);
  });

  test('rest on records that can be read one by one', async () => {
    const { nodes } = await readAll();
    const records = nodes.flatMap((claim) => claim.records);
    for (const { key, verdict, records: counted } of nodes)
      expect([key, counted.length > 0]).toEqual([key, verdict === 'SUPPORTED']);
    const distinct = [...new Map(records.map((record) => [record.id, record])).values()];
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }';
    const found: object[] = [];
    for (let at = 0; at < distinct.length; at += 100) {
      const ids = distinct.slice(at, at + 100).map(({ id }) => id);
      found.push(...(await ledger.read<{ nodes: object[] }>(query, { ids })).nodes);
    }
    expect(found).toEqual(distinct);
    expect(new Set(distinct.map(({ __typename }) => __typename))).toEqual(
      new Set([
        'Award',
        'CareerEvent',
        'CrimeStatistic',
        'Evaluation',
        'ExchangeMeeting',
        'JurisdictionProfile',
        'Person',
        'SecretaryTenure',
        'ServiceRecord',
        'StaffingProfile',
        'Station',
        'StationGrading',
        'StudyDay',
        'Team',
        'TeamMembership',
      ]),
    );
  });

  test('say every record in a line, and every question in words', async () => {
    const query = `{ claims(first: 100) { nodes { key question recordCount lines(first: 100) { label detail from pageId }
      named { label } } } }`;
    const { claims: found } = await ledger.read<{
      claims: { nodes: { question: string; recordCount: number; lines: object[] }[] };
    }>(query);
    for (const { lines, recordCount } of found.nodes) expect(lines).toHaveLength(Math.min(100, recordCount));
    expect(found.nodes.at(-1)).toMatchObject({
      key: 'veteran-age',
      question: expect.stringContaining('冯传喜'),
      named: [{ label: '冯传喜' }],
    });
  });

  test('hide an age from those who may not read birth dates', async () => {
    const [query, variables] = ['{ claims(filter: { key: "veteran-age" }) { nodes { computed } } }', {}];
    const seen = async (as: 'VIEWER' | 'EDITOR') =>
      (await ledger.read<Read>(query, variables, { as })).claims.nodes[0]?.computed;
    expect([await seen('VIEWER'), await seen('EDITOR')]).toEqual([null, 63]);
  });

  test('drift when a record that one of them counts is corrected', async () => {
    const { nodes } = await readAll();
    const meeting = nodes.find(({ key }) => key === 'exchange-meetings')?.records[0]?.id;
    await ledger.save('updateExchangeMeeting', { id: meeting, version: 1, heldOn: '2018-03' });
    const drifted = (await readAll()).nodes.filter((claim) => claim.drifted);
    expect(drifted).toMatchObject([{ key: 'exchange-meetings', computed: 10, verdict: 'CONTRADICTED' }]);
  });

  test('cost as many statements twice over as once', async () => {
    const once = await ledger.cost(page, { first: 100 });
    const { claims: copied } = await ledger.read<{ claims: { nodes: object[] } }>(
      '{ claims(first: 100) { nodes { key text metric parameters stated unit qualifier } } }',
    );
    const { asOf } = publication;
    const stationId = encodeGlobalId('Station', publication.stationId);
    await ledger.save('createPublication', { stationId, title: '另一稿', asOf, claims: copied.nodes });
    const { totalCount, nodes } = await readAll();
    expect([totalCount, nodes.length]).toEqual([66, 66]);
    expect(await ledger.cost(page, { first: 100 })).toBe(once);
  });
});
