import type { CalendarDate } from '../date.ts';
import type { BranchId, CommitteeMemberId, CommitteeTermId, PersonId } from '../id.ts';

/** 届: the elected committee's term of a branch. A tenure (任) of a secretary is another thing. */
export interface CommitteeTerm {
  readonly id: CommitteeTermId;
  readonly branchId: BranchId;
  /** 第几届, from 1. */
  readonly number: number;
  readonly electedOn: CalendarDate;
  readonly dueOn: CalendarDate;
  /** The first day after it; null while it runs. */
  readonly endedOn: CalendarDate | null;
  /** Made up for a demonstration. */
  readonly synthetic: boolean;
}

export const committeeRoles = [
  'DEPUTY_SECRETARY',
  'ORGANISATION',
  'PUBLICITY',
  'DISCIPLINE',
  'YOUTH',
  'MEMBER',
] as const;
export type CommitteeRole = (typeof committeeRoles)[number];

/** 支部委员: a seat on the committee during a period. The secretary's seat is the tenure. */
export interface CommitteeMember {
  readonly id: CommitteeMemberId;
  readonly branchId: BranchId;
  readonly personId: PersonId;
  readonly role: CommitteeRole;
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
  /** Made up for a demonstration. */
  readonly synthetic: boolean;
}
