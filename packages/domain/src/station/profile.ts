import type { CalendarDate } from '../date.ts';
import type {
  AuthorityId,
  JurisdictionProfileId,
  StaffingProfileId,
  StationGradingId,
  StationId,
} from '../id.ts';

/** 辖区概况: what the jurisdiction of a station held on one day. Counts that nobody took are null. */
export interface JurisdictionProfile {
  readonly id: JurisdictionProfileId;
  readonly stationId: StationId;
  readonly observedOn: CalendarDate;
  readonly population: number;
  /** 流动人口: a part of the population. */
  readonly floatingPopulation: number | null;
  /** 场所行业单位. */
  readonly venues: number | null;
  /** 消防重点单位. */
  readonly fireKeyUnits: number | null;
  /** Made up for a demonstration, wholly or in part. */
  readonly synthetic: boolean;
}

/** 编制概况: whom and what a station had on one day. */
export interface StaffingProfile {
  readonly id: StaffingProfileId;
  readonly stationId: StationId;
  readonly observedOn: CalendarDate;
  readonly officers: number;
  readonly auxiliaries: number;
  readonly rooms: number | null;
  /** Made up for a demonstration, wholly or in part. */
  readonly synthetic: boolean;
}

/** From the lowest to the highest. */
export const stationGrades = ['UNGRADED', 'THIRD', 'SECOND', 'FIRST'] as const;
export type StationGrade = (typeof stationGrades)[number];

/** 定级: the grade of a station from a day on, until the next one. */
export interface StationGrading {
  readonly id: StationGradingId;
  readonly stationId: StationId;
  readonly grade: StationGrade;
  readonly from: CalendarDate;
  /** Who named it; nobody names a station UNGRADED. */
  readonly authorityId: AuthorityId | null;
  readonly documentNumber: string | null;
  /** Made up for a demonstration. */
  readonly synthetic: boolean;
}
