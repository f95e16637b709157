import { type CalendarDate, compareDates, isSameOrBefore } from '../date.ts';
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

/** The jurisdiction as it was last observed on or before the date; null where it was not. */
export function profileOn(
  profiles: readonly JurisdictionProfile[],
  date: CalendarDate,
): JurisdictionProfile | null {
  return latestBy(profiles, ({ observedOn }) => observedOn, date);
}

/** The staffing as it was last observed on or before the date; null where it was not. */
export function staffingOn(profiles: readonly StaffingProfile[], date: CalendarDate): StaffingProfile | null {
  return latestBy(profiles, ({ observedOn }) => observedOn, date);
}

/** The grading in force on the date; null before the first. */
export function gradingOn(gradings: readonly StationGrading[], date: CalendarDate): StationGrading | null {
  return latestBy(gradings, ({ from }) => from, date);
}

/** The grade of the station on the date: UNGRADED where nothing is recorded. */
export function gradeOn(gradings: readonly StationGrading[], date: CalendarDate): StationGrade {
  return gradingOn(gradings, date)?.grade ?? 'UNGRADED';
}

function latestBy<Item>(
  items: readonly Item[],
  dateOf: (item: Item) => CalendarDate,
  date: CalendarDate,
): Item | null {
  return (
    items
      .filter((item) => isSameOrBefore(dateOf(item), date))
      .toSorted((a, b) => compareDates(dateOf(a), dateOf(b)))
      .at(-1) ?? null
  );
}
