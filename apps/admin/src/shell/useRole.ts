import { type Context, createContext, useContext } from 'react';
import { usePermissions } from 'react-admin';
import { reaches } from '../data/roles.ts';
import type { Role } from '../generated/graphql.ts';

/** Whether what is shown can only be read, whoever reads it: an archived record with all that it shows. */
export const ReadOnly: Context<boolean> = createContext(false);

/** Whether the signed-in user has at least this role. The server decides; this only spares people useless buttons. */
export function useMay(role: Role): boolean {
  const { permissions } = usePermissions<Role | null>();
  const readOnly = useContext(ReadOnly);
  return !readOnly && reaches(permissions, role);
}
