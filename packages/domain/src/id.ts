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
  | 'Evaluation';

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

/** Names the kind of record that an id belongs to: `idOf('Station', row.id)`. */
export function idOf<Entity extends EntityName>(_entity: Entity, value: string): Id<Entity> {
  return value as Id<Entity>;
}
