import { firstDay, isBefore } from '../date.ts';
import { type Breach, breach, breaches, ledgerRule, type Rule } from '../rule.ts';
import type { TeamTally } from './standing.score.ts';
import { type StandingMeasure, standingMeasures, type TeamStanding } from './standing.ts';
import { measureName } from './standing.words.ts';

/** A weight beyond it says no more, and scores stay exact. */
export const heaviestWeight = 1_000_000;

export interface StandingFacts {
  readonly standing: TeamStanding;
  readonly scores: readonly TeamTally[];
  /** The published standings of the station; the one with the same id is left out. */
  readonly standings: readonly Pick<TeamStanding, 'id' | 'from' | 'to' | 'publishedOn'>[];
}

type StandingProblem =
  | { readonly problem: 'WEIGHT'; readonly measure: StandingMeasure; readonly heaviest: number }
  | { readonly problem: 'NO_WEIGHT' }
  | { readonly problem: 'NO_TEAM'; readonly from: string; readonly to: string }
  | { readonly problem: 'PUBLISHED'; readonly publishedOn: string }
  | { readonly problem: 'EARLY'; readonly publishedOn: string; readonly to: string };

export const teamStanding: Rule<'team.standing', StandingFacts, StandingProblem> = {
  ...ledgerRule,
  code: 'team.standing',
  walls: ['DOMAIN', 'FORM'],
  messages: {
    zh: (broken) => {
      switch (broken.problem) {
        case 'WEIGHT':
          return `“${measureName(broken.measure, 'zh')}”的权重应是 0 至 ${broken.heaviest} 之间的数，请改填。`;
        case 'NO_WEIGHT':
          return '至少有一项的权重大于 0，否则分不出高下。';
        case 'NO_TEAM':
          return `本所 ${broken.from} 至 ${broken.to} 没有青蓝小组，无从排名；请先登记小组，或调整时段。`;
        case 'PUBLISHED':
          return `这一时段的排名已于 ${broken.publishedOn} 公布，请另选时段。`;
        case 'EARLY':
          return `${broken.publishedOn} 时，截至 ${broken.to} 的时段尚未结束，请改日期，或说明原因。`;
      }
    },
    en: (broken) => {
      switch (broken.problem) {
        case 'WEIGHT':
          return `Give a weight between 0 and ${broken.heaviest} for ${measureName(broken.measure, 'en')}.`;
        case 'NO_WEIGHT':
          return 'At least one weight must be above 0; otherwise nothing tells the teams apart.';
        case 'NO_TEAM':
          return `The station has no Qinglan team between ${broken.from} and ${broken.to}; record one or adjust the period.`;
        case 'PUBLISHED':
          return `The standing of this period was published on ${broken.publishedOn}; choose another period.`;
        case 'EARLY':
          return `On ${broken.publishedOn} the period that ends on ${broken.to} is not yet over; change the dates or say why.`;
      }
    },
  },
  check: ({ standing, scores, standings }) => {
    const { id, from, to, publishedOn } = standing;
    const taken = standings.find((other) => other.id !== id && samePeriod(other, standing));
    return breaches<StandingProblem>(
      ...badWeights(standing),
      scores.length === 0 && isBefore(from, to) && breach('stationId', { problem: 'NO_TEAM', from, to }),
      taken !== undefined && breach('from', { problem: 'PUBLISHED', publishedOn: taken.publishedOn }),
      isBefore(publishedOn, to) && breach('publishedOn', { problem: 'EARLY', publishedOn, to }, 'WARNING'),
    );
  },
};

function badWeights({ weights }: Pick<TeamStanding, 'weights'>): readonly Breach<StandingProblem>[] {
  const given = standingMeasures.map((measure) => ({ measure, weight: weights[measure] ?? 0 }));
  const wrong = given.filter(({ weight }) => !(weight >= 0 && weight <= heaviestWeight));
  const silent = wrong.length === 0 && given.every(({ weight }) => weight === 0);
  return breaches<StandingProblem>(
    ...wrong.map(({ measure }) =>
      breach(['weights', measure], { problem: 'WEIGHT', measure, heaviest: heaviestWeight }),
    ),
    silent && breach('weights', { problem: 'NO_WEIGHT' }),
  );
}

function samePeriod(a: Pick<TeamStanding, 'from' | 'to'>, b: Pick<TeamStanding, 'from' | 'to'>): boolean {
  return firstDay(a.from) === firstDay(b.from) && firstDay(a.to) === firstDay(b.to);
}
