import { highlightStatuses, type Move, type HighlightStatus as Status } from '@qinglan/domain';
import { builder } from '../builder.ts';
import { archivedArgs, archivedQuery } from '../common/listing.graphql.ts';
import { Recorded } from '../common/recorded.graphql.ts';
import { movesOf } from './goal.store.ts';

export const HighlightStatus = builder.enumType('HighlightStatus', {
  description: 'From a potted plant to a landscape (从盆景变成风景).',
  values: highlightStatuses,
});

const HighlightMove = builder.objectRef<Move>('HighlightMove').implement({
  description: 'One move of a highlight to another status.',
  fields: (t) => ({
    from: t.field({ type: HighlightStatus, resolve: ({ from }) => from as Status }),
    to: t.field({ type: HighlightStatus, resolve: ({ to }) => to as Status }),
    on: t.expose('on', { type: 'Date' }),
    reason: t.exposeString('reason', { nullable: true }),
  }),
});

builder.prismaNode('Highlight', {
  nullable: true,
  id: { field: 'id' },
  interfaces: [Recorded],
  description: '亮点: what came of a goal and is worth showing.',
  fields: (t) => ({
    goal: t.relation('goal'),
    task: t.relation('task', { nullable: true, description: 'The task that it came of.' }),
    title: t.exposeString('title'),
    detail: t.exposeString('detail', { nullable: true }),
    shownOn: t.expose('shownOn', { type: 'Date' }),
    status: t.expose('status', { type: HighlightStatus }),
    maturedOn: t.expose('maturedOn', { type: 'Date', nullable: true }),
    moves: t.field({
      type: [HighlightMove],
      description: 'How its status changed, oldest first.',
      resolve: ({ moves }) => movesOf(moves),
    }),
    synthetic: t.exposeBoolean('synthetic', { description: 'Made up for demonstration or tests.' }),
  }),
});

builder.prismaObjectFields('Goal', (t) => ({
  highlights: t.relation('highlights', {
    description: 'Oldest first.',
    args: archivedArgs,
    query: archivedQuery({ orderBy: [{ shownOn: 'asc' }, { id: 'asc' }] }),
  }),
}));
