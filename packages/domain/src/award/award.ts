import type { CalendarDate } from '../date.ts';
import type { AuthorityId, AwardId, AwardKindId, BranchId, PersonId, StationId, TeamId } from '../id.ts';
import type { AwardClass, RecipientType } from './award-class.ts';

/** 荣誉种类: what is granted, to whom it may go, and whether it honours a year. */
export interface AwardKind {
  readonly id: AwardKindId;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly class: AwardClass;
  readonly recipientTypes: readonly RecipientType[];
  readonly yearly: boolean;
}

export type Recipient =
  | { readonly type: 'PERSON'; readonly id: PersonId }
  | { readonly type: 'STATION'; readonly id: StationId }
  | { readonly type: 'BRANCH'; readonly id: BranchId }
  | { readonly type: 'TEAM'; readonly id: TeamId };

/** 荣誉 / 奖励: one award of one kind to one recipient. */
export interface Award {
  readonly id: AwardId;
  readonly kindId: AwardKindId;
  readonly recipient: Recipient;
  /** The station that it counts for: where the recipient served or belonged on the day. */
  readonly creditedStationId: StationId | null;
  readonly authorityId: AuthorityId;
  readonly grantedOn: CalendarDate;
  /** The year that a yearly title honours. */
  readonly honourYear: number | null;
  readonly documentNumber: string | null;
  readonly deed: string | null;
  readonly exemption: string | null;
  /** The first day on which it no longer counts. */
  readonly revokedFrom: CalendarDate | null;
  readonly revocationReason: string | null;
  /** Made up for a demonstration: nobody received it. */
  readonly synthetic: boolean;
}

export {
  type AwardResult,
  type RecordAwardFacts,
  recordAward,
} from './award.changes.ts';
export { awardRecipient } from './award.rules.ts';
export { awardClassWords } from './award.words.ts';
export {
  type AwardClass,
  awardClasses,
  type RecipientType,
  recipientTypes,
} from './award-class.ts';
export { order135 } from './regulations.ts';
