import { mentorshipTiers } from '@qinglan/domain';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApi, type TestApi } from '../testing/api.ts';
import { ledgerOver, rowIdOf } from '../testing/ledger.ts';

let api: TestApi;
let ledger: ReturnType<typeof ledgerOver>;
let authorityId: string;

beforeAll(async () => {
  api = await startTestApi();
  ledger = ledgerOver(api);
  authorityId = await ledger.authority();
});
afterAll(() => api.close());

interface Coverage {
  readonly asOf: string;
  readonly secretaries: readonly { readonly id: string }[];
  readonly reached: readonly { readonly id: string }[];
  readonly unreached: readonly { readonly id: string }[];
  readonly officers: number;
  readonly share: number | null;
  readonly mentorships: readonly object[];
}

const coverageAt = async (stationId: string, asOf: string) => {
  const selection = `mentorshipCoverage(asOf: "${asOf}") {
    asOf secretaries { id } reached { id } unreached { id } officers share
    mentorships { tier mentor { name } mentee { name } }
  }`;
  const { mentorshipCoverage } = await ledger.node<{ mentorshipCoverage: Coverage }>(
    'Station',
    stationId,
    selection,
  );
  return mentorshipCoverage;
};

const ids = (people: readonly { readonly id: string }[]) => people.map(({ id }) => id).toSorted();

