import type { CalendarDate } from '../date.ts';
import type { BranchId, PersonId, SecretaryTenureId, StationId } from '../id.ts';
import type { Lifetime } from '../lifetime.ts';

/** 党支部: the Party branch of a station. */
export interface Branch {
  readonly id: BranchId;
  readonly stationId: StationId;
  readonly name: string;
  readonly foundedOn: CalendarDate;
  readonly dissolvedOn: CalendarDate | null;
}

/** The time in which its records lie. */
export function branchLifetime({ name, foundedOn, dissolvedOn }: Branch): Lifetime {
  return { name, began: foundedOn, ended: dissolvedOn };
}

/** 任: one person's time as branch secretary. Its ordinal (第五任) is derived by `relay`. */
export interface SecretaryTenure {
  readonly id: SecretaryTenureId;
  readonly branchId: BranchId;
  readonly personId: PersonId;
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
  /** Why this person was appointed. */
  readonly reason: string | null;
  /** Why the tenure ended. */
  readonly endReason: string | null;
}

export {
  type CommitteeMember,
  type CommitteeRole,
  type CommitteeTerm,
  committeeRoles,
  termDueOn,
  termPeriod,
} from './committee.ts';

export { branchMembership } from './membership.rules.ts';

export { relay, secretaryOn } from './relay.ts';
