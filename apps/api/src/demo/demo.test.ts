import {
  type AwardClass,
  calendarDate,
  compareDates,
  correctEvaluation,
  type Decision,
  effectiveEvaluations,
  idOf,
  latestSpell,
  periodContains,
  recordEvaluation,
  relay,
  type StreakKind,
  streak,
} from '@qinglan/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { groupBy } from '../common/group.ts';
import { streaksOf } from '../streak/streak.store.ts';
import { openTestDatabase, type TestDatabase } from '../testing/database.ts';
import { loadDemonstration } from './demo.ts';
import * as ledger from './demonstration.ts';

const asOf = calendarDate('2017-10-31');

const coded = <Row extends { readonly code: string }>(rows: readonly Row[], code: string): Row => {
  const row = rows.find((each) => each.code === code);
  if (!row) throw new Error(`not in the demonstration: ${code}`);
  return row;
};

const station = coded(ledger.stations, 'HL-CD');
const isHeldOn = (period: { from: typeof asOf; to: typeof asOf | null }) => periodContains(period, asOf);

describe('the demonstration holds what is reported of 城东派出所:', () => {
  const credited = ledger.awards.filter(({ creditedStationId }) => creditedStationId === station.id);
  const kindOf = (kindId: string) => ledger.awardKinds.find(({ id }) => id === kindId);
  const teams = ledger.teams.filter(({ stationId }) => stationId === station.id);

  it('43 merits and ten-best titles, to 31 people', () => {
    const counted: readonly (AwardClass | undefined)[] = ['MERIT_II', 'MERIT_III', 'NAMED_TITLE'];
    const toPeople = credited.filter(
      ({ recipient, kindId }) => recipient.type === 'PERSON' && counted.includes(kindOf(kindId)?.class),
    );
    expect(toPeople).toHaveLength(43);
    expect(new Set(toPeople.map(({ recipient }) => recipient.id)).size).toBe(31);
    expect(toPeople.every(({ grantedOn }) => compareDates(grantedOn, asOf) < 0)).toBe(true);
  });

  it('three collective merits, and the titles of the station and its branch', () => {
    const own = credited.filter(({ recipient }) => recipient.type !== 'PERSON');
    expect(
      own.map(({ kindId, grantedOn, honourYear }) => [kindOf(kindId)?.name, grantedOn, honourYear]),
    ).toEqual([
      ['全国一级派出所', '2012', null],
      ['全省优秀基层党组织', '2015', null],
      ['全省党支部书记工作室示范点', '2017', null],
      ['集体三等功', '2009-01-16', null],
      ['集体三等功', '2012-01-13', null],
      ['集体三等功', '2016-01-22', null],
      ['五型好班子', '2016', 2015],
      ['五型好班子', '2017', 2016],
    ]);
  });

  it('five secretaries without a day between them, the first and the fifth by name', () => {
    const branch = ledger.branches.find(({ stationId }) => stationId === station.id);
    const { legs, gaps } = relay(ledger.tenures.filter(({ branchId }) => branchId === branch?.id));
    const names = legs.map(({ tenure }) => ledger.people.find(({ id }) => id === tenure.personId)?.name);
    expect(gaps).toEqual([]);
    expect(names).toEqual([
      '徐立勤',
      '城东派出所第二任书记（演示）',
      '城东派出所第三任书记（演示）',
      '城东派出所第四任书记（演示）',
      '刘岭',
    ]);
  });

  it('two predecessors, seven 青蓝小组 with two unnamed functions, and a brigade of eight women', () => {
    expect(station.predecessorIds).toHaveLength(2);
    const qinglan = teams.filter(({ kind }) => kind === 'QINGLAN');
    expect(qinglan).toHaveLength(7);
    expect(qinglan.filter((team) => team.function === 'OTHER')).toHaveLength(2);
    const brigade = teams.find(({ name }) => name === '巾帼服务队');
    const members = ledger.memberships.filter(({ teamId }) => teamId === brigade?.id);
    expect(members.filter(isHeldOn)).toHaveLength(8);
    const leader = ledger.leaderships.find(({ teamId }) => teamId === brigade?.id);
    expect(ledger.people.find(({ id }) => id === leader?.personId)?.name).toBe('戴妍');
  });

  it('ten officers selected by higher authorities', () => {
    const here = ledger.spells.filter(({ stationId }) => stationId === station.id);
    expect(here.filter(({ exit }) => exit === 'SELECTED')).toHaveLength(10);
  });
});

