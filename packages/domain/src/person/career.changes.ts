import { type Change, type Creation, type Decision, decide } from '../decision.ts';
import { type Changes, reader, withChanges } from '../field/field.ts';
import type { AuthorityId, CareerEventId } from '../id.ts';
import { datedFields } from '../lifetime.ts';
import { check } from '../rule.ts';
import { type Station, stationLifetime } from '../station/station.ts';
import { careerEvent } from './career.rules.ts';
import type { Person, ServiceSpell } from './person.ts';
import type { CareerEvent, CareerEventKind } from './post.ts';

export interface RecordCareerEventInput {
  readonly kind: CareerEventKind;
  readonly happenedOn: string;
  readonly position?: string | null | undefined;
  /** Required of a selection. */
  readonly authorityId?: AuthorityId | null | undefined;
  readonly synthetic?: boolean | null | undefined;
}
export interface RecordCareerEventFacts {
  /** The station that the person came from. */
  readonly station: Station;
  readonly person: Pick<Person, 'id'>;
  /** All service of the person, at any station. */
  readonly spells: readonly ServiceSpell[];
}
export interface CareerEventResult {
  readonly event: CareerEvent;
}

/** Records that somebody of a station was promoted or selected. */
export function recordCareerEvent(
  change: Creation<RecordCareerEventFacts, RecordCareerEventInput, { readonly event: CareerEventId }>,
): Decision<CareerEventResult> {
  return settle(change, change.ids.event, change.input);
}

export type ChangeCareerEventInput = Changes<RecordCareerEventInput>;
export interface ChangeCareerEventFacts extends RecordCareerEventFacts {
  readonly event: CareerEvent;
}

/** Changes the named fields of a career event. */
export function changeCareerEvent(
  change: Change<ChangeCareerEventFacts, ChangeCareerEventInput>,
): Decision<CareerEventResult> {
  const { event } = change.facts;
  return settle(change, event.id, withChanges<RecordCareerEventInput>(event, change.input));
}

function settle(
  { facts, today, acknowledge }: Change<RecordCareerEventFacts, unknown>,
  id: CareerEventId,
  input: RecordCareerEventInput,
): Decision<CareerEventResult> {
  const { station, person, spells } = facts;
  const read = reader(input);
  const event: CareerEvent = {
    id,
    personId: person.id,
    stationId: station.id,
    kind: input.kind,
    happenedOn: read.date('happenedOn'),
    position: read.optionalName('position'),
    authorityId: input.authorityId ?? null,
    synthetic: input.synthetic ?? false,
  };
  const dates = datedFields({ happenedOn: event.happenedOn });
  const violations = [
    ...read.violations(),
    ...(read.dated()
      ? [
          ...check([stationLifetime], { station, dates }, today),
          ...check([careerEvent], { event, station, spells, today }, event.happenedOn),
        ]
      : []),
  ];
  return decide(violations, acknowledge, { event });
}
