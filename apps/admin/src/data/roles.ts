import type { Role } from '../generated/graphql.ts';

const ladder: readonly Role[] = ['VIEWER', 'EDITOR', 'REVIEWER', 'ADMIN'];

/** Whether a role may do what asks for at least another; who has no role may do nothing. */
export function reaches(role: Role | null | undefined, least: Role): boolean {
  return role != null && ladder.indexOf(role) >= ladder.indexOf(least);
}

/** The least roles for a new record and for changing one, where it is not EDITOR; for reading, where it is not VIEWER. */
export interface LeastRoles {
  readonly list?: Role;
  readonly create?: Role;
  readonly edit?: Role;
}

/** The least role for an action of react-admin on a resource. */
export function leastRole(
  { list = 'VIEWER', create = 'EDITOR', edit = 'EDITOR' }: LeastRoles,
  action: string,
): Role {
  if (action === 'list' || action === 'show') return list;
  return action === 'create' ? create : edit;
}
