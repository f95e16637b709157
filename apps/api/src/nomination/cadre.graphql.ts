import { branded, isLeadingCadreOn, type PartyMembership, type Post } from '@qinglan/domain';
import { builder } from '../builder.ts';

const current = { where: { archivedAt: null } };

builder.prismaObjectField('Person', 'leadingCadre', (t) =>
  t.boolean({
    description:
      '党员干部: whether the person holds a leading post and is a member of the Party on a day, today if none is given. Who does yields to others in a selection round (nomination.yield).',
    args: { asOf: t.arg({ type: 'Date' }) },
    select: {
      posts: current,
      partyMemberships: current,
    },
    resolve: ({ posts, partyMemberships }, { asOf }, { today }) =>
      isLeadingCadreOn(
        {
          posts: posts.map((row) => branded<Post>(row)),
          partyMemberships: partyMemberships.map((row) => branded<PartyMembership>(row)),
        },
        asOf ?? today,
      ),
  }),
);
