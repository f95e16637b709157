import { isBefore } from '../date.ts';
import { type Change, type Creation, type Decision, decide } from '../decision.ts';
import { type Changes, checkOrder, reader, withChanges } from '../field/field.ts';
import type { BranchId, SecretaryTenureId } from '../id.ts';
import { datedFields, recordLifetime } from '../lifetime.ts';
import type { Period } from '../period.ts';
import type { PartyMembership, Person } from '../person/person.ts';
import { check } from '../rule.ts';
import { type Station, stationLifetime } from '../station/station.ts';
import { oneBranchPerSecretary, oneSecretary, relayGap, secretaryFullMember } from './branch.rules.ts';
import { type Branch, branchLifetime, type SecretaryTenure } from './branch.ts';

export interface CreateBranchInput {
  readonly name: string;
  readonly foundedOn: string;
  readonly dissolvedOn?: string | null | undefined;
}
export type ChangeBranchInput = Changes<CreateBranchInput>;

export interface CreateBranchFacts {
  readonly station: Station;
}
export interface ChangeBranchFacts extends CreateBranchFacts {
  readonly branch: Branch;
  readonly branchTenures: readonly SecretaryTenure[];
  /** When its committee terms, seats and memberships ran; absent where none is recorded. */
  readonly branchPeriods?: readonly Period[] | undefined;
}

export interface BranchResult {
  readonly branch: Branch;
}

/** Founds the branch of a station. */
export function createBranch(
  change: Creation<CreateBranchFacts, CreateBranchInput, { readonly branch: BranchId }>,
): Decision<BranchResult> {
  return settleBranch(change, change.ids.branch, change.input, []);
}

/** Changes the named fields of a branch; what hangs on it must still lie within its lifetime. */
export function changeBranch(change: Change<ChangeBranchFacts, ChangeBranchInput>): Decision<BranchResult> {
  const { branch, branchTenures, branchPeriods = [] } = change.facts;
  const periods = [...branchTenures, ...branchPeriods];
  return settleBranch(change, branch.id, withChanges<CreateBranchInput>(branch, change.input), periods);
}

function settleBranch(
  { facts, today, acknowledge }: Change<CreateBranchFacts, unknown>,
  id: BranchId,
  input: CreateBranchInput,
  periods: readonly Period[],
): Decision<BranchResult> {
  const { station } = facts;
  const read = reader(input);
  const branch: Branch = {
    id,
    stationId: station.id,
    name: read.name('name'),
    foundedOn: read.date('foundedOn'),
    dissolvedOn: read.optionalDate('dissolvedOn'),
  };
  const { foundedOn, dissolvedOn } = branch;
  const ownDates = datedFields({ foundedOn, dissolvedOn });
  const heldDates = periods.flatMap(({ from, to = null }) =>
    datedFields({ foundedOn: from, dissolvedOn: to }),
  );
  const violations = [
    ...read.violations(),
    ...(read.dated()
      ? [
          ...checkOrder(foundedOn, dissolvedOn, ['dissolvedOn']),
          ...check([stationLifetime], { station, dates: ownDates }, today),
          ...check([recordLifetime], { life: branchLifetime(branch), dates: heldDates }, today),
        ]
      : []),
  ];
  return decide(violations, acknowledge, { branch });
}

interface BranchAndTenures {
  readonly station: Station;
  readonly branch: Branch;
  /** All tenures of the branch. */
  readonly branchTenures: readonly SecretaryTenure[];
  /** All tenures of the person, in any branch. */
  readonly personTenures: readonly SecretaryTenure[];
}

export interface AppointSecretaryFacts extends BranchAndTenures {
  readonly person: Pick<Person, 'id'>;
  /** All Party memberships of the person; absent or empty where none is recorded, which is not judged. */
  readonly partyMemberships?: readonly PartyMembership[] | undefined;
}
export interface AppointSecretaryInput {
  readonly from: string;
  readonly to?: string | null | undefined;
  readonly reason?: string | null | undefined;
  /** Ends the running tenure of the branch on the day that this one begins. */
  readonly endPrevious?: boolean | null | undefined;
}
export interface AppointSecretaryResult {
  readonly tenure: SecretaryTenure;
  /** The tenure that this appointment ended. */
  readonly ended: SecretaryTenure | null;
}

/** Hands the branch to a secretary. */
export function appointSecretary(
  change: Creation<AppointSecretaryFacts, AppointSecretaryInput, { readonly tenure: SecretaryTenureId }>,
): Decision<AppointSecretaryResult> {
  const { facts, input, ids } = change;
  const read = reader(input);
  const tenure: SecretaryTenure = {
    id: ids.tenure,
    branchId: facts.branch.id,
    personId: facts.person.id,
    from: read.date('from'),
    to: read.optionalDate('to'),
    reason: read.passage('reason'),
    endReason: null,
  };
  const running = facts.branchTenures.find(({ from, to }) => to === null && isBefore(from, tenure.from));
  const ended = input.endPrevious && running ? { ...running, to: tenure.from } : null;
  const asEnded = (other: SecretaryTenure) => (other.id === ended?.id ? ended : other);
  const tenures = {
    branchTenures: facts.branchTenures.map(asEnded),
    personTenures: facts.personTenures.map(asEnded),
  };
  const { partyMemberships = [] } = facts;
  const violations = [
    ...read.violations(),
    ...(read.dated()
      ? [
          ...judgeTenure(change, tenure, tenures),
          ...check([secretaryFullMember], { tenure, partyMemberships }, tenure.from),
        ]
      : []),
  ];
  return decide(violations, change.acknowledge, { tenure, ended });
}

export interface EndSecretaryTenureFacts extends BranchAndTenures {
  readonly tenure: SecretaryTenure;
}
export interface EndSecretaryTenureInput {
  readonly to: string;
  readonly reason?: string | null | undefined;
}
export interface EndSecretaryTenureResult {
  readonly tenure: SecretaryTenure;
}

/** Ends a tenure, or corrects the day on which it ended. */
export function endSecretaryTenure(
  change: Change<EndSecretaryTenureFacts, EndSecretaryTenureInput>,
): Decision<EndSecretaryTenureResult> {
  const { facts, input } = change;
  const read = reader(input);
  const tenure: SecretaryTenure = {
    ...facts.tenure,
    to: read.date('to'),
    endReason: read.passage('reason') ?? facts.tenure.endReason,
  };
  const violations = [...read.violations(), ...(read.dated() ? judgeTenure(change, tenure, facts) : [])];
  return decide(violations, change.acknowledge, { tenure });
}

function judgeTenure(
  { facts, today }: Change<Pick<BranchAndTenures, 'station' | 'branch'>, unknown>,
  tenure: SecretaryTenure,
  { branchTenures, personTenures }: Pick<BranchAndTenures, 'branchTenures' | 'personTenures'>,
) {
  const dates = datedFields({ from: tenure.from, to: tenure.to });
  return [
    ...checkOrder(tenure.from, tenure.to),
    ...check([stationLifetime], { station: facts.station, dates }, today),
    ...check([recordLifetime], { life: branchLifetime(facts.branch), dates }, today),
    ...check(
      [oneSecretary, oneBranchPerSecretary, relayGap],
      { tenure, branchTenures, personTenures },
      tenure.from,
    ),
  ];
}
