import type { CrimeStatistic, ExchangeMeeting, ServiceRecord, StudyDay } from '../activity/activity.ts';
import type { Authority } from '../authority/authority.ts';
import type { Award, AwardKind } from '../award/award.ts';
import type { SecretaryTenure } from '../branch/branch.ts';
import type { CareerEvent, Person } from '../person/person.ts';
import type { JurisdictionProfile, StaffingProfile, Station, StationGrading } from '../station/station.ts';
import type { StreakEvaluation } from '../streak/streak.ts';
import type { Team, TeamMembership } from '../team/team.ts';

/** What metrics read of an award: its kind in words, whom it went to, and while it counts. */
export interface CountedAward
  extends Pick<Award, 'id' | 'recipient' | 'grantedOn' | 'honourYear' | 'revokedFrom'> {
  readonly kind: Pick<AwardKind, 'code' | 'name' | 'class' | 'yearly'>;
}

/** What the ledger knows of everything below one authority. */
export interface Jurisdiction {
  readonly authority: Pick<Authority, 'id' | 'code' | 'declaredStations'>;
  readonly stations: readonly Pick<Station, 'id' | 'establishedOn' | 'dissolvedOn'>[];
  readonly branches: readonly JurisdictionBranch[];
  /** Awards to those stations and branches; enough are those of the kind asked for. */
  readonly awards: readonly CountedAward[];
}

/** A branch below an authority, and the workshops of its secretary. */
export interface JurisdictionBranch {
  readonly id: string;
  readonly stationId: string;
  readonly workshops: readonly { readonly id: string }[];
}

/** Everything about one station that metrics read, each list in any order. Archived records are left out. */
export interface StationRecords {
  readonly station: Pick<Station, 'id' | 'establishedOn' | 'dissolvedOn'>;
  readonly predecessors: readonly Pick<Station, 'id'>[];
  /** Superseded ones too. */
  readonly evaluations: readonly StreakEvaluation[];
  /** Those credited to the station: its own, its branches', its teams' and its people's. Revoked ones too. */
  readonly awards: readonly CountedAward[];
  /** Of the secretaries of all its branches. */
  readonly tenures: readonly Pick<SecretaryTenure, 'id' | 'personId' | 'from' | 'to'>[];
  readonly teams: readonly Pick<Team, 'id' | 'name' | 'kind' | 'foundedOn' | 'disbandedOn'>[];
  readonly memberships: readonly TeamMembership[];
  readonly jurisdictionProfiles: readonly Omit<JurisdictionProfile, 'stationId' | 'synthetic'>[];
  readonly staffingProfiles: readonly Omit<StaffingProfile, 'stationId' | 'synthetic'>[];
  readonly gradings: readonly Pick<StationGrading, 'id' | 'grade' | 'from'>[];
  /** Everyone who serves or has served here. */
  readonly people: readonly Pick<Person, 'id' | 'birthDate'>[];
  readonly careerEvents: readonly Pick<CareerEvent, 'id' | 'personId' | 'kind' | 'happenedOn'>[];
  readonly studyDays: readonly Pick<StudyDay, 'id' | 'heldOn'>[];
  readonly crimeStatistics: readonly Omit<CrimeStatistic, 'stationId' | 'synthetic'>[];
  readonly serviceRecords: readonly Omit<ServiceRecord, 'stationId' | 'note' | 'synthetic'>[];
  readonly exchangeMeetings: readonly Pick<ExchangeMeeting, 'id' | 'heldOn'>[];
  /** What is known of the stations below the authorities asked about. */
  readonly jurisdictions: readonly Jurisdiction[];
}

/** The parts of `StationRecords` that a metric may ask a store for; the station itself is always there. */
export type StationPart = Exclude<keyof StationRecords, 'station'>;

/** The records of a station of which nothing else is known. */
export function bareRecords(station: StationRecords['station']): StationRecords {
  return {
    station,
    predecessors: [],
    evaluations: [],
    awards: [],
    tenures: [],
    teams: [],
    memberships: [],
    jurisdictionProfiles: [],
    staffingProfiles: [],
    gradings: [],
    people: [],
    careerEvents: [],
    studyDays: [],
    crimeStatistics: [],
    serviceRecords: [],
    exchangeMeetings: [],
    jurisdictions: [],
  };
}