describe('the coverage of a station', () => {
  test('follows the chain from the secretary as of a date', async () => {
    const stationId = await ledger.station(authorityId);
    const serving = (name: string, fields: object = {}) =>
      ledger.person({ name, stationId, servesFrom: '2008', ...fields });
    const [head, committee, member] = [await serving('书记'), await serving('委员'), await serving('党员')];
    const [officer, loner] = [await serving('民警'), await serving('没有师傅')];
    const auxiliary = await serving('辅警', { category: 'AUXILIARY' });
    const branchId = await ledger.branch(stationId);
    await ledger.save('appointSecretary', { branchId, personId: head, from: '2009' });
    const chain = [
      [head, committee, 'SECRETARY_TO_COMMITTEE', '2010', '2016'],
      [committee, member, 'COMMITTEE_TO_MEMBER', '2011', null],
      [member, officer, 'MEMBER_TO_OFFICER', '2012', null],
      [member, auxiliary, 'MEMBER_TO_OFFICER', '2012', null],
    ] as const;
    for (const [mentorId, menteeId, tier, from, to] of chain) {
      const acknowledge = [{ code: 'mentorship.coverage', reason: '按时间先后补录' }];
      await ledger.save('beginMentorship', { stationId, mentorId, menteeId, tier, from, to, acknowledge });
    }

    const early = await coverageAt(stationId, '2008-06');
    expect(early).toMatchObject({ asOf: '2008-06', secretaries: [], reached: [], share: 0, officers: 5 });
    const first = await coverageAt(stationId, '2011-12-31');
    expect(ids(first.reached)).toEqual([head, committee, member].toSorted());
    expect(ids(first.unreached)).toEqual([officer, loner].toSorted());
    expect(first).toMatchObject({ secretaries: [{ id: head }], share: 0.6 });
    const whole = await coverageAt(stationId, '2012-01-01');
    expect(ids(whole.reached)).toEqual([head, committee, member, officer, auxiliary].toSorted());
    expect(whole).toMatchObject({ unreached: [{ id: loner }], share: 0.8, officers: 5 });
    expect(whole.mentorships[0]).toEqual({
      tier: 'SECRETARY_TO_COMMITTEE',
      mentor: { name: '书记' },
      mentee: { name: '委员' },
    });
    const cut = await coverageAt(stationId, '2016');
    expect(ids(cut.reached)).toEqual([head]);
    expect(cut.mentorships).toHaveLength(3);
  });

  test('of a station without anybody has no share', async () => {
    const empty = await coverageAt(await ledger.station(authorityId), '2012');
    expect(empty).toMatchObject({ officers: 0, share: null, reached: [], unreached: [], mentorships: [] });
  });

  test('is what a walk through the rows finds, on any chain', async () => {
    const size = 8;
    const link = fc.record({ mentor: fc.nat(size - 1), mentee: fc.nat(size - 1), over: fc.boolean() });
    const links = fc.uniqueArray(link, {
      maxLength: 20,
      selector: ({ mentor, mentee }) => `${mentor} ${mentee}`,
    });
    // The tables hold only mentorships whose tiers are in order: two people at each height of the chain.
    const heightOf = (index: number) => Math.floor(index / 2);
    await fc.assert(
      fc.asyncProperty(links, fc.nat(size - 1), async (asked, head) => {
        const stationId = await ledger.station(authorityId);
        const station = { connect: { id: rowIdOf(stationId) } };
        const spells = { create: { station, category: 'OFFICER', entry: 'JOINED', from: '2008' } } as const;
        const people = await Promise.all(
          Array.from({ length: size }, (_, index) =>
            api.db.person.create({ data: { name: `${index}`, category: 'OFFICER', sex: 'MALE', spells } }),
          ),
        );
        const idAt = (index: number) => people[index]?.id ?? '';
        const pairs = asked.filter(({ mentor, mentee }) => heightOf(mentor) < heightOf(mentee));
        await api.db.mentorship.createMany({
          data: pairs.map(({ mentor, mentee, over }) => ({
            stationId: rowIdOf(stationId),
            mentorId: idAt(mentor),
            menteeId: idAt(mentee),
            tier: mentorshipTiers[heightOf(mentor)] ?? 'MEMBER_TO_OFFICER',
            from: '2010',
            to: over ? '2012' : null,
          })),
        });
        const tenures = { create: { personId: idAt(head), from: '2009' } };
        await api.db.branch.create({ data: { station, name: '党支部', foundedOn: '2009', tenures } });

        const expected = new Set([head]);
        for (let round = 0; round < size; round += 1) {
          for (const { mentor, mentee, over } of pairs) {
            if (!over && expected.has(mentor)) expected.add(mentee);
          }
        }
        const found = await coverageAt(stationId, '2015');
        const names = found.reached.map(({ id }) => people.findIndex((one) => one.id === rowIdOf(id)));
        expect(names.toSorted()).toEqual([...expected].toSorted());
        expect(found.unreached).toHaveLength(size - expected.size);
      }),
      { numRuns: 10 },
    );
  });

  test('costs the same for a page of 50 as for one', async () => {
    for (let index = 0; index < 50; index += 1) {
      const stationId = await ledger.station(authorityId, { name: `同页${index}` });
      const station = { connect: { id: rowIdOf(stationId) } };
      const spells = { create: { station, category: 'OFFICER', entry: 'JOINED', from: '2008' } } as const;
      const [mentor, mentee] = await Promise.all(
        ['甲', '乙'].map((name) =>
          api.db.person.create({ data: { name, category: 'OFFICER', sex: 'MALE', spells } }),
        ),
      );
      const ends = { mentorId: mentor?.id ?? '', menteeId: mentee?.id ?? '' };
      await api.db.mentorship.create({
        data: { ...ends, stationId: rowIdOf(stationId), tier: 'MEMBER_TO_OFFICER', from: '2010' },
      });
      const tenures = { create: { personId: ends.mentorId, from: '2009' } };
      await api.db.branch.create({ data: { station, name: '党支部', foundedOn: '2009', tenures } });
    }
    const query = `query ($first: Int) { stations(filter: { search: "同页" }, first: $first) { nodes {
      mentorships { totalCount nodes { mentor { name mentees { from } } mentee { name mentors { from } } } }
      mentorshipCoverage { share secretaries { name } reached { name } unreached { name }
        mentorships { tier mentor { id name } mentee { id name } } }
      early: mentorshipCoverage(asOf: "2009") { share reached { id } }
    } } }`;
    const { stations } = await ledger.read<{ stations: { nodes: { mentorshipCoverage: Coverage }[] } }>(
      query,
      {
        first: 50,
      },
    );
    expect(stations.nodes.map(({ mentorshipCoverage }) => mentorshipCoverage.share)).toEqual(
      Array(50).fill(1),
    );
    // Whether the two days share the load of their people depends on which answer comes first: one statement, whatever
    // the page.
    const [many, one] = [await ledger.cost(query, { first: 50 }), await ledger.cost(query, { first: 1 })];
    expect(Math.abs(many - one)).toBeLessThanOrEqual(1);
  });
});
