import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate } from '../date.ts';
import { idOf } from '../id.ts';
import { dates } from '../testing/arbitraries.ts';
import { award, membership, station, team, today } from '../testing/records.ts';
import { accepted, breaks, breaksOnly } from '../testing/verdicts.ts';
import { type PublishStandingFacts, type PublishStandingInput, publishStanding } from './standing.changes.ts';
import { recomputeStanding } from './standing.drift.ts';
import { type StandingRecords, standingOf } from './standing.score.ts';
import { type StandingMeasure, type StandingWeights, standingMeasures } from './standing.ts';
import type { Team } from './team.ts';

const crime: Team = { ...team, id: idOf('Team', 'crime'), name: 'A' };
const order: Team = { ...team, id: idOf('Team', 'order'), name: 'B' };
const person = (name: string) => idOf('Person', name);
const day = calendarDate;

const records: StandingRecords = {
  teams: [crime, order],
  memberships: [
    membership('1', ['2016', '2016-07'], 'crime', 'wang'),
    membership('2', ['2016-07'], 'order', 'wang'),
    membership('3', ['2016'], 'order', 'li'),
  ],
  awards: [],
  serviceRecords: [],
  caseReviews: [],
  vanguardTasks: [],
  vanguardParticipations: [],
};

const year = { from: day('2016'), to: day('2017') };
const evenly: StandingWeights = Object.fromEntries(standingMeasures.map((measure) => [measure, 1]));

function tallies(some: Partial<StandingRecords>, weights: StandingWeights = evenly, period = year) {
  return standingOf({ ...records, ...some, weights, ...period });
}

/** What each team has of one measure: [A, B]. */
function counted(measure: StandingMeasure, some: Partial<StandingRecords>) {
  const found = tallies(some);
  return [crime, order].map(({ id }) => found.find(({ teamId }) => teamId === id)?.counts[measure]);
}

const toTeam = (id: string, on: string, changes = {}) =>
  award(id, on, { recipient: { type: 'TEAM', id: crime.id }, ...changes });
const toWang = (id: string, on: string, changes = {}) =>
  award(id, on, { recipient: { type: 'PERSON', id: person('wang') }, ...changes });

describe('a team is credited with', () => {
  it('awards to it within the half-open period', () => {
    const awards = ['2015-12-31', '2016', '2016-12-31', '2017'].map((on) => toTeam(on, on));
    expect(counted('COLLECTIVE_AWARDS', { awards })).toEqual([2, 0]);
    expect(counted('MEMBER_AWARDS', { awards })).toEqual([0, 0]);
  });

  it('awards to whoever was a member on the day', () => {
    const awards = ['2015-06', '2016-06-30', '2016-07', '2016-11'].map((on) => toWang(on, on));
    expect(counted('MEMBER_AWARDS', { awards })).toEqual([1, 2]);
  });

  it('no award that was revoked before the period was over', () => {
    const revoked = (on: string) => [toTeam('a', '2016-05', { revokedFrom: day(on) })];
    expect(counted('COLLECTIVE_AWARDS', { awards: revoked('2016-12-31') })).toEqual([0, 0]);
    expect(counted('COLLECTIVE_AWARDS', { awards: revoked('2017') })).toEqual([1, 0]);
  });

  it('people served and disputes mediated, by itself or by a member on the day', () => {
    const served = {
      kind: 'SERVICE',
      servedOn: day('2016-03'),
      count: 40,
      personId: null,
      teamId: null,
    } as const;
    const serviceRecords = [
      { ...served, teamId: crime.id },
      { ...served, personId: person('wang'), count: 2 },
      { ...served, personId: person('wang'), count: 3, servedOn: day('2016-08') },
      { ...served, personId: person('li'), kind: 'MEDIATION', count: 7 } as const,
      { ...served, personId: person('nobody'), count: 1000 },
    ];
    expect(counted('PEOPLE_SERVED', { serviceRecords })).toEqual([42, 3]);
    expect(counted('DISPUTES_MEDIATED', { serviceRecords })).toEqual([0, 7]);
  });

  it('case reviews by a member on the day', () => {
    const caseReviews = [
      { reviewedOn: day('2016-01'), reviewerId: person('wang') },
      { reviewedOn: day('2016-09'), reviewerId: person('wang') },
      { reviewedOn: day('2016-09'), reviewerId: null },
    ];
    expect(counted('CASE_REVIEWS', { caseReviews })).toEqual([1, 1]);
  });

  it('turnouts of those who were members on the day of the call', () => {
    const vanguardTasks = [
      { id: idOf('VanguardTask', 'flood'), calledOn: day('2016-06-30') },
      { id: idOf('VanguardTask', 'fire'), calledOn: day('2018') },
    ];
    const turnout = (taskId: string, who: string) => ({
      taskId: idOf('VanguardTask', taskId),
      personId: person(who),
    });
    const vanguardParticipations = [
      turnout('flood', 'wang'),
      turnout('flood', 'li'),
      turnout('fire', 'li'),
      turnout('unknown', 'li'),
    ];
    expect(counted('VANGUARD_TURNOUTS', { vanguardTasks, vanguardParticipations })).toEqual([1, 1]);
  });
});

