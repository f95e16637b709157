import type { EntityName } from '../id.ts';

type PartType = 'Claim' | 'HandoverItem' | 'TeamScore';

/** Kinds of records that are archived only together with the record they are a part of, by that record. */
export const partsOnly: Readonly<Record<PartType, EntityName>> = {
  Claim: 'Publication',
  HandoverItem: 'Handover',
  TeamScore: 'TeamStanding',
};

/** Kinds of records that can be archived and restored. */
export type ArchivableType = Exclude<EntityName, PartType>;

const archivable: Readonly<Record<ArchivableType, true>> = {
  Authority: true,
  Station: true,
  Branch: true,
  SecretaryTenure: true,
  Person: true,
  ServiceSpell: true,
  Team: true,
  TeamMembership: true,
  TeamLeadership: true,
  AwardKind: true,
  Award: true,
  Evaluation: true,
  JurisdictionProfile: true,
  StaffingProfile: true,
  StationGrading: true,
  CommitteeTerm: true,
  CommitteeMember: true,
  Post: true,
  PartyMembership: true,
  BranchMembership: true,
  CareerEvent: true,
  Workshop: true,
  Goal: true,
  Task: true,
  Highlight: true,
  Handover: true,
  Mentorship: true,
  SelectionRound: true,
  Nomination: true,
  StudyDay: true,
  CaseReview: true,
  Finding: true,
  CrimeStatistic: true,
  ServiceRecord: true,
  ExchangeMeeting: true,
  VanguardTask: true,
  VanguardParticipation: true,
  TeamStanding: true,
  Publication: true,
};

export function isArchivable(type: string): type is ArchivableType {
  return Object.hasOwn(archivable, type);
}

/** All of them. */
export const archivableTypes: readonly ArchivableType[] = Object.keys(archivable).filter(isArchivable);
