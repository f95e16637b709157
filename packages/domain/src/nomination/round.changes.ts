import { type Change, type Creation, type Decision, decide } from '../decision.ts';
import { type Changes, checkOrder, reader, withChanges } from '../field/field.ts';
import type { SelectionRoundId } from '../id.ts';
import { datedFields } from '../lifetime.ts';
import { check } from '../rule.ts';
import { type Station, stationLifetime } from '../station/station.ts';
import { nominationRound } from './nomination.rules.ts';
import type { Nomination, SelectionRound } from './nomination.ts';

export interface OpenRoundFacts {
  readonly station: Station;
}
export interface OpenRoundInput {
  readonly name: string;
  /** The first day on which people are put forward; today where nothing else is said. */
  readonly openedOn?: string | null | undefined;
  /** The first day on which nobody is put forward any more, where it is known. */
  readonly closedOn?: string | null | undefined;
  readonly synthetic?: boolean | null | undefined;
}
export interface RoundIds {
  readonly round: SelectionRoundId;
}
export interface RoundResult {
  readonly round: SelectionRound;
}

/** Opens a round in which a station puts people forward. */
export function openRound(change: Creation<OpenRoundFacts, OpenRoundInput, RoundIds>): Decision<RoundResult> {
  const { facts, input, ids, today } = change;
  const opened = { ...input, openedOn: input.openedOn ?? today };
  return settle({ ...change, facts: { ...facts, nominations: [] } }, ids.round, opened);
}

export interface ChangeRoundFacts extends OpenRoundFacts {
  readonly round: SelectionRound;
  /** The nominations of the round. */
  readonly nominations: readonly Nomination[];
}
export type ChangeRoundInput = Changes<OpenRoundInput>;

/** Changes the named fields of a round; what was submitted in it must still fit. */
export function changeRound(change: Change<ChangeRoundFacts, ChangeRoundInput>): Decision<RoundResult> {
  const { round } = change.facts;
  return settle(change, round.id, withChanges<OpenRoundInput>(round, change.input));
}

export interface CloseRoundInput {
  /** The first day on which nobody is put forward any more; today where nothing else is said. */
  readonly closedOn?: string | null | undefined;
}

/** Closes a round: nobody is put forward any more, and what was put forward goes on. */
export function closeRound(change: Change<ChangeRoundFacts, CloseRoundInput>): Decision<RoundResult> {
  return changeRound({ ...change, input: { closedOn: change.input.closedOn ?? change.today } });
}

function settle(
  { facts, today, acknowledge }: Change<Omit<ChangeRoundFacts, 'round'>, unknown>,
  id: SelectionRoundId,
  input: OpenRoundInput,
): Decision<RoundResult> {
  const read = reader(input);
  const round: SelectionRound = {
    id,
    stationId: facts.station.id,
    name: read.name('name'),
    openedOn: read.date('openedOn'),
    closedOn: read.optionalDate('closedOn'),
    synthetic: input.synthetic ?? false,
  };
  const { openedOn, closedOn } = round;
  const paths = { early: ['openedOn'], late: ['closedOn'] };
  const submissions = facts.nominations.flatMap(({ submittedOn }) => submittedOn ?? []);
  const violations = [
    ...read.violations(),
    ...(read.dated()
      ? [
          ...checkOrder(openedOn, closedOn, ['closedOn']),
          ...check(
            [stationLifetime],
            { station: facts.station, dates: datedFields({ openedOn, closedOn }) },
            today,
          ),
          ...submissions.flatMap((submittedOn) =>
            check([nominationRound], { round, submittedOn, paths }, today),
          ),
        ]
      : []),
  ];
  return decide(violations, acknowledge, { round });
}
