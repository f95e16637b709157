import type { CalendarDate } from '../date.ts';
import type { AuthorityId, StationId } from '../id.ts';

/** 派出所: the grassroots unit. Merged from its predecessors, where it has any (合并组建). */
export interface Station {
  readonly id: StationId;
  readonly code: string;
  readonly name: string;
  readonly authorityId: AuthorityId;
  readonly establishedOn: CalendarDate;
  readonly dissolvedOn: CalendarDate | null;
  readonly predecessorIds: readonly StationId[];
  /** Made up for a demonstration: no real station. */
  readonly synthetic: boolean;
}

export {
  gradeOn,
  gradingOn,
  type JurisdictionProfile,
  profileOn,
  type StaffingProfile,
  type StationGrade,
  type StationGrading,
  staffingOn,
  stationGrades,
} from './profile.ts';
export { stationLifetime } from './station.rules.ts';
