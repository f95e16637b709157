import type { CalendarDate } from '../date.ts';
import { type Change, type Creation, type Decision, decide } from '../decision.ts';
import { checkOccurred } from '../field/fact.ts';
import { type Changes, reader, withChanges } from '../field/field.ts';
import type { JurisdictionProfileId, StaffingProfileId } from '../id.ts';
import { datedFields } from '../lifetime.ts';
import { check, type Violation } from '../rule.ts';
import { stationProfileSane } from './profile.rules.ts';
import type { JurisdictionProfile, StaffingProfile } from './profile.ts';
import { stationLifetime } from './station.rules.ts';
import type { Station } from './station.ts';

interface SnapshotsOf<Profile> {
  readonly station: Station;
  /** The station's other snapshots of the kind; the one with the same id is left out. */
  readonly profiles: readonly Profile[];
}

export type RecordJurisdictionProfileFacts = SnapshotsOf<JurisdictionProfile>;
export interface RecordJurisdictionProfileInput {
  readonly observedOn: string;
  readonly population: number;
  readonly floatingPopulation?: number | null | undefined;
  readonly venues?: number | null | undefined;
  readonly fireKeyUnits?: number | null | undefined;
  readonly synthetic?: boolean | null | undefined;
}
export interface JurisdictionProfileResult {
  readonly profile: JurisdictionProfile;
}

/** Records what the jurisdiction of a station held on one day. */
export function recordJurisdictionProfile(
  change: Creation<
    RecordJurisdictionProfileFacts,
    RecordJurisdictionProfileInput,
    { readonly profile: JurisdictionProfileId }
  >,
): Decision<JurisdictionProfileResult> {
  return settleJurisdiction(change, change.ids.profile, change.input);
}

export interface ChangeJurisdictionProfileFacts extends RecordJurisdictionProfileFacts {
  readonly profile: JurisdictionProfile;
}
export type ChangeJurisdictionProfileInput = Changes<RecordJurisdictionProfileInput>;

/** Changes the named figures of a snapshot of the jurisdiction. */
export function changeJurisdictionProfile(
  change: Change<ChangeJurisdictionProfileFacts, ChangeJurisdictionProfileInput>,
): Decision<JurisdictionProfileResult> {
  const { profile } = change.facts;
  const input = withChanges<RecordJurisdictionProfileInput>(profile, change.input);
  return settleJurisdiction(change, profile.id, input);
}

function settleJurisdiction(
  change: Change<RecordJurisdictionProfileFacts, unknown>,
  id: JurisdictionProfileId,
  input: RecordJurisdictionProfileInput,
): Decision<JurisdictionProfileResult> {
  const read = reader(input);
  const counts = {
    population: input.population,
    floatingPopulation: input.floatingPopulation ?? null,
    venues: input.venues ?? null,
    fireKeyUnits: input.fireKeyUnits ?? null,
  };
  const profile: JurisdictionProfile = {
    id,
    stationId: change.facts.station.id,
    observedOn: read.date('observedOn'),
    ...counts,
    synthetic: input.synthetic ?? false,
  };
  const violations = [...read.violations(), ...judge(change, profile, counts, read.dated())];
  return decide(violations, change.acknowledge, { profile });
}

export type RecordStaffingProfileFacts = SnapshotsOf<StaffingProfile>;
export interface RecordStaffingProfileInput {
  readonly observedOn: string;
  readonly officers: number;
  readonly auxiliaries: number;
  readonly rooms?: number | null | undefined;
  readonly synthetic?: boolean | null | undefined;
}
export interface StaffingProfileResult {
  readonly profile: StaffingProfile;
}

/** Records whom and what a station had on one day. */
export function recordStaffingProfile(
  change: Creation<
    RecordStaffingProfileFacts,
    RecordStaffingProfileInput,
    { readonly profile: StaffingProfileId }
  >,
): Decision<StaffingProfileResult> {
  return settleStaffing(change, change.ids.profile, change.input);
}

export interface ChangeStaffingProfileFacts extends RecordStaffingProfileFacts {
  readonly profile: StaffingProfile;
}
export type ChangeStaffingProfileInput = Changes<RecordStaffingProfileInput>;

/** Changes the named figures of a snapshot of the staffing. */
export function changeStaffingProfile(
  change: Change<ChangeStaffingProfileFacts, ChangeStaffingProfileInput>,
): Decision<StaffingProfileResult> {
  const { profile } = change.facts;
  return settleStaffing(change, profile.id, withChanges<RecordStaffingProfileInput>(profile, change.input));
}

function settleStaffing(
  change: Change<RecordStaffingProfileFacts, unknown>,
  id: StaffingProfileId,
  input: RecordStaffingProfileInput,
): Decision<StaffingProfileResult> {
  const read = reader(input);
  const counts = { officers: input.officers, auxiliaries: input.auxiliaries, rooms: input.rooms ?? null };
  const profile: StaffingProfile = {
    id,
    stationId: change.facts.station.id,
    observedOn: read.date('observedOn'),
    ...counts,
    synthetic: input.synthetic ?? false,
  };
  const violations = [...read.violations(), ...judge(change, profile, counts, read.dated())];
  return decide(violations, change.acknowledge, { profile });
}

interface Snapshot {
  readonly id: string;
  readonly observedOn: CalendarDate;
}

function judge(
  { facts: { station, profiles }, today }: Change<SnapshotsOf<Snapshot>, unknown>,
  { id, observedOn }: Snapshot,
  counts: Readonly<Record<string, number | null>>,
  dated: boolean,
): readonly Violation[] {
  const takenDates = dated
    ? profiles.filter((other) => other.id !== id).map((other) => other.observedOn)
    : [];
  return [
    ...check([stationProfileSane], { observedOn, counts, takenDates }, today),
    ...(dated
      ? [
          ...checkOccurred(observedOn, today, ['observedOn']),
          ...check([stationLifetime], { station, dates: datedFields({ observedOn }) }, today),
        ]
      : []),
  ];
}
