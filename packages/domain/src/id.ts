import type { Brand } from './brand.ts';

export type EntityName =
  | 'Authority'
  | 'Station'
  | 'Branch'
  | 'SecretaryTenure'
  | 'Person'
  | 'ServiceSpell'
  | 'Team'
  | 'TeamMembership'
  | 'TeamLeadership'
  | 'AwardKind'
  | 'Award'
  | 'Evaluation'
  | 'JurisdictionProfile'
  | 'StaffingProfile'
  | 'StationGrading'
  | 'CommitteeTerm'
  | 'CommitteeMember'
  | 'Post'
  | 'PartyMembership'
  | 'BranchMembership'
  | 'CareerEvent'
  | 'Workshop'
  | 'Goal'
  | 'Task'
  | 'Highlight'
  | 'Handover'
  | 'HandoverItem'
  | 'Mentorship'
  | 'SelectionRound'
  | 'Nomination'
  | 'StudyDay'
  | 'CaseReview'
  | 'Finding'
  | 'CrimeStatistic'
  | 'ServiceRecord'
  | 'ExchangeMeeting'
  | 'VanguardTask'
  | 'VanguardParticipation'
  | 'TeamStanding'
  | 'TeamScore'
  | 'Publication'
  | 'Claim';

/** The id of one kind of record. Ids are made by the caller, opaque here, and never mix. */
export type Id<Entity extends EntityName> = Brand<Entity>;

export type AuthorityId = Id<'Authority'>;
export type StationId = Id<'Station'>;
export type BranchId = Id<'Branch'>;
export type SecretaryTenureId = Id<'SecretaryTenure'>;
export type PersonId = Id<'Person'>;
export type ServiceSpellId = Id<'ServiceSpell'>;
export type TeamId = Id<'Team'>;
export type TeamMembershipId = Id<'TeamMembership'>;
export type TeamLeadershipId = Id<'TeamLeadership'>;
export type AwardKindId = Id<'AwardKind'>;
export type AwardId = Id<'Award'>;
export type EvaluationId = Id<'Evaluation'>;
export type JurisdictionProfileId = Id<'JurisdictionProfile'>;
export type StaffingProfileId = Id<'StaffingProfile'>;
export type StationGradingId = Id<'StationGrading'>;
export type CommitteeTermId = Id<'CommitteeTerm'>;
export type CommitteeMemberId = Id<'CommitteeMember'>;
export type PostId = Id<'Post'>;
export type PartyMembershipId = Id<'PartyMembership'>;
export type BranchMembershipId = Id<'BranchMembership'>;
export type CareerEventId = Id<'CareerEvent'>;
export type WorkshopId = Id<'Workshop'>;
export type GoalId = Id<'Goal'>;
export type TaskId = Id<'Task'>;
export type HighlightId = Id<'Highlight'>;
export type HandoverId = Id<'Handover'>;
export type HandoverItemId = Id<'HandoverItem'>;
export type MentorshipId = Id<'Mentorship'>;
export type SelectionRoundId = Id<'SelectionRound'>;
export type NominationId = Id<'Nomination'>;
export type StudyDayId = Id<'StudyDay'>;
export type CaseReviewId = Id<'CaseReview'>;
export type FindingId = Id<'Finding'>;
export type CrimeStatisticId = Id<'CrimeStatistic'>;
export type ServiceRecordId = Id<'ServiceRecord'>;
export type ExchangeMeetingId = Id<'ExchangeMeeting'>;
export type VanguardTaskId = Id<'VanguardTask'>;
export type VanguardParticipationId = Id<'VanguardParticipation'>;
export type TeamStandingId = Id<'TeamStanding'>;
export type TeamScoreId = Id<'TeamScore'>;
export type PublicationId = Id<'Publication'>;
export type ClaimId = Id<'Claim'>;

/** Names the kind of record that an id belongs to: `idOf('Station', row.id)`. */
export function idOf<Entity extends EntityName>(_entity: Entity, value: string): Id<Entity> {
  return value as Id<Entity>;
}
