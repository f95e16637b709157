import { usePermissions } from 'react-admin';
import type { Role } from '../generated/graphql.ts';

const ladder: readonly Role[] = ['VIEWER', 'EDITOR', 'REVIEWER', 'ADMIN'];

/** Whether the signed-in user has at least this role. The server decides; this only spares people useless buttons. */
export function useMay(role: Role): boolean {
  const { permissions } = usePermissions<Role | null>();
  return permissions != null && ladder.indexOf(permissions) >= ladder.indexOf(role);
}
