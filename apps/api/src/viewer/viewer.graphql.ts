import { Place, Role } from '../access/access.graphql.ts';
import { type PlaceName, placesNamed } from '../access/places.ts';
import type { Role as RoleName } from '../access/roles.ts';
import type { Viewer } from '../access/viewer.ts';
import { builder } from '../builder.ts';
import { unauthenticated } from '../errors.ts';

interface Held {
  readonly role: RoleName;
  readonly place: PlaceName | null;
}

const HeldRole = builder.objectRef<Held>('HeldRole').implement({
  fields: (t) => ({
    role: t.field({ type: Role, resolve: ({ role }) => role }),
    place: t.field({
      type: Place,
      nullable: true,
      description: 'null: everywhere.',
      resolve: ({ place }) => place,
    }),
  }),
});

const ViewerType = builder.objectRef<Viewer>('Viewer').implement({
  description: 'Who is asking.',
  fields: (t) => ({
    id: t.id({ resolve: ({ userId }) => userId }),
    name: t.exposeString('name'),
    email: t.exposeString('email'),
    role: t.field({
      type: Role,
      nullable: true,
      description: 'null: signed in, but granted nothing.',
      resolve: ({ role }) => role,
    }),
    grants: t.field({
      type: [HeldRole],
      description: 'The roles that they hold, each over a place.',
      resolve: async ({ grants }, _args, { db }) => {
        const places = await placesNamed(
          db,
          grants.flatMap(({ place }) => place ?? []),
        );
        return grants.flatMap(({ role, place: id }) => {
          const place = id === null ? null : places.get(id);
          return place === undefined ? [] : [{ role, place }];
        });
      },
    }),
  }),
});

builder.queryField('viewer', (t) =>
  t.field({
    type: ViewerType,
    resolve: (_root, _args, { viewer, locale }) => {
      if (!viewer) throw unauthenticated(locale);
      return viewer;
    },
  }),
);
