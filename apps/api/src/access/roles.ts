import type { Role } from '../generated/prisma/enums.ts';

export type { Role };

/** Each role may do all that the ones before it may. */
export const roles = ['VIEWER', 'EDITOR', 'REVIEWER', 'ADMIN'] as const satisfies readonly Role[];

const rank = (role: Role): number => roles.indexOf(role);

/** Whether the viewer's role reaches as far as `role`; a viewer without any role reaches nothing. */
export const atLeast = (viewer: { readonly role: Role | null }, role: Role): boolean =>
  viewer.role !== null && rank(viewer.role) >= rank(role);

/** The role that reaches farthest; null when there is none. */
export const strongest = (held: readonly Role[]): Role | null =>
  held.reduce<Role | null>((best, role) => (best !== null && rank(best) >= rank(role) ? best : role), null);

/** The role of that name, in whatever case; null when there is none. */
export const roleOf = (name: string): Role | null =>
  roles.find((role) => role === name.toUpperCase()) ?? null;
