import type { CalendarDate } from '../date.ts';
import type { PersonId, ServiceSpellId, StationId } from '../id.ts';

export const personCategories = ['OFFICER', 'AUXILIARY'] as const;
export type PersonCategory = (typeof personCategories)[number];

export const sexes = ['FEMALE', 'MALE'] as const;
export type Sex = (typeof sexes)[number];

export const spellEntries = ['JOINED', 'TRANSFERRED_IN', 'REHIRED'] as const;
export type SpellEntry = (typeof spellEntries)[number];

export const spellExits = [
  'RETIRED',
  'TRANSFERRED_OUT',
  'SELECTED',
  'RESIGNED',
  'DISMISSED',
  'DECEASED',
  'OTHER',
] as const;
export type SpellExit = (typeof spellExits)[number];

/** 民警 / 辅警: one human being. The category is that of the latest spell of service. */
export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly category: PersonCategory;
  readonly sex: Sex;
  readonly birthDate: CalendarDate | null;
  /** Made up for a demonstration: no real human being. */
  readonly synthetic: boolean;
}

/** 服务期: one unbroken stretch of service at a station in one category. */
export interface ServiceSpell {
  readonly id: ServiceSpellId;
  readonly personId: PersonId;
  readonly stationId: StationId;
  readonly category: PersonCategory;
  readonly entry: SpellEntry;
  readonly exit: SpellExit | null;
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
}

export {
  type BranchMembership,
  isFullMemberOn,
  isPartyMemberOn,
  type PartyMembership,
  type PartyStanding,
  partyPeriod,
  partyStandingOn,
  partyStandings,
} from './party.ts';
export {
  type CareerEvent,
  type CareerEventKind,
  careerEventKinds,
  leadingPosts,
  type Post,
  type PostKind,
  postKinds,
} from './post.ts';
export { servedThroughout, spellOn } from './service.ts';