describe('the teams of a standing', () => {
  it('are the QINGLAN ones that existed on some day of the period', () => {
    const named = (changes: Partial<Team>) =>
      tallies({ teams: [{ ...crime, ...changes }] }).map(({ teamId }) => teamId);
    expect(named({})).toEqual(['crime']);
    expect(named({ kind: 'SERVICE' })).toEqual([]);
    expect(named({ foundedOn: day('2016-12-31') })).toEqual(['crime']);
    expect(named({ foundedOn: day('2017') })).toEqual([]);
    expect(named({ foundedOn: null, disbandedOn: day('2016-01-02') })).toEqual(['crime']);
    expect(named({ disbandedOn: day('2016') })).toEqual([]);
  });

  it('share a position where their scores are equal, on paper and not only in binary', () => {
    const third: Team = { ...order, id: idOf('Team', 'third'), name: 'C' };
    const serviceRecords = [
      { kind: 'SERVICE', servedOn: day('2016-02'), count: 3, personId: null, teamId: crime.id },
      { kind: 'MEDIATION', servedOn: day('2016-02'), count: 1, personId: null, teamId: order.id },
    ] as const;
    const weights = { PEOPLE_SERVED: 0.1, DISPUTES_MEDIATED: 0.3 };
    const found = tallies({ teams: [third, order, crime], serviceRecords }, weights);
    expect(found.map(({ teamId, score, position }) => [teamId, score, position])).toEqual([
      ['crime', 0.3, 1],
      ['order', 0.3, 1],
      ['third', 0, 3],
    ]);
  });
});

const somebody = fc.constantFrom('wang', 'li', 'zhang').map(person);
const someTeam = fc.constantFrom(crime.id, order.id);
const when = dates(2015, 2018);
const histories = fc.record({
  awards: fc.array(
    fc.record({
      recipient: fc.oneof(
        fc.record({ type: fc.constant('TEAM' as const), id: someTeam }),
        fc.record({ type: fc.constant('PERSON' as const), id: somebody }),
      ),
      grantedOn: when,
      revokedFrom: fc.option(when),
    }),
  ),
  caseReviews: fc.array(fc.record({ reviewedOn: when, reviewerId: fc.option(somebody) })),
  serviceRecords: fc.array(
    fc.record({
      kind: fc.constantFrom('SERVICE' as const, 'MEDIATION' as const),
      servedOn: when,
      count: fc.nat(500),
      personId: fc.option(somebody),
      teamId: fc.constant(null),
    }),
  ),
  vanguardTasks: fc.constant([]),
  vanguardParticipations: fc.constant([]),
});

describe('laws of standings', () => {
  it('never minds the order of the records', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { awards, caseReviews, serviceRecords } = history;
        const backwards = {
          awards: awards.toReversed(),
          caseReviews: caseReviews.toReversed(),
          serviceRecords: serviceRecords.toReversed(),
          teams: records.teams.toReversed(),
          memberships: records.memberships.toReversed(),
        };
        expect(tallies({ ...history, ...backwards })).toEqual(tallies(history));
      }),
    );
  });

  it('scores are the weighted sums, and nobody stands before a better one', () => {
    const weights = fc.record({
      MEMBER_AWARDS: fc.integer({ min: 0, max: 9 }),
      PEOPLE_SERVED: fc.constant(1),
    });
    fc.assert(
      fc.property(histories, weights, (history, given) => {
        const found = tallies(history, given);
        for (const { counts, score, position } of found) {
          expect(score).toBe(counts.MEMBER_AWARDS * given.MEMBER_AWARDS + counts.PEOPLE_SERVED);
          expect(position).toBe(1 + found.filter((other) => other.score > score).length);
        }
      }),
    );
  });

  it('what is published is what is computed again', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const held = { ...records, ...history };
        const { standing, scores } = accepted(publish({ weights: evenly }, { records: held }));
        expect(recomputeStanding(standing, scores, held)).toEqual({
          scores,
          reproducible: true,
          differences: [],
        });
      }),
    );
  });
});

