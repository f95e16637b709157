import { addYears, type CalendarDate } from '../date.ts';
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

/** From the election until the term has ended. */
export function termPeriod({ electedOn, endedOn }: CommitteeTerm): {
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
} {
  return { from: electedOn, to: endedOn };
}

/** The years that a term of a branch runs (《中国共产党支部工作条例（试行）》). */
const termYears = 3;

/** 届满: when a term elected on a day is due, known as precisely as the day of the election. */
export function termDueOn(electedOn: CalendarDate, years: number = termYears): CalendarDate {
  return addYears(electedOn, years).slice(0, electedOn.length) as CalendarDate;
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
