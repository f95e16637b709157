import type { CalendarDate } from '../date.ts';
import type { AuthorityId, CareerEventId, PersonId, PostId, StationId } from '../id.ts';

export const postKinds = [
  'DIRECTOR',
  'POLITICAL_INSTRUCTOR',
  'DEPUTY_DIRECTOR',
  'DEPUTY_INSTRUCTOR',
  'OTHER',
] as const;
export type PostKind = (typeof postKinds)[number];

/** The posts that make a person a leading cadre of a station. */
export const leadingPosts: readonly PostKind[] = [
  'DIRECTOR',
  'POLITICAL_INSTRUCTOR',
  'DEPUTY_DIRECTOR',
  'DEPUTY_INSTRUCTOR',
];

/** 职务: a post at a station held during a period. */
export interface Post {
  readonly id: PostId;
  readonly personId: PersonId;
  readonly stationId: StationId;
  readonly kind: PostKind;
  /** What the post is called where its kind does not say it. */
  readonly title: string | null;
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
  /** Made up for a demonstration. */
  readonly synthetic: boolean;
}

export const careerEventKinds = ['PROMOTED', 'SELECTED'] as const;
export type CareerEventKind = (typeof careerEventKinds)[number];

/** 提拔 into a leading post, or 遴选 to a higher authority, of somebody who served at the station. */
export interface CareerEvent {
  readonly id: CareerEventId;
  readonly personId: PersonId;
  readonly stationId: StationId;
  readonly kind: CareerEventKind;
  readonly happenedOn: CalendarDate;
  /** The post taken. */
  readonly position: string | null;
  /** Where it led. */
  readonly authorityId: AuthorityId | null;
  /** Made up for a demonstration. */
  readonly synthetic: boolean;
}
