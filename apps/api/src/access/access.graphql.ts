import { builder } from '../builder.ts';
import { encodeGlobalId } from '../global-id.ts';
import { type PlaceName, placeNamed } from './places.ts';
import { roles } from './roles.ts';
import type { UserRow } from './users.ts';

export const Role = builder.enumType('Role', {
  description: 'Each role may do all that the ones before it may.',
  values: roles,
});

const PlaceKind = builder.enumType('PlaceKind', { values: ['AUTHORITY', 'STATION'] as const });

export const Place = builder.objectRef<PlaceName>('Place').implement({
  description: 'Where a role is held: over an authority with all below it, or over one station.',
  fields: (t) => ({
    kind: t.field({ type: PlaceKind, resolve: ({ kind }) => kind }),
    id: t.id({
      description: 'The id of the authority or the station.',
      resolve: ({ kind, id }) => encodeGlobalId(kind === 'AUTHORITY' ? 'Authority' : 'Station', id),
    }),
    code: t.exposeString('code'),
    name: t.exposeString('name'),
  }),
});

export const RoleGrant = builder.objectRef<UserRow['grants'][number]>('RoleGrant').implement({
  description: 'A role that is held over a place.',
  fields: (t) => ({
    id: t.id({ resolve: ({ id }) => encodeGlobalId('RoleGrant', id) }),
    role: t.field({ type: Role, resolve: ({ role }) => role }),
    place: t.field({ type: Place, nullable: true, description: 'null: everywhere.', resolve: placeNamed }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
  }),
});
