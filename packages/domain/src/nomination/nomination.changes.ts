import { type AwardKind, awardRecipient } from '../award/award.ts';
import type { CalendarDate } from '../date.ts';
import { type Change, type Creation, type Decision, decide } from '../decision.ts';
import { type Changes, checkName, reader } from '../field/field.ts';
import type { NominationId, PersonId } from '../id.ts';
import { type DatedField, datedFields } from '../lifetime.ts';
import type { ServiceSpell } from '../person/person.ts';
import { check, type Violation } from '../rule.ts';
import { type Station, stationLifetime } from '../station/station.ts';
import {
  nominationFourEyes,
  nominationInService,
  nominationLifecycle,
  nominationOneOpen,
  nominationRound,
} from './nomination.rules.ts';
import type { Nomination, SelectionRound } from './nomination.ts';
import { type Candidate, nominationYield, type RivalNomination } from './yield.rules.ts';

/** Who is put forward, with what the rules must know of them. */
export interface Nominee extends Candidate {
  readonly spells: readonly ServiceSpell[];
}

export interface NominationFacts {
  readonly round: SelectionRound;
  /** The station of the round. */
  readonly station: Station;
  readonly kind: AwardKind;
  readonly nominee: Nominee;
  /** The other nominations of the round, with their nominees. */
  readonly rivals: readonly RivalNomination[];
}
export interface NominationIds {
  readonly nomination: NominationId;
}
export interface NominationResult {
  readonly nomination: Nomination;
}

export interface DraftNominationInput {
  readonly deed?: string | null | undefined;
  readonly nominatorId?: PersonId | null | undefined;
  readonly synthetic?: boolean | null | undefined;
}

/** Writes a nomination down before it is put forward. */
export function draftNomination(
  change: Creation<NominationFacts, DraftNominationInput, NominationIds>,
): Decision<NominationResult> {
  return settle(change, newNomination(change), null);
}

export interface ChangeNominationFacts extends NominationFacts {
  readonly nomination: Nomination;
}
export type ChangeNominationInput = Changes<DraftNominationInput>;

/** Changes the named fields of a draft, and its kind to the one that the facts name. */
export function changeNomination(
  change: Change<ChangeNominationFacts, ChangeNominationInput>,
): Decision<NominationResult> {
  return settle(change, change.facts.nomination, change.facts.nomination);
}

export interface SubmitNominationFacts extends NominationFacts {
  /** The draft that is submitted; null or absent where somebody is put forward directly. */
  readonly nomination?: Nomination | null | undefined;
}
export interface SubmitNominationInput extends DraftNominationInput {
  /** The day of submission; today where nothing else is said. */
  readonly on?: string | null | undefined;
}

/** Puts a person forward for an award: from a draft, whose fields stay where the input names none, or directly. */
export function submitNomination(
  change: Creation<SubmitNominationFacts, SubmitNominationInput, NominationIds>,
): Decision<NominationResult> {
  const { facts, input, today } = change;
  const read = reader({ on: input.on ?? today });
  const on = read.date('on');
  const before = facts.nomination ?? null;
  const submitted = { ...(before ?? newNomination(change)), status: 'SUBMITTED', submittedOn: on } as const;
  return settle(change, submitted, before, {
    step: { path: ['on'], date: read.dated() ? on : null },
    found: [...read.violations(), ...(read.dated() ? checkSubmission(facts, submitted, on, today) : [])],
  });
}

function checkSubmission(
  { round, station, nominee, rivals }: NominationFacts,
  nomination: Nomination,
  on: CalendarDate,
  today: CalendarDate,
): readonly Violation[] {
  const paths = { early: ['on'], late: ['on'] };
  const { name } = nominee.person;
  const others = rivals.filter(({ nomination: { id } }) => id !== nomination.id);
  return [
    ...check([nominationRound], { round, submittedOn: on, paths }, today),
    ...check([stationLifetime], { station, dates: datedFields({ on }) }, today),
    ...check([nominationInService], { name, spells: nominee.spells, station, on }, today),
    ...check([nominationYield], { nominee, rivals: others, on }, today),
  ];
}

function newNomination({
  facts: { round, kind, nominee },
  ids,
}: Creation<NominationFacts, unknown, NominationIds>): Nomination {
  return {
    id: ids.nomination,
    roundId: round.id,
    personId: nominee.person.id,
    kindId: kind.id,
    deed: null,
    status: 'DRAFT',
    nominatorId: null,
    submittedOn: null,
    reviewerId: null,
    reviewedOn: null,
    reviewNote: null,
    noticeFrom: null,
    noticeExemption: null,
    approverId: null,
    authorityId: null,
    decidedOn: null,
    decisionReason: null,
    documentNumber: null,
    awardId: null,
    synthetic: false,
  };
}

interface Submission {
  readonly step: DatedField;
  readonly found: readonly Violation[];
}

function settle(
  { facts, input, today, acknowledge }: Change<NominationFacts, DraftNominationInput>,
  written: Nomination,
  before: Nomination | null,
  submission?: Submission,
): Decision<NominationResult> {
  const { deed, nominatorId, synthetic } = input;
  const read = reader({ deed: deed === undefined ? written.deed : deed });
  const nomination: Nomination = {
    ...written,
    kindId: facts.kind.id,
    deed: read.passage('deed'),
    nominatorId: nominatorId === undefined ? written.nominatorId : nominatorId,
    synthetic: synthetic ?? written.synthetic,
  };
  const { name } = facts.nominee.person;
  const nominations = facts.rivals.map((rival) => rival.nomination);
  const award = { recipient: { type: 'PERSON', id: nomination.personId } } as const;
  const step = submission?.step ?? null;
  const violations = [
    ...check([nominationLifecycle], { nomination: before, next: nomination, step, today }, today),
    ...read.violations(),
    ...(submission && nomination.nominatorId === null ? checkName('', ['nominatorId']) : []),
    ...check([nominationFourEyes], { nomination }, today),
    ...check([nominationOneOpen], { nomination, name, nominations }, today),
    ...check([awardRecipient], { award, kind: facts.kind }, today).map((wrong) => ({
      ...wrong,
      path: ['kindCode'],
    })),
    ...(submission?.found ?? []),
  ];
  return decide(violations, acknowledge, { nomination });
}
