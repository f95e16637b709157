import {
  type CaseReview,
  type CrimeStatistic,
  calendarDate,
  type ExchangeMeeting,
  type Finding,
  findingOrder,
  idOf,
  numberCount,
  periodOrder,
  type RuleCode,
  type ServiceRecord,
  type Station,
  serviceProvider,
  statisticPeriod,
  type VanguardParticipation,
  vanguardWaves,
} from '@qinglan/domain';
import fc from 'fast-check';
import { written } from './judge.ts';
import { broken, historiesOf, latest, othersThatStand, type Stored, scenario } from './scenario.ts';
import { fixtureTeams } from './team.scenarios.ts';
import {
  archived,
  closedPeriod,
  day,
  ids,
  nth,
  oneOf,
  personIds,
  stationIds,
  taskIds,
  teamIds,
} from './values.ts';

const count = fc.option(fc.integer({ min: -1, max: 9 }), { freq: 2 });

const miscounted = (least: number, ...counts: readonly (number | null)[]) =>
  counts.flatMap((value) => broken(numberCount, { path: [], value, least }));

/** One and the same year, written in three ways. */
const oneYear = [
  ['2010', '2011'],
  ['2010-01', '2011-01-01'],
  ['2010-01-01', '2011'],
].map(([from = '', to = '']) => ({ from: calendarDate(from), to: calendarDate(to) }));

const statistics = scenario<Stored<CrimeStatistic>>('crime statistics', {
  rules: ['statistic.period', 'number.count'],
  histories: historiesOf(
    fc
      .record({
        id: ids(41).map((id) => idOf('CrimeStatistic', id)),
        stationId: oneOf(stationIds.slice(0, 2)),
        category: oneOf(['ALL', 'ALL', 'PROPERTY'] as const),
        when: fc.oneof(closedPeriod, oneOf(oneYear)),
        reported: count,
        solved: count,
        archived,
      })
      .map(({ when, ...row }) => ({ ...row, ...when, arrested: null, synthetic: false })),
  ),
  judge: (statistic, accepted) => {
    const statistics = othersThatStand(accepted, statistic.id).filter(
      ({ stationId, category }) => stationId === statistic.stationId && category === statistic.category,
    );
    const { from, to, reported, solved } = statistic;
    return [
      ...broken(periodOrder, { path: [], from, to }),
      ...miscounted(0, reported, solved),
      ...(statistic.archived ? [] : broken(statisticPeriod, { statistic, statistics })),
    ];
  },
  writes: (statistic) => [written('crime_statistic', statistic)],
});

const meetings = scenario<Stored<ExchangeMeeting>>('exchange meetings', {
  rules: ['number.count'],
  histories: historiesOf(
    fc
      .record({
        id: ids(46).map((id) => idOf('ExchangeMeeting', id)),
        heldOn: day,
        attendance: count,
        archived,
      })
      .map((row) => ({
        ...row,
        stationId: stationIds[0] ?? idOf('Station', ''),
        topic: '经验交流',
        organiserId: null,
        synthetic: false,
      })),
    3,
  ),
  judge: ({ attendance }) => miscounted(0, attendance),
  writes: (meeting) => [written('exchange_meeting', meeting)],
});

const stationOf = (id: Station['id']): Station => ({
  id,
  code: '',
  name: '',
  authorityId: idOf('Authority', ''),
  establishedOn: calendarDate('1900'),
  dissolvedOn: null,
  predecessorIds: [],
  synthetic: false,
});

const services = scenario<Stored<ServiceRecord>>('services', {
  rules: ['service.provider'],
  histories: historiesOf(
    fc
      .record({
        id: ids(42).map((id) => idOf('ServiceRecord', id)),
        stationId: oneOf(stationIds.slice(0, 2)),
        personId: fc.option(oneOf(personIds), { freq: 2 }),
        teamId: fc.option(oneOf(teamIds), { freq: 2 }),
        servedOn: day,
        count: fc.integer({ min: 0, max: 9 }),
        archived,
      })
      .map((row) => ({ ...row, kind: 'SERVICE', note: null, synthetic: false })),
  ),
  judge: (service) => {
    const person = service.personId && { id: service.personId, name: '' };
    const facts = {
      station: stationOf(service.stationId),
      provider: person && { person, spells: [] },
      team: fixtureTeams.find(({ id }) => id === service.teamId) ?? null,
    };
    return [...miscounted(1, service.count), ...broken(serviceProvider, facts)];
  },
  writes: (service) => [written('service_record', service)],
});

type Turnout = readonly Stored<VanguardParticipation>[];

