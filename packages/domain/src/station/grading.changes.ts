import type { Authority } from '../authority/authority.ts';
import { type Change, type Creation, type Decision, decide } from '../decision.ts';
import { checkOccurred } from '../field/fact.ts';
import { type Changes, reader, withChanges } from '../field/field.ts';
import type { AuthorityId, StationGradingId } from '../id.ts';
import { datedFields } from '../lifetime.ts';
import { check } from '../rule.ts';
import { gradingNeighbours, stationGradeLadder } from './grading.rules.ts';
import type { StationGrade, StationGrading } from './profile.ts';
import { stationLifetime } from './station.rules.ts';
import type { Station } from './station.ts';

export interface GradeStationFacts {
  readonly station: Station;
  /** All gradings of the station. */
  readonly gradings: readonly StationGrading[];
  /** The authority that the input names, or that the grading already has; null where neither does. */
  readonly authority: Authority | null;
}
export interface GradeStationInput {
  readonly grade: StationGrade;
  readonly from: string;
  readonly authorityId?: AuthorityId | null | undefined;
  readonly documentNumber?: string | null | undefined;
  readonly synthetic?: boolean | null | undefined;
}
export interface GradingResult {
  readonly grading: StationGrading;
}

/** Grades a station from a day on, after every grade that it had. */
export function gradeStation(
  change: Creation<GradeStationFacts, GradeStationInput, { readonly grading: StationGradingId }>,
): Decision<GradingResult> {
  return settle(change, change.ids.grading, change.input);
}

export interface ChangeGradingFacts extends GradeStationFacts {
  readonly grading: StationGrading;
}
export type ChangeGradingInput = Changes<GradeStationInput>;

/** Changes the named fields of a grading, which keeps its place among the others. */
export function changeGrading(
  change: Change<ChangeGradingFacts, ChangeGradingInput>,
): Decision<GradingResult> {
  const { grading } = change.facts;
  return settle(change, grading.id, withChanges<GradeStationInput>(grading, change.input));
}

function settle(
  { facts, today, acknowledge }: Change<GradeStationFacts, unknown>,
  id: StationGradingId,
  input: GradeStationInput,
): Decision<GradingResult> {
  const { station, authority } = facts;
  const read = reader(input);
  const grading: StationGrading = {
    id,
    stationId: station.id,
    grade: input.grade,
    from: read.date('from'),
    authorityId: authority?.id ?? null,
    documentNumber: read.optionalName('documentNumber'),
    synthetic: input.synthetic ?? false,
  };
  const gradings = facts.gradings.filter((other) => other.id !== id);
  const judged = { grading, gradings, authority, ...gradingNeighbours(facts.gradings, id) };
  const violations = [
    ...read.violations(),
    ...(read.dated()
      ? [
          ...check([stationGradeLadder], judged, today),
          ...checkOccurred(grading.from, today, ['from']),
          ...check([stationLifetime], { station, dates: datedFields({ from: grading.from }) }, today),
        ]
      : []),
  ];
  return decide(violations, acknowledge, { grading });
}
