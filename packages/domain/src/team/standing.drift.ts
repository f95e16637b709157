import type { TeamId } from '../id.ts';
import { type StandingRecords, standingOf, type TeamTally } from './standing.score.ts';
import { type StandingMeasure, standingMeasures, type TeamStanding } from './standing.ts';

/** Every figure that a standing publishes of a team. */
export type StandingFigure = StandingMeasure | 'SCORE' | 'POSITION';
export const standingFigures: readonly StandingFigure[] = [...standingMeasures, 'SCORE', 'POSITION'];

/** A figure that no longer follows from the records; null on the side on which the team does not compete. */
export interface StandingDifference {
  readonly teamId: TeamId;
  readonly figure: StandingFigure;
  readonly published: number | null;
  readonly computed: number | null;
}

export interface StandingRecomputation {
  /** What the records say today. */
  readonly scores: readonly TeamTally[];
  /** Whether everything published still follows from them. */
  readonly reproducible: boolean;
  /** In the order of what was published; teams that compete only now come last. */
  readonly differences: readonly StandingDifference[];
}

/** Computes a standing again, with its own weights and period, and says what differs from what was published. */
export function recomputeStanding(
  { weights, from, to }: Pick<TeamStanding, 'weights' | 'from' | 'to'>,
  published: readonly TeamTally[],
  records: StandingRecords,
): StandingRecomputation {
  const scores = standingOf({ ...records, weights, from, to });
  const before = byTeam(published);
  const now = byTeam(scores);
  const teams = [...new Set([...before.keys(), ...now.keys()])];
  const differences = teams.flatMap((teamId) => compare(teamId, before.get(teamId), now.get(teamId)));
  return { scores, reproducible: differences.length === 0, differences };
}

function byTeam(tallies: readonly TeamTally[]): ReadonlyMap<TeamId, TeamTally> {
  const inOrder = tallies.toSorted((a, b) => a.position - b.position);
  return new Map(inOrder.map((tally) => [tally.teamId, tally]));
}

function compare(
  teamId: TeamId,
  before: TeamTally | undefined,
  now: TeamTally | undefined,
): readonly StandingDifference[] {
  return standingFigures
    .map((figure) => ({
      teamId,
      figure,
      published: before ? figureOf(before, figure) : null,
      computed: now ? figureOf(now, figure) : null,
    }))
    .filter(({ published, computed }) => published !== computed);
}

function figureOf({ counts, score, position }: TeamTally, figure: StandingFigure): number {
  if (figure === 'SCORE') return score;
  return figure === 'POSITION' ? position : counts[figure];
}
