import { type Change, type Creation, type Decision, decide } from '../decision.ts';
import { checkCount, checkOccurred } from '../field/fact.ts';
import { type Changes, reader, withChanges } from '../field/field.ts';
import type { AuthorityId, ExchangeMeetingId } from '../id.ts';
import { datedFields } from '../lifetime.ts';
import { check } from '../rule.ts';
import { type Station, stationLifetime } from '../station/station.ts';
import type { ExchangeMeeting } from './activity.ts';

export interface RecordExchangeMeetingFacts {
  readonly station: Station;
}
export interface RecordExchangeMeetingInput {
  readonly heldOn: string;
  readonly topic: string;
  /** Who called it; null where nobody is given. */
  readonly organiserId?: AuthorityId | null | undefined;
  readonly attendance?: number | null | undefined;
  readonly synthetic?: boolean | null | undefined;
}
export interface ExchangeMeetingResult {
  readonly meeting: ExchangeMeeting;
}

/** Records a meeting that a station hosted. */
export function recordExchangeMeeting(
  change: Creation<
    RecordExchangeMeetingFacts,
    RecordExchangeMeetingInput,
    { readonly meeting: ExchangeMeetingId }
  >,
): Decision<ExchangeMeetingResult> {
  return settle(change, change.ids.meeting, change.input);
}

export interface ChangeExchangeMeetingFacts extends RecordExchangeMeetingFacts {
  readonly meeting: ExchangeMeeting;
}
export type ChangeExchangeMeetingInput = Changes<RecordExchangeMeetingInput>;

/** Changes the named fields of a meeting. */
export function changeExchangeMeeting(
  change: Change<ChangeExchangeMeetingFacts, ChangeExchangeMeetingInput>,
): Decision<ExchangeMeetingResult> {
  const { meeting } = change.facts;
  return settle(change, meeting.id, withChanges<RecordExchangeMeetingInput>(meeting, change.input));
}

function settle(
  { facts: { station }, today, acknowledge }: Change<RecordExchangeMeetingFacts, unknown>,
  id: ExchangeMeetingId,
  input: RecordExchangeMeetingInput,
): Decision<ExchangeMeetingResult> {
  const read = reader(input);
  const meeting: ExchangeMeeting = {
    id,
    stationId: station.id,
    heldOn: read.date('heldOn'),
    topic: read.name('topic'),
    organiserId: input.organiserId ?? null,
    attendance: input.attendance ?? null,
    synthetic: input.synthetic ?? false,
  };
  const { heldOn } = meeting;
  const violations = [
    ...read.violations(),
    ...checkCount(meeting.attendance, ['attendance']),
    ...(read.dated()
      ? [
          ...checkOccurred(heldOn, today, ['heldOn']),
          ...check([stationLifetime], { station, dates: datedFields({ heldOn }) }, today),
        ]
      : []),
  ];
  return decide(violations, acknowledge, { meeting });
}
