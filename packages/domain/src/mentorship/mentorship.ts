import type { CalendarDate } from '../date.ts';
import type { MentorshipId, PersonId, StationId } from '../id.ts';

/** Down the chain: 支部书记带支部委员、支部委员带党员、党员带民警. */
export const mentorshipTiers = [
  'SECRETARY_TO_COMMITTEE',
  'COMMITTEE_TO_MEMBER',
  'MEMBER_TO_OFFICER',
] as const;
export type MentorshipTier = (typeof mentorshipTiers)[number];

/** 传帮带: one person guides another, on one tier, during a period. */
export interface Mentorship {
  readonly id: MentorshipId;
  readonly stationId: StationId;
  readonly mentorId: PersonId;
  readonly menteeId: PersonId;
  readonly tier: MentorshipTier;
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
  /** Made up for a demonstration. */
  readonly synthetic: boolean;
}
