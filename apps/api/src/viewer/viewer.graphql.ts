import { roles } from '../access/roles.ts';
import type { Viewer } from '../access/viewer.ts';
import { builder } from '../builder.ts';
import { unauthenticated } from '../errors.ts';

const Role = builder.enumType('Role', {
  description: 'Each role may do all that the ones before it may.',
  values: roles,
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