function publish(input: Partial<PublishStandingInput> = {}, facts: Partial<PublishStandingFacts> = {}) {
  return publishStanding({
    facts: { station, standings: [], records, ...facts },
    input: { from: '2016', to: '2017', weights: { MEMBER_AWARDS: 5, CASE_REVIEWS: 0 }, ...input },
    ids: { standing: idOf('TeamStanding', 'new') },
    today,
  });
}

describe('publishing a standing', () => {
  it('keeps the weights that count, today where no other day is given', () => {
    expect(accepted(publish()).standing).toEqual({
      id: 'new',
      stationId: station.id,
      from: '2016',
      to: '2017',
      publishedOn: today,
      weights: { MEMBER_AWARDS: 5 },
      synthetic: false,
    });
    expect(accepted(publish({ publishedOn: '2017-01-10', synthetic: true })).standing).toMatchObject({
      publishedOn: '2017-01-10',
      synthetic: true,
    });
  });

  it.each([-0.001, Number.NaN, Number.POSITIVE_INFINITY, 1_000_001])('takes no weight of %s', (weight) => {
    const found = publish({ weights: { CASE_REVIEWS: weight, MEMBER_AWARDS: 1 } });
    breaks('team.standing', found, 'weights', 'CASE_REVIEWS');
  });

  it('needs one weight above 0', () => {
    breaks('team.standing', publish({ weights: {} }), 'weights');
    breaks('team.standing', publish({ weights: { CASE_REVIEWS: 0, MEMBER_AWARDS: null } }), 'weights');
    accepted(publish({ weights: { CASE_REVIEWS: 0.001 } }));
    accepted(publish({ weights: { CASE_REVIEWS: 1_000_000 } }));
  });

  it('is done once for a station and period', () => {
    const standing = { id: idOf('TeamStanding', 'other'), ...year, publishedOn: day('2017-01-05') };
    breaks('team.standing', publish({ from: '2016-01-01' }, { standings: [standing] }), 'from');
    accepted(publish({ to: '2016-12-31' }, { standings: [standing] }));
  });

  it('is done after the period, or says why not', () => {
    accepted(publish({ publishedOn: '2017-01-01' }));
    const { severity } = breaks('team.standing', publish({ publishedOn: '2016-12-31' }), 'publishedOn');
    expect(severity).toBe('WARNING');
  });

  it('compares teams, in a period of the station', () => {
    breaks('team.standing', publish({}, { records: { ...records, teams: [] } }), 'stationId');
    breaks('station.lifetime', publish({ from: '2006-04' }), 'from');
    breaksOnly(['period.order'], publish({ to: '2016' }));
    breaksOnly(['text.required', 'date.calendar'], publish({ from: '', to: '2016-00' }));
  });
});

describe('computing a standing again', () => {
  const { standing, scores } = accepted(
    publish({}, { records: { ...records, awards: [toWang('a', '2016-03')] } }),
  );

  it('shows which figures drifted', () => {
    const corrected = { ...records, awards: [toWang('a', '2016-08')] };
    const { reproducible, differences } = recomputeStanding(standing, scores, corrected);
    expect(reproducible).toBe(false);
    expect(differences).toEqual([
      { teamId: 'crime', figure: 'MEMBER_AWARDS', published: 1, computed: 0 },
      { teamId: 'crime', figure: 'SCORE', published: 5, computed: 0 },
      { teamId: 'crime', figure: 'POSITION', published: 1, computed: 2 },
      { teamId: 'order', figure: 'MEMBER_AWARDS', published: 0, computed: 1 },
      { teamId: 'order', figure: 'SCORE', published: 0, computed: 5 },
      { teamId: 'order', figure: 'POSITION', published: 2, computed: 1 },
    ]);
  });

  it('shows a team that competes on one side only', () => {
    const { differences } = recomputeStanding(standing, scores, {
      ...records,
      awards: [toWang('a', '2016-03')],
      teams: [crime, { ...order, id: idOf('Team', 'late') }],
    });
    expect(differences.filter(({ figure }) => figure === 'POSITION')).toEqual([
      { teamId: 'order', figure: 'POSITION', published: 2, computed: null },
      { teamId: 'late', figure: 'POSITION', published: null, computed: 2 },
    ]);
  });
});
