import type { CalendarDate } from '../date.ts';
import type { StationId, TeamId, TeamScoreId, TeamStandingId } from '../id.ts';

/** What a team is credited with in a period. */
export const standingMeasures = [
  'COLLECTIVE_AWARDS',
  'MEMBER_AWARDS',
  'PEOPLE_SERVED',
  'DISPUTES_MEDIATED',
  'CASE_REVIEWS',
  'VANGUARD_TURNOUTS',
] as const;
export type StandingMeasure = (typeof standingMeasures)[number];

/** Points for one of each measure; a measure that is absent counts nothing. */
export type StandingWeights = Readonly<Partial<Record<StandingMeasure, number>>>;
export type StandingCounts = Readonly<Record<StandingMeasure, number>>;

/** 你追我赶: the published comparison of a station's teams over a half-open period, with the weights it used. */
export interface TeamStanding {
  readonly id: TeamStandingId;
  readonly stationId: StationId;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly publishedOn: CalendarDate;
  readonly weights: StandingWeights;
  /** Made up for a demonstration. */
  readonly synthetic: boolean;
}

/** One team's part in a standing, as it was published. */
export interface TeamScore {
  readonly id: TeamScoreId;
  readonly standingId: TeamStandingId;
  readonly teamId: TeamId;
  readonly counts: StandingCounts;
  readonly score: number;
  /** 1 for the highest; equal scores share a position. */
  readonly position: number;
}
