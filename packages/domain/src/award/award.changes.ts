import type { Authority } from '../authority/authority.ts';
import type { Branch } from '../branch/branch.ts';
import { type CalendarDate, yearOf } from '../date.ts';
import { type Change, type Creation, type Decision, decide } from '../decision.ts';
import { type Changes, reader, withChanges } from '../field/field.ts';
import type { AwardId, StationId } from '../id.ts';
import { datedFields } from '../lifetime.ts';
import { type Person, type ServiceSpell, spellOn } from '../person/person.ts';
import { check } from '../rule.ts';
import { type Station, stationLifetime } from '../station/station.ts';
import type { Team } from '../team/team.ts';
import { awardDates, awardLifecycle, awardRecipient, type ClassedAward } from './award.rules.ts';
import type { Award, AwardKind, Recipient } from './award.ts';
import { awardAuthorityLevel, awardOfficersOnly, awardOneDeed, awardRepeat } from './merit.rules.ts';
import { defaultRegulations, type Regulations } from './regulations.ts';

/** Who receives the award, with what the rules must know of them. */
export type RecipientFacts =
  | { readonly type: 'PERSON'; readonly person: Person; readonly spells: readonly ServiceSpell[] }
  | { readonly type: 'STATION'; readonly station: Station }
  | { readonly type: 'BRANCH'; readonly branch: Branch; readonly station: Station }
  | { readonly type: 'TEAM'; readonly team: Team; readonly station: Station };

export interface RecordAwardFacts {
  readonly kind: AwardKind;
  readonly authority: Authority;
  readonly recipient: RecipientFacts;
  /** All awards of the recipient, with the classes of their kinds. */
  readonly awards: readonly ClassedAward[];
  /** Numbers of the authority's other award documents; enough are those that equal the number asked for. */
  readonly takenDocumentNumbers: readonly string[];
  /** The deployment's regulations; ours where it has none. */
  readonly regulations?: Regulations | undefined;
}
export interface RecordAwardInput {
  readonly grantedOn: string;
  /** The year that a yearly title honours; the year of the grant where nothing else is said. */
  readonly honourYear?: number | null | undefined;
  readonly documentNumber?: string | null | undefined;
  readonly deed?: string | null | undefined;
  readonly exemption?: string | null | undefined;
  readonly synthetic?: boolean | null | undefined;
}
export interface AwardResult {
  readonly award: Award;
}

/** Records an award that was granted elsewhere. */
export function recordAward(
  change: Creation<RecordAwardFacts, RecordAwardInput, { readonly award: AwardId }>,
): Decision<AwardResult> {
  return settle(change, change.ids.award, change.input);
}

export type ChangeAwardInput = Changes<RecordAwardInput>;
export interface ChangeAwardFacts extends RecordAwardFacts {
  readonly award: Award;
}

/** Changes the named fields of an award that stands. */
export function changeAward(change: Change<ChangeAwardFacts, ChangeAwardInput>): Decision<AwardResult> {
  const { award } = change.facts;
  return settle(change, award.id, withChanges<RecordAwardInput>(award, change.input), award);
}

function settle(
  { facts, today, acknowledge }: Change<RecordAwardFacts, unknown>,
  id: AwardId,
  input: RecordAwardInput,
  before?: Award,
): Decision<AwardResult> {
  const {
    kind,
    authority,
    recipient,
    awards,
    takenDocumentNumbers,
    regulations = defaultRegulations,
  } = facts;
  const read = reader(input);
  const grantedOn = read.date('grantedOn');
  const award: Award = {
    id,
    kindId: kind.id,
    recipient: recipientOf(recipient),
    creditedStationId: creditedStation(recipient, grantedOn),
    authorityId: authority.id,
    grantedOn,
    honourYear: input.honourYear ?? (kind.yearly ? yearOf(grantedOn) : null),
    documentNumber: read.optionalName('documentNumber'),
    deed: read.passage('deed'),
    exemption: read.passage('exemption'),
    revokedFrom: null,
    revocationReason: null,
    synthetic: input.synthetic ?? false,
  };
  const spells = recipient.type === 'PERSON' ? recipient.spells : [];
  const judged = { award, kind, authority, awards, spells, takenDocumentNumbers, today, regulations };
  const rules = [awardOfficersOnly, awardRepeat, awardOneDeed, awardAuthorityLevel, awardDates];
  const violations = [
    ...read.violations(),
    ...(before ? check([awardLifecycle], { award: before, next: award }, today) : []),
    ...check([awardRecipient], judged, grantedOn, regulations.effective),
    ...(read.dated() ? check(rules, judged, grantedOn, regulations.effective) : []),
    ...(read.dated() && recipient.type !== 'PERSON'
      ? check([stationLifetime], { station: recipient.station, dates: datedFields({ grantedOn }) }, today)
      : []),
  ];
  return decide(violations, acknowledge, { award });
}

function recipientOf(recipient: RecipientFacts): Recipient {
  switch (recipient.type) {
    case 'PERSON':
      return { type: 'PERSON', id: recipient.person.id };
    case 'STATION':
      return { type: 'STATION', id: recipient.station.id };
    case 'BRANCH':
      return { type: 'BRANCH', id: recipient.branch.id };
    case 'TEAM':
      return { type: 'TEAM', id: recipient.team.id };
  }
}

/** Where the recipient served or belonged on the day. */
function creditedStation(recipient: RecipientFacts, on: CalendarDate): StationId | null {
  if (recipient.type !== 'PERSON') return recipient.station.id;
  return spellOn(recipient.spells, on)?.stationId ?? null;
}

export interface RevokeAwardFacts {
  readonly award: Award;
}
export interface RevokeAwardInput {
  /** The first day on which the award no longer counts. */
  readonly from: string;
  readonly reason: string;
}

/** Revokes an award: it keeps its row and its reason, and stops counting from that day. */
export function revokeAward({
  facts: { award },
  input,
  today,
  acknowledge,
}: Change<RevokeAwardFacts, RevokeAwardInput>): Decision<AwardResult> {
  const read = reader(input);
  const revokedFrom = read.date('from');
  const revoked: Award = { ...award, revokedFrom, revocationReason: read.passage('reason') };
  // A day that could not be read is not to blame for coming too early as well.
  const next = read.dated() ? revoked : { ...revoked, revokedFrom: award.grantedOn };
  const violations = [...read.violations(), ...check([awardLifecycle], { award, next }, today)];
  return decide(violations, acknowledge, { award: revoked });
}
