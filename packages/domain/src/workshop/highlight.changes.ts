import { type Change, type Creation, type Decision, decide } from '../decision.ts';
import { type Changes, reader, withChanges } from '../field/field.ts';
import type { HighlightId, TaskId } from '../id.ts';
import { datedFields, recordLifetime } from '../lifetime.ts';
import { check } from '../rule.ts';
import { highlightLadder } from './ladder.ts';
import { goalLife, workshopLife } from './lives.ts';
import { decideMove, judgeMove, type Move, type MoveInput } from './move.ts';
import { workshopLifecycle } from './workshop.rules.ts';
import type { Goal, Highlight, HighlightStatus, Workshop } from './workshop.ts';

export interface ShowHighlightFacts {
  readonly workshop: Workshop;
  readonly goal: Goal;
}
export interface ShowHighlightInput {
  readonly title: string;
  readonly detail?: string | null | undefined;
  readonly shownOn: string;
  /** The task of the goal that it came of; the caller has found it there. */
  readonly taskId?: TaskId | null | undefined;
  readonly synthetic?: boolean | null | undefined;
}
export interface HighlightResult {
  readonly highlight: Highlight;
}

/** Shows what came of a goal. It is budding. */
export function showHighlight(
  change: Creation<ShowHighlightFacts, ShowHighlightInput, { readonly highlight: HighlightId }>,
): Decision<HighlightResult> {
  const made = { id: change.ids.highlight, status: 'BUDDING', maturedOn: null } as const;
  return settle(change, made, change.input);
}

export interface ChangeHighlightFacts extends ShowHighlightFacts {
  readonly highlight: Highlight;
}
export type ChangeHighlightInput = Changes<ShowHighlightInput>;

/** Changes the named fields of a highlight. */
export function changeHighlight(
  change: Change<ChangeHighlightFacts, ChangeHighlightInput>,
): Decision<HighlightResult> {
  const { highlight } = change.facts;
  return settle(change, highlight, withChanges<ShowHighlightInput>(highlight, change.input));
}

function settle(
  { facts, today, acknowledge }: Change<ShowHighlightFacts, unknown>,
  { id, status, maturedOn }: Pick<Highlight, 'id' | 'status' | 'maturedOn'>,
  input: ShowHighlightInput,
): Decision<HighlightResult> {
  const { workshop, goal } = facts;
  const read = reader(input);
  const highlight: Highlight = {
    id,
    goalId: goal.id,
    taskId: input.taskId ?? null,
    title: read.name('title'),
    detail: read.passage('detail'),
    shownOn: read.date('shownOn'),
    status,
    maturedOn,
    synthetic: input.synthetic ?? false,
  };
  const { shownOn } = highlight;
  const dates = {
    step: 'DATES',
    field: 'shownOn',
    setOn: shownOn,
    dueOn: null,
    closedOn: maturedOn,
  } as const;
  // What a goal brought may be seen long after it was closed.
  const lives = [workshopLife(workshop), { ...goalLife(goal), ended: null }];
  const violations = [
    ...read.violations(),
    ...(read.dated()
      ? [
          ...check([workshopLifecycle], { ...dates, today }, today),
          ...lives.flatMap((life) =>
            check([recordLifetime], { life, dates: datedFields({ shownOn }) }, today),
          ),
        ]
      : []),
  ];
  return decide(violations, acknowledge, { highlight });
}

export interface MoveHighlightFacts {
  readonly workshop: Workshop;
  readonly highlight: Highlight;
}
export type MoveHighlightInput = MoveInput<HighlightStatus>;
export interface MoveHighlightResult extends HighlightResult {
  readonly move: Move<HighlightStatus>;
}

/** Says that a highlight has matured, or is budding again with a reason. */
export function moveHighlight({
  facts: { workshop, highlight },
  input,
  today,
  acknowledge,
}: Change<MoveHighlightFacts, MoveHighlightInput>): Decision<MoveHighlightResult> {
  const { status: from, shownOn: setOn } = highlight;
  const judged = judgeMove({ ladder: highlightLadder, from, setOn, workshop }, input, today);
  const { to, on } = judged.move;
  return decideMove(judged, acknowledge, {
    highlight: { ...highlight, status: to, maturedOn: to === 'MATURE' ? on : null },
  });
}
