import { type Change, type Creation, type Decision, decide } from '../decision.ts';
import { type Changes, reader, withChanges } from '../field/field.ts';
import type { PersonId, StudyDayId } from '../id.ts';
import { datedFields, recordFuture } from '../lifetime.ts';
import { check } from '../rule.ts';
import { type Station, stationLifetime } from '../station/station.ts';
import type { StudyDay } from './activity.ts';
import { studyAttendance, studyOnWeekday } from './study.rules.ts';

export interface RecordStudyDayFacts {
  readonly station: Station;
  /** Study days of the station; enough are the latest `studyDaysLookedAt` before the day asked for. */
  readonly studyDays: readonly Pick<StudyDay, 'id' | 'heldOn'>[];
}
export interface RecordStudyDayInput {
  readonly heldOn: string;
  readonly topic: string;
  readonly leaderId?: PersonId | null | undefined;
  /** People. */
  readonly attendance?: number | null | undefined;
  readonly synthetic?: boolean | null | undefined;
}
export interface StudyDayResult {
  readonly studyDay: StudyDay;
}

/** Records a session of the weekly study day. */
export function recordStudyDay(
  change: Creation<RecordStudyDayFacts, RecordStudyDayInput, { readonly studyDay: StudyDayId }>,
): Decision<StudyDayResult> {
  return settle(change, change.ids.studyDay, change.input);
}

export interface ChangeStudyDayFacts extends RecordStudyDayFacts {
  readonly studyDay: StudyDay;
}
export type ChangeStudyDayInput = Changes<RecordStudyDayInput>;

/** Changes the named fields of a study day. */
export function changeStudyDay(
  change: Change<ChangeStudyDayFacts, ChangeStudyDayInput>,
): Decision<StudyDayResult> {
  const { studyDay } = change.facts;
  return settle(change, studyDay.id, withChanges<RecordStudyDayInput>(studyDay, change.input));
}

function settle(
  { facts: { station, studyDays }, today, acknowledge }: Change<RecordStudyDayFacts, unknown>,
  id: StudyDayId,
  input: RecordStudyDayInput,
): Decision<StudyDayResult> {
  const read = reader(input);
  const studyDay: StudyDay = {
    id,
    stationId: station.id,
    heldOn: read.date('heldOn'),
    topic: read.name('topic'),
    leaderId: input.leaderId ?? null,
    attendance: input.attendance ?? null,
    synthetic: input.synthetic ?? false,
  };
  const dates = datedFields({ heldOn: studyDay.heldOn });
  const violations = [
    ...read.violations(),
    ...check([studyAttendance], studyDay, today),
    ...(read.dated()
      ? [
          ...check([stationLifetime], { station, dates }, today),
          ...check([recordFuture], { dates, today }, today),
          ...check([studyOnWeekday], { studyDay, studyDays }, studyDay.heldOn),
        ]
      : []),
  ];
  return decide(violations, acknowledge, { studyDay });
}
