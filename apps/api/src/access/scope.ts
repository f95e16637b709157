import { atLeast, type Role } from './roles.ts';

/** Where a role is held: everywhere, or over the subtrees of authorities and over stations, by the ids of their rows. */
export type Scope = 'EVERYWHERE' | readonly string[];

/** A role, and the authority or the station that it is held over; null: everywhere. */
export interface Grant {
  readonly role: Role;
  readonly place: string | null;
}

/** How far the grants reach that give at least the role. */
export const scopeAt = (grants: readonly Grant[], role: Role): Scope => {
  const places = grants.filter((grant) => atLeast(grant, role)).map(({ place }) => place);
  return places.includes(null) ? 'EVERYWHERE' : [...new Set(places.flatMap((place) => place ?? []))].sort();
};

/** The scope as the database's settings hold it. */
export const scopeText = (scope: Scope): string => (scope === 'EVERYWHERE' ? '*' : scope.join(','));
