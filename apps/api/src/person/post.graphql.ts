import { postKinds } from '@qinglan/domain';
import { builder } from '../builder.ts';
import { archivedArgs, archivedQuery } from '../common/listing.graphql.ts';
import { Recorded } from '../common/recorded.graphql.ts';
import { oldestFirst, runsOn } from '../common/succession.ts';

export const PostKind = builder.enumType('PostKind', {
  description: '所长, 教导员, 副所长, 副教导员, or another post that its title names.',
  values: postKinds,
});

const Post = builder.prismaNode('Post', {
  nullable: true,
  id: { field: 'id' },
  interfaces: [Recorded],
  description: '职务: a post at a station held during a period.',
  fields: (t) => ({
    person: t.relation('person'),
    station: t.relation('station'),
    kind: t.expose('kind', { type: PostKind }),
    title: t.exposeString('title', {
      nullable: true,
      description: 'What the post is called where its kind does not say it.',
    }),
    from: t.expose('from', { type: 'Date' }),
    to: t.expose('to', { type: 'Date', nullable: true, description: 'The first day after it.' }),
    synthetic: t.exposeBoolean('synthetic', { description: 'Made up for demonstration or tests.' }),
  }),
});

builder.prismaObjectFields('Person', (t) => ({
  posts: t.relation('posts', {
    description: 'Held at any station, oldest first.',
    args: archivedArgs,
    query: archivedQuery(oldestFirst),
  }),
}));

builder.prismaObjectFields('Station', (t) => ({
  posts: t.field({
    type: [Post],
    description: 'Every post ever held here, or those held on a day; oldest first.',
    args: { asOf: t.arg({ type: 'Date' }) },
    select: (_args, _context, nested) => ({ posts: nested(oldestFirst) }),
    resolve: ({ posts }, { asOf }) => (asOf ? posts.filter((post) => runsOn(post, asOf)) : posts),
  }),
  director: t.field({
    type: Post,
    nullable: true,
    description: 'The post of the director (所长) on a day, today if none is given; null while it is vacant.',
    args: { asOf: t.arg({ type: 'Date' }) },
    select: (_args, _context, nested) => ({ posts: nested(oldestFirst) }),
    resolve: ({ posts }, { asOf }, { today }) =>
      posts.find((post) => post.kind === 'DIRECTOR' && runsOn(post, asOf ?? today)) ?? null,
  }),
}));
