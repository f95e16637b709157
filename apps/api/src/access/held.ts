import type { Context } from '../context.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import type { Role } from './roles.ts';
import { reachOf } from './viewer.ts';

type Asking = Pick<Context, 'viewer'>;

/** Of stations those over which the viewer holds at least the role, as Prisma filters them. */
export const stationsHeldAs = (role: Role, { viewer }: Asking): Prisma.StationWhereInput => {
  const reach = reachOf(viewer, role);
  if (reach === 'EVERYWHERE') return {};
  const places = [...reach];
  return { AND: [{ OR: [{ id: { in: places } }, { authority: { ancestorIds: { hasSome: places } } }] }] };
};

/** Of authorities those over which the viewer holds at least the role: not those above, nor those that are only named. */
export const authoritiesHeldAs = (role: Role, { viewer }: Asking): Prisma.AuthorityWhereInput => {
  const reach = reachOf(viewer, role);
  return reach === 'EVERYWHERE' ? {} : { ancestorIds: { hasSome: [...reach] } };
};