const participation: fc.Arbitrary<Stored<VanguardParticipation>> = fc
  .record({
    // Mostly the one record that a person has of a task; sometimes another.
    person: fc.nat(2),
    again: fc.integer({ min: 0, max: 9 }).map((luck) => (luck === 0 ? 10 : 0)),
    wave: oneOf([0, 1, 1, 1, 2, 2, 3]),
    archived,
  })
  .map(({ person, again, ...row }) => ({
    ...row,
    id: idOf('VanguardParticipation', nth(43, person + again)),
    taskId: taskIds[0] ?? idOf('VanguardTask', ''),
    personId: personIds[person] ?? idOf('Person', ''),
  }));

/** Whoever was taken off a task and is named again gets the earlier record back, so that there is never another one. */
const judgeTurnout = (rows: Turnout): readonly RuleCode[] => {
  const facts = (participations: Turnout) => ({
    task: {
      id: idOf('VanguardTask', ''),
      stationId: idOf('Station', ''),
      title: '',
      calledOn: calendarDate('2010'),
      endedOn: null,
      synthetic: false,
    },
    participations,
    people: [],
    posts: [],
    partyMemberships: [],
  });
  const waves = rows.map((row) => ({ ...row, wave: Math.min(row.wave, 1) }));
  return [
    ...broken(vanguardWaves, facts(rows.filter((row) => !row.archived))),
    ...(rows.length > 0 ? broken(vanguardWaves, facts(waves)) : []),
  ];
};

const turnouts = scenario<Turnout>('urgent tasks', {
  rules: ['vanguard.waves'],
  histories: historiesOf(
    fc.uniqueArray(participation, { minLength: 1, maxLength: 4, selector: ({ id }) => id }),
    4,
  ),
  judge: (turnout, accepted) => judgeTurnout(latest([...accepted.flat(), ...turnout])),
  writes: (turnout) => turnout.map((row) => written('vanguard_participation', row)),
});

type Review =
  | { readonly of: 'case_review'; readonly row: Stored<CaseReview> }
  | { readonly of: 'finding'; readonly row: Stored<Finding> };

const reviewIds = [0, 1, 2].map((n) => idOf('CaseReview', nth(44, n)));

const review: fc.Arbitrary<Review> = fc
  .record({
    id: oneOf(reviewIds),
    stationId: oneOf(stationIds.slice(0, 2)),
    caseNumber: oneOf([
      'A1',
      'ａ１',
      ' a\u00a01',
      'A\u30001',
      'A\ufeff1',
      'A2',
      'é',
      'É',
      'ß',
      'SS',
      'ω',
      'Ω',
    ]),
    reviewedOn: day,
    archived,
  })
  .map((row) => ({
    of: 'case_review',
    row: { ...row, category: 'OTHER', studyDayId: null, reviewerId: null, summary: null, synthetic: false },
  }));

const finding: fc.Arbitrary<Review> = fc
  .record({
    id: ids(45).map((id) => idOf('Finding', id)),
    reviewId: oneOf(reviewIds.slice(0, 1)),
    openedOn: day,
    closedOn: fc.option(day, { freq: 2 }),
    archived,
  })
  .map((row) => ({ of: 'finding', row: { ...row, text: '漏', remedy: null, synthetic: false } }));

const first: Stored<CaseReview> = {
  id: reviewIds[0] ?? idOf('CaseReview', ''),
  stationId: stationIds[0] ?? idOf('Station', ''),
  caseNumber: 'A0',
  category: 'OTHER',
  reviewedOn: calendarDate('2010-01-31'),
  studyDayId: null,
  reviewerId: null,
  summary: null,
  synthetic: false,
  archived: false,
};

/** The review that the findings are of. */
export const fixtureReview = written('case_review', first);

const reviews = scenario<Review>('case reviews', {
  rules: ['review.finding-order'],
  histories: historiesOf(fc.oneof(review, finding)),
  judge: ({ of, row }, accepted) => {
    const known = latest([
      first,
      ...accepted.flatMap((step) => (step.of === 'case_review' ? [step.row] : [])),
    ]);
    const found = accepted.flatMap((step) => (step.of === 'finding' ? [step.row] : []));
    if (of === 'case_review') {
      const findings = othersThatStand(found, '').filter(({ reviewId }) => reviewId === row.id);
      // Archived reviews count, as the case was reviewed.
      const others = known.filter(({ id, stationId }) => id !== row.id && stationId === row.stationId);
      return broken(findingOrder, { review: row, reviews: others, findings, openedField: 'reviewedOn' });
    }
    const own = known.find(({ id }) => id === row.reviewId) ?? first;
    // That a finding does not close before it opened is true of archived rows too.
    const reviewedOn = row.archived ? row.openedOn : own.reviewedOn;
    return broken(findingOrder, {
      review: { ...own, reviewedOn },
      reviews: [],
      findings: [row],
      openedField: 'openedOn',
    });
  },
  writes: ({ of, row }) => [written(of, row)],
});

export const activityScenarios = [statistics, meetings, services, turnouts, reviews];
