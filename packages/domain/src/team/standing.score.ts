import type { CaseReview, ServiceRecord, VanguardParticipation, VanguardTask } from '../activity/activity.ts';
import type { Award } from '../award/award.ts';
import { type CalendarDate, isBefore, isSameOrBefore } from '../date.ts';
import type { PersonId, TeamId } from '../id.ts';
import { periodContains } from '../period.ts';
import {
  type StandingCounts,
  type StandingMeasure,
  type StandingWeights,
  standingMeasures,
  type TeamScore,
} from './standing.ts';
import type { Team, TeamMembership } from './team.ts';

/** The records that a standing counts; those of other days or other people are left out. */
export interface StandingRecords {
  /** The teams of the station; those of kind QINGLAN compete. */
  readonly teams: readonly Team[];
  readonly memberships: readonly TeamMembership[];
  readonly awards: readonly Pick<Award, 'recipient' | 'grantedOn' | 'revokedFrom'>[];
  readonly serviceRecords: readonly Pick<
    ServiceRecord,
    'kind' | 'servedOn' | 'count' | 'personId' | 'teamId'
  >[];
  readonly caseReviews: readonly Pick<CaseReview, 'reviewedOn' | 'reviewerId'>[];
  readonly vanguardTasks: readonly Pick<VanguardTask, 'id' | 'calledOn'>[];
  readonly vanguardParticipations: readonly Pick<VanguardParticipation, 'taskId' | 'personId'>[];
}

export interface StandingInput extends StandingRecords {
  readonly weights: StandingWeights;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** One team's counts, points and place. */
export type TeamTally = Omit<TeamScore, 'id' | 'standingId'>;

/** What somebody, or a team as such, is credited with on a day. */
interface Credit {
  readonly measure: StandingMeasure;
  readonly by: { readonly personId: PersonId } | { readonly teamId: TeamId };
  readonly on: CalendarDate;
  readonly count: number;
}

/** What a double carries for certain: sums that are equal on paper stay equal (0.1 + 0.2 and 0.3). */
const significantDigits = 12;

/**
 * Compares the QINGLAN teams of a station over `[from, to)` (你追我赶). A team competes where it existed on some day
 * of the period. It is credited with
 *
 * - COLLECTIVE_AWARDS: awards to the team, MEMBER_AWARDS: awards to people, both by the day of the grant;
 * - PEOPLE_SERVED, DISPUTES_MEDIATED: the counts of service records, of the team or of people;
 * - CASE_REVIEWS: reviews by their reviewer; VANGUARD_TURNOUTS: turnouts by the day on which the task was called;
 *
 * and what people did counts for the team that they were a member of on that very day. An award that was revoked
 * within the period or before does not count; one revoked later does, so that a published standing stays true.
 *
 * The score is Σ weight · count. Equal scores share a position, and the next one is left out: 1, 1, 3. Sorted by
 * position, then name, then id: the order of the records never matters. Never throws.
 */
export function standingOf(input: StandingInput): readonly TeamTally[] {
  const credits = creditsOf(input).filter(({ on }) => periodContains(input, on));
  const teams = competing(input);
  const teamsOf = creditedTeams(input.memberships);
  const counts = new Map(teams.map(({ id }) => [id, noCounts()]));
  for (const credit of credits) {
    for (const teamId of teamsOf(credit)) {
      const own = counts.get(teamId);
      if (own) own[credit.measure] += credit.count;
    }
  }
  return ranked(teams, counts, input.weights);
}

function competing({ teams, from, to }: StandingInput): readonly Team[] {
  return teams.filter(
    ({ kind, foundedOn, disbandedOn }) =>
      kind === 'QINGLAN' &&
      (foundedOn === null || isBefore(foundedOn, to)) &&
      (disbandedOn === null || isBefore(from, disbandedOn)),
  );
}

function creditsOf(input: StandingInput): readonly Credit[] {
  const called = new Map(input.vanguardTasks.map(({ id, calledOn }) => [id, calledOn]));
  return [
    ...input.awards
      .filter(({ revokedFrom }) => revokedFrom === null || isSameOrBefore(input.to, revokedFrom))
      .flatMap(({ recipient, grantedOn: on }): Credit[] => {
        if (recipient.type === 'TEAM') {
          return [{ measure: 'COLLECTIVE_AWARDS', by: { teamId: recipient.id }, on, count: 1 }];
        }
        if (recipient.type !== 'PERSON') return [];
        return [{ measure: 'MEMBER_AWARDS', by: { personId: recipient.id }, on, count: 1 }];
      }),
    ...input.serviceRecords.flatMap(({ kind, servedOn: on, count, personId, teamId }): Credit[] => {
      const measure = kind === 'SERVICE' ? 'PEOPLE_SERVED' : 'DISPUTES_MEDIATED';
      if (teamId !== null) return [{ measure, by: { teamId }, on, count }];
      return personId === null ? [] : [{ measure, by: { personId }, on, count }];
    }),
    ...input.caseReviews.flatMap(({ reviewedOn: on, reviewerId: personId }): Credit[] =>
      personId === null ? [] : [{ measure: 'CASE_REVIEWS', by: { personId }, on, count: 1 }],
    ),
    ...input.vanguardParticipations.flatMap(({ taskId, personId }): Credit[] => {
      const on = called.get(taskId);
      return on === undefined ? [] : [{ measure: 'VANGUARD_TURNOUTS', by: { personId }, on, count: 1 }];
    }),
  ];
}

function creditedTeams(memberships: readonly TeamMembership[]): (credit: Credit) => readonly TeamId[] {
  const byPerson = new Map<PersonId, TeamMembership[]>();
  for (const membership of memberships) {
    const own = byPerson.get(membership.personId);
    if (own) own.push(membership);
    else byPerson.set(membership.personId, [membership]);
  }
  return ({ by, on }) => {
    if ('teamId' in by) return [by.teamId];
    const own = byPerson.get(by.personId) ?? [];
    const joined = own.filter((membership) => periodContains(membership, on));
    return [...new Set(joined.map(({ teamId }) => teamId))];
  };
}

function noCounts(): Record<StandingMeasure, number> {
  return {
    COLLECTIVE_AWARDS: 0,
    MEMBER_AWARDS: 0,
    PEOPLE_SERVED: 0,
    DISPUTES_MEDIATED: 0,
    CASE_REVIEWS: 0,
    VANGUARD_TURNOUTS: 0,
  };
}

function ranked(
  teams: readonly Team[],
  counts: ReadonlyMap<TeamId, StandingCounts>,
  weights: StandingWeights,
): readonly TeamTally[] {
  const scored = teams.map(({ id, name }) => {
    const own = counts.get(id) ?? noCounts();
    return { name, tally: { teamId: id, counts: own, score: scoreOf(own, weights) } };
  });
  const better = (score: number) => scored.filter(({ tally }) => tally.score > score).length;
  return scored
    .toSorted(
      (a, b) =>
        b.tally.score - a.tally.score || order(a.name, b.name) || order(a.tally.teamId, b.tally.teamId),
    )
    .map(({ tally }) => ({ ...tally, position: better(tally.score) + 1 }));
}

function scoreOf(counts: StandingCounts, weights: StandingWeights): number {
  const points = standingMeasures.map((measure) => counts[measure] * (weights[measure] ?? 0));
  const sum = points.reduce((total, some) => total + some, 0);
  return Number(sum.toPrecision(significantDigits));
}

function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
