import type { CalendarDate } from '../date.ts';
import type {
  AuthorityId,
  AwardId,
  AwardKindId,
  NominationId,
  PersonId,
  SelectionRoundId,
  StationId,
} from '../id.ts';

/** 评选轮次: one occasion on which a station puts people forward. */
export interface SelectionRound {
  readonly id: SelectionRoundId;
  readonly stationId: StationId;
  readonly name: string;
  readonly openedOn: CalendarDate;
  /** The first day on which nobody is put forward any more; null while it is open. */
  readonly closedOn: CalendarDate | null;
  /** Made up for a demonstration. */
  readonly synthetic: boolean;
}

export const nominationStatuses = [
  'DRAFT',
  'SUBMITTED',
  'REVIEWED',
  'PUBLIC_NOTICE',
  'APPROVED',
  'REJECTED',
  'WITHDRAWN',
] as const;
export type NominationStatus = (typeof nominationStatuses)[number];

/** Those in which a nomination is still undecided. */
export const openNominationStatuses: readonly NominationStatus[] = [
  'DRAFT',
  'SUBMITTED',
  'REVIEWED',
  'PUBLIC_NOTICE',
];

const transitions: Readonly<Record<NominationStatus, readonly NominationStatus[]>> = {
  DRAFT: ['DRAFT', 'SUBMITTED', 'WITHDRAWN'],
  SUBMITTED: ['REVIEWED', 'REJECTED', 'WITHDRAWN'],
  // Straight to approval where no notice is asked for, or an exemption lifts it: see `award.notice`.
  REVIEWED: ['PUBLIC_NOTICE', 'APPROVED', 'REJECTED', 'WITHDRAWN'],
  PUBLIC_NOTICE: ['APPROVED', 'REJECTED', 'WITHDRAWN'],
  APPROVED: [],
  REJECTED: [],
  WITHDRAWN: [],
};

/** The states that may follow; none after a decision. */
export function nextStatuses(status: NominationStatus): readonly NominationStatus[] {
  return transitions[status];
}

/** 评先评优: one person put forward for one kind of award in one round. */
export interface Nomination {
  readonly id: NominationId;
  readonly roundId: SelectionRoundId;
  /** Who is put forward. */
  readonly personId: PersonId;
  readonly kindId: AwardKindId;
  readonly deed: string | null;
  readonly status: NominationStatus;
  readonly nominatorId: PersonId | null;
  readonly submittedOn: CalendarDate | null;
  readonly reviewerId: PersonId | null;
  readonly reviewedOn: CalendarDate | null;
  readonly reviewNote: string | null;
  /** The first day of the public notice. */
  readonly noticeFrom: CalendarDate | null;
  /** Why the award is approved without the whole notice. */
  readonly noticeExemption: string | null;
  readonly approverId: PersonId | null;
  /** Who grants the award. */
  readonly authorityId: AuthorityId | null;
  /** When it was approved, rejected or withdrawn. */
  readonly decidedOn: CalendarDate | null;
  /** Why it was rejected or withdrawn. */
  readonly decisionReason: string | null;
  readonly documentNumber: string | null;
  /** What an approved one granted. */
  readonly awardId: AwardId | null;
  /** Made up for a demonstration. */
  readonly synthetic: boolean;
}
