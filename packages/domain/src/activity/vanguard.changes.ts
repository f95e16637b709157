import { isBefore } from '../date.ts';
import { type Change, type Creation, type Decision, decide } from '../decision.ts';
import { type Changes, checkOrder, reader, withChanges } from '../field/field.ts';
import type { PersonId, VanguardParticipationId, VanguardTaskId } from '../id.ts';
import { datedFields, recordFuture } from '../lifetime.ts';
import { check } from '../rule.ts';
import { type Station, stationLifetime } from '../station/station.ts';
import type { VanguardParticipation, VanguardTask } from './activity.ts';
import { cadreFirst, type Participant, vanguardInService, vanguardWaves } from './vanguard.rules.ts';
import type { CadreRecords } from './vanguard.ts';

export interface RecordVanguardTaskFacts extends CadreRecords {
  readonly station: Station;
  /** Everybody whom the task or the input names. */
  readonly people: readonly Participant[];
}
export interface ParticipantInput {
  readonly personId: PersonId;
  /** The first wave is 1. */
  readonly wave: number;
}
interface TaskFields {
  readonly title: string;
  readonly calledOn: string;
  /** The last day of it. */
  readonly endedOn?: string | null | undefined;
  readonly synthetic?: boolean | null | undefined;
}
export interface RecordVanguardTaskInput extends TaskFields {
  readonly participants?: readonly ParticipantInput[] | null | undefined;
}
export interface VanguardIds {
  readonly task: VanguardTaskId;
  /** One for each participant in the input, in their order. */
  readonly participations: readonly VanguardParticipationId[];
}
export interface VanguardResult {
  readonly task: VanguardTask;
  /** Everybody who went. */
  readonly participations: readonly VanguardParticipation[];
}

/** Records an urgent task, and who went in which wave. */
export function recordVanguardTask(
  change: Creation<RecordVanguardTaskFacts, RecordVanguardTaskInput, VanguardIds>,
): Decision<VanguardResult> {
  const { ids, input } = change;
  return settle(change, ids.task, input, partiesOf(ids, input.participants ?? [], []));
}

export interface ChangeVanguardTaskFacts extends RecordVanguardTaskFacts {
  readonly task: VanguardTask;
  readonly participations: readonly VanguardParticipation[];
}
/** Participants, where they are given, are everybody who went: who is left out did not go. */
export type ChangeVanguardTaskInput = Changes<RecordVanguardTaskInput>;

/** Changes the named fields of a task, and who went. */
export function changeVanguardTask(
  change: Creation<ChangeVanguardTaskFacts, ChangeVanguardTaskInput, Omit<VanguardIds, 'task'>>,
): Decision<VanguardResult> {
  const { task, participations } = change.facts;
  const { participants, ...fields } = change.input;
  const ids = { ...change.ids, task: task.id };
  return settle(
    change,
    task.id,
    withChanges<TaskFields>(task, fields),
    participants === undefined ? participations : partiesOf(ids, participants ?? [], participations),
  );
}

export interface AddParticipantsInput {
  readonly participants: readonly ParticipantInput[];
}

/** Adds people to a task: a wave that went later, or somebody who was forgotten. */
export function addVanguardParticipants(
  change: Creation<ChangeVanguardTaskFacts, AddParticipantsInput, Omit<VanguardIds, 'task'>>,
): Decision<VanguardResult> {
  const { task, participations } = change.facts;
  const ids = { ...change.ids, task: task.id };
  // The new ones come first, so that what is wrong with them is found at their place in the input.
  const added = partiesOf(ids, change.input.participants, []);
  return settle(change, task.id, task, [...added, ...participations]);
}

/** The participations of an input; who was named before keeps theirs. */
function partiesOf(
  { task, participations: fresh }: VanguardIds,
  participants: readonly ParticipantInput[],
  before: readonly VanguardParticipation[],
): readonly VanguardParticipation[] {
  return participants.flatMap(({ personId, wave }, index) => {
    const id = before.find((other) => other.personId === personId)?.id ?? fresh[index];
    return id === undefined ? [] : [{ id, taskId: task, personId, wave }];
  });
}

function settle(
  { facts, today, acknowledge }: Change<RecordVanguardTaskFacts, unknown>,
  id: VanguardTaskId,
  input: TaskFields,
  participations: readonly VanguardParticipation[],
): Decision<VanguardResult> {
  const { station } = facts;
  const read = reader(input);
  const task: VanguardTask = {
    id,
    stationId: station.id,
    title: read.name('title'),
    calledOn: read.date('calledOn'),
    endedOn: read.optionalDate('endedOn'),
    synthetic: input.synthetic ?? false,
  };
  const { calledOn, endedOn } = task;
  const dates = datedFields({ calledOn, endedOn });
  const judged = { ...facts, task, participations };
  const violations = [
    ...read.violations(),
    ...check([vanguardWaves], judged, today),
    ...(read.dated()
      ? [
          // A task may end on the day that it began.
          ...(endedOn !== null && isBefore(endedOn, calledOn)
            ? checkOrder(calledOn, endedOn, ['endedOn'])
            : []),
          ...check([stationLifetime], { station, dates }, today),
          ...check([recordFuture], { dates, today }, today),
          ...check([vanguardInService, cadreFirst], judged, calledOn),
        ]
      : []),
  ];
  return decide(violations, acknowledge, { task, participations });
}
