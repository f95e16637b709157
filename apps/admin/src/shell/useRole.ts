import { usePermissions } from 'react-admin';
import { reaches } from '../data/roles.ts';
import type { Role } from '../generated/graphql.ts';

/** Whether the signed-in user has at least this role. The server decides; this only spares people useless buttons. */
export function useMay(role: Role): boolean {
  const { permissions } = usePermissions<Role | null>();
  return reaches(permissions, role);
}