describe('what is made up', () => {
  it('says so: all but six people, and every document number', () => {
    const real = ledger.people.filter(({ synthetic }) => !synthetic);
    expect(real.map(({ name }) => name)).toEqual(['徐立勤', '刘岭', '戴荣华', '周勇', '戴妍', '冯传喜']);
    expect(real.flatMap(({ birthDate }) => birthDate ?? [])).toEqual(['1954']);
    for (const { name, synthetic } of ledger.people) expect(name.endsWith('（演示）')).toBe(synthetic);
    for (const { documentNumber, synthetic } of [...ledger.awards, ...ledger.evaluations])
      expect(documentNumber === null || synthetic).toBe(true);
  });

  it('ranks eleven siblings without gaps or ties, by outcome', () => {
    expect(ledger.stations.filter(({ code }) => code.startsWith('HL-S'))).toHaveLength(11);
    const outcomes = ['ADVANCED', 'STANDARD', 'SUBSTANDARD'];
    for (const [year, evaluations] of groupBy(
      effectiveEvaluations(ledger.evaluations),
      (each) => each.year,
    )) {
      const ranked = evaluations.flatMap(({ rank, outcome }) => (rank === null ? [] : [{ rank, outcome }]));
      ranked.sort((a, b) => a.rank - b.rank);
      const tiers = ranked.map(({ outcome }) => outcomes.indexOf(outcome));
      expect(tiers).toEqual(tiers.toSorted((a, b) => a - b));
      // Before 2013 it is reported of 城东派出所 that it was advanced, but not how it ranked.
      const places = evaluations.map((_, index) => index + 1);
      const open = places.filter((place) => !ranked.some(({ rank }) => rank === place));
      expect(open).toHaveLength(year < 2013 ? 1 : 0);
      expect(open).not.toContain(1);
      expect(ranked).toHaveLength(places.length - open.length);
    }
  });

  it('keeps people in a team only while they serve at its station', () => {
    for (const { personId, teamId, from, to } of ledger.memberships) {
      const spell = latestSpell(ledger.spells.filter((each) => each.personId === personId));
      expect(spell?.stationId).toBe(ledger.teams.find(({ id }) => id === teamId)?.stationId);
      expect(compareDates(spell?.from ?? asOf, from)).toBeLessThanOrEqual(0);
      expect(spell?.to === null || to !== null).toBe(true);
    }
  });
});

describe('the streak of 城东派出所', () => {
  const evaluations = ledger.evaluations.filter(({ stationId }) => stationId === station.id);
  const redFlag = (known: typeof evaluations, on: string) =>
    streak({ kind: 'RED_FLAG', evaluations: known, asOf: calendarDate(on) });
  const decided = <Value>(decision: Decision<Value>): Value => {
    if (!decision.ok) throw new Error(JSON.stringify(decision.violations));
    return decision.value;
  };
  const facts = { station, evaluations, rivals: [] };
  const recorded = decided(
    recordEvaluation({
      facts,
      input: { scheme: '综合绩效考评', year: 2017, outcome: 'ADVANCED', publishedOn: '2018-01-20' },
      today: calendarDate('2018-02-01'),
      ids: { evaluation: idOf('Evaluation', 'recorded') },
    }),
  ).evaluation;

  it('is 11 years on 2017-10-31, and years later while nothing more is published', () => {
    expect(redFlag(evaluations, '2017-10-31')).toMatchObject({
      length: 11,
      since: 2006,
      until: 2016,
      gaps: [],
    });
    expect(redFlag(evaluations, '2026-11-23').length).toBe(11);
  });

  it('is 12 on 2018-02-01 once 2017 is recorded as advanced', () => {
    expect(redFlag([...evaluations, recorded], '2018-01-19').length).toBe(11);
    expect(redFlag([...evaluations, recorded], '2018-02-01').length).toBe(12);
  });

  it('is 0, with 11 as the longest, once that is corrected to standard', () => {
    const known = [...evaluations, recorded];
    const correction = decided(
      correctEvaluation({
        facts: { ...facts, evaluations: known, evaluation: recorded },
        input: { outcome: 'STANDARD', reason: '复核后更正' },
        today: calendarDate('2018-02-01'),
        ids: { evaluation: idOf('Evaluation', 'correction') },
      }),
    ).evaluation;
    expect(redFlag([...known, correction], '2018-02-01')).toMatchObject({ length: 0, longest: 11 });
  });
});

describe('loadDemonstration', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
    await loadDemonstration(database.db);
  });
  afterAll(() => database.close());

  it('writes every record', async () => {
    const { db } = database;
    const counts = await Promise.all([
      db.authority.count(),
      db.station.count(),
      db.stationLineage.count(),
      db.branch.count(),
      db.secretaryTenure.count(),
      db.person.count(),
      db.serviceSpell.count(),
      db.team.count(),
      db.teamMembership.count(),
      db.teamLeadership.count(),
      db.awardKind.count(),
      db.award.count(),
      db.evaluation.count(),
    ]);
    expect(counts).toEqual([
      ledger.authorities.length,
      ledger.stations.length,
      station.predecessorIds.length,
      ledger.branches.length,
      ledger.tenures.length,
      ledger.people.length,
      ledger.spells.length,
      ledger.teams.length,
      ledger.memberships.length,
      ledger.leaderships.length,
      ledger.awardKinds.length,
      ledger.awards.length,
      ledger.evaluations.length,
    ]);
  });

  it('puts every authority below all that stand above it', async () => {
    const [mps, js, tz, hl] = ['MPS', 'JS', 'TZ', 'HL'].map((code) => coded(ledger.authorities, code).id);
    const { ancestorIds } = await database.db.authority.findUniqueOrThrow({ where: { code: 'HL' } });
    expect(ancestorIds).toEqual([mps, js, tz, hl]);
  });

  it.each([
    ['RED_FLAG', null, 11],
    ['FIRST_RANK', null, 4],
    ['TITLE', '五型好班子', 2],
  ] as const)('gives a streak of %s %s', async (kind: StreakKind, title, length) => {
    const question = { kind, title, scheme: null, asOf };
    const streaks = await streaksOf(database.db, [station.id], question);
    expect(streaks.get(station.id)).toMatchObject({ length });
  });

  it('is all or nothing: what is there already stays alone', async () => {
    await expect(loadDemonstration(database.db)).rejects.toThrow();
    expect(await database.db.authority.count()).toBe(ledger.authorities.length);
  });
});
