import type { CalendarDate } from '../date.ts';
import type {
  AuthorityId,
  CaseReviewId,
  CrimeStatisticId,
  ExchangeMeetingId,
  FindingId,
  PersonId,
  ServiceRecordId,
  StationId,
  StudyDayId,
  TeamId,
  VanguardParticipationId,
  VanguardTaskId,
} from '../id.ts';

/** 学习日: one session of the weekly study day. */
export interface StudyDay {
  readonly id: StudyDayId;
  readonly stationId: StationId;
  readonly heldOn: CalendarDate;
  readonly topic: string;
  readonly leaderId: PersonId | null;
  readonly attendance: number | null;
  /** Made up for a demonstration, wholly or in part. */
  readonly synthetic: boolean;
}

export const caseCategories = [
  'PROPERTY',
  'PREVENTABLE',
  'FRAUD',
  'VIOLENCE',
  'PUBLIC_ORDER',
  'OTHER',
] as const;
export type CaseCategory = (typeof caseCategories)[number];

/** 一案一评: the one review of a case. Of the case it knows the reference number and the category, and nobody's data. */
export interface CaseReview {
  readonly id: CaseReviewId;
  readonly stationId: StationId;
  readonly caseNumber: string;
  readonly category: CaseCategory;
  readonly reviewedOn: CalendarDate;
  readonly studyDayId: StudyDayId | null;
  readonly reviewerId: PersonId | null;
  readonly summary: string | null;
  /** Made up for a demonstration. */
  readonly synthetic: boolean;
}

/** 查漏补缺: something that a review found wanting, until it is put right. */
export interface Finding {
  readonly id: FindingId;
  readonly reviewId: CaseReviewId;
  readonly text: string;
  readonly openedOn: CalendarDate;
  readonly closedOn: CalendarDate | null;
  readonly remedy: string | null;
  /** Made up for a demonstration. */
  readonly synthetic: boolean;
}

export type StatisticCategory = 'ALL' | CaseCategory;
export const statisticCategories: readonly StatisticCategory[] = ['ALL', ...caseCategories];

/** 案件数: counts of one category of cases over a half-open period. Counts that nobody took are null. */
export interface CrimeStatistic {
  readonly id: CrimeStatisticId;
  readonly stationId: StationId;
  readonly category: StatisticCategory;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** Cases. */
  readonly reported: number | null;
  /** Cases. */
  readonly solved: number | null;
  /** People. */
  readonly arrested: number | null;
  /** Made up for a demonstration, wholly or in part. */
  readonly synthetic: boolean;
}

export const serviceKinds = ['SERVICE', 'MEDIATION'] as const;
export type ServiceKind = (typeof serviceKinds)[number];

/** 服务 / 调解: people served or disputes mediated, by a person or by a team. */
export interface ServiceRecord {
  readonly id: ServiceRecordId;
  readonly stationId: StationId;
  readonly kind: ServiceKind;
  readonly servedOn: CalendarDate;
  /** People served (人次) or disputes mediated. */
  readonly count: number;
  /** Exactly one of person and team is set. */
  readonly personId: PersonId | null;
  readonly teamId: TeamId | null;
  readonly note: string | null;
  /** Made up for a demonstration. */
  readonly synthetic: boolean;
}

/** 现场经验交流会: hosted by a station. */
export interface ExchangeMeeting {
  readonly id: ExchangeMeetingId;
  readonly stationId: StationId;
  readonly heldOn: CalendarDate;
  readonly topic: string;
  readonly organiserId: AuthorityId | null;
  readonly attendance: number | null;
  /** Made up for a demonstration, wholly or in part. */
  readonly synthetic: boolean;
}

/** 急难险重任务: an urgent task. */
export interface VanguardTask {
  readonly id: VanguardTaskId;
  readonly stationId: StationId;
  readonly title: string;
  readonly calledOn: CalendarDate;
  readonly endedOn: CalendarDate | null;
  /** Made up for a demonstration. */
  readonly synthetic: boolean;
}

/** Who went, and in which wave; the first wave is 1. */
export interface VanguardParticipation {
  readonly id: VanguardParticipationId;
  readonly taskId: VanguardTaskId;
  readonly personId: PersonId;
  readonly wave: number;
}
