import { type Creation, type Decision, decide } from '../decision.ts';
import { checkOrder, reader } from '../field/field.ts';
import type { TeamStandingId } from '../id.ts';
import { datedFields } from '../lifetime.ts';
import { check } from '../rule.ts';
import { type Station, stationLifetime } from '../station/station.ts';
import { teamStanding } from './standing.rules.ts';
import { type StandingRecords, standingOf, type TeamTally } from './standing.score.ts';
import {
  type StandingMeasure,
  type StandingWeights,
  standingMeasures,
  type TeamStanding,
} from './standing.ts';

export interface PublishStandingFacts {
  readonly station: Station;
  /** The published standings of the station. */
  readonly standings: readonly Pick<TeamStanding, 'id' | 'from' | 'to' | 'publishedOn'>[];
  readonly records: StandingRecords;
}
export interface PublishStandingInput {
  readonly from: string;
  /** The first day after the period. */
  readonly to: string;
  /** Today where nothing else is said. */
  readonly publishedOn?: string | null | undefined;
  /** Points for one of each measure; one that is absent, null or 0 counts nothing. */
  readonly weights: Readonly<Partial<Record<StandingMeasure, number | null | undefined>>>;
  readonly synthetic?: boolean | null | undefined;
}
export interface PublishStandingResult {
  readonly standing: TeamStanding;
  /** By position. */
  readonly scores: readonly TeamTally[];
}

/** Compares a station's QINGLAN teams over a period and keeps the outcome, with the weights and counts it rests on. */
export function publishStanding({
  facts: { station, standings, records },
  input,
  ids,
  today,
  acknowledge,
}: Creation<
  PublishStandingFacts,
  PublishStandingInput,
  { readonly standing: TeamStandingId }
>): Decision<PublishStandingResult> {
  const read = reader(input);
  const standing: TeamStanding = {
    id: ids.standing,
    stationId: station.id,
    from: read.date('from'),
    to: read.date('to'),
    publishedOn: read.optionalDate('publishedOn') ?? today,
    weights: countingWeights(input.weights),
    synthetic: input.synthetic ?? false,
  };
  const { from, to, publishedOn } = standing;
  const scores = standingOf({ ...records, ...standing });
  const violations = [
    ...read.violations(),
    ...(read.dated()
      ? [
          ...checkOrder(from, to),
          ...check([stationLifetime], { station, dates: datedFields({ from, to, publishedOn }) }, today),
          ...check([teamStanding], { standing, scores, standings }, publishedOn),
        ]
      : []),
  ];
  return decide(violations, acknowledge, { standing, scores });
}

function countingWeights(weights: PublishStandingInput['weights']): StandingWeights {
  const named = standingMeasures.map((measure) => [measure, weights[measure] ?? 0] as const);
  return Object.fromEntries(named.filter(([, weight]) => weight !== 0));
}
