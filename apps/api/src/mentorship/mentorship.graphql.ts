import { firstDay, mentorshipTiers } from '@qinglan/domain';
import { builder } from '../builder.ts';
import { connectionOf } from '../common/connection.graphql.ts';
import {
  archivedWhere,
  type OrderColumns,
  orderBy,
  orderInput,
  searchWhere,
} from '../common/listing.graphql.ts';
import { Recorded } from '../common/recorded.graphql.ts';
import { oldestFirst } from '../common/succession.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { filterId } from '../global-id.ts';

export const MentorshipTier = builder.enumType('MentorshipTier', {
  description: 'From the top of the chain to its end.',
  values: mentorshipTiers,
});

export const Mentorship = builder.prismaNode('Mentorship', {
  nullable: true,
  id: { field: 'id' },
  interfaces: [Recorded],
  description: '传帮带: one person guides another, on one tier, during a period.',
  fields: (t) => ({
    station: t.relation('station'),
    mentor: t.relation('mentor'),
    mentee: t.relation('mentee'),
    tier: t.expose('tier', { type: MentorshipTier }),
    from: t.expose('from', { type: 'Date' }),
    to: t.expose('to', { type: 'Date', nullable: true, description: 'The first day after it.' }),
    synthetic: t.exposeBoolean('synthetic', { description: 'Made up for demonstration or tests.' }),
  }),
});

const MentorshipFilter = builder.inputType('MentorshipFilter', {
  fields: (t) => ({
    ids: t.idList(),
    search: t.string({ description: "A part of the mentor's or the mentee's name." }),
    stationId: t.id(),
    personId: t.id({ description: 'As mentor or as mentee.' }),
    mentorId: t.id(),
    menteeId: t.id(),
    tier: t.field({ type: MentorshipTier }),
    runningOn: t.field({ type: 'Date', description: 'Runs on this day.' }),
    synthetic: t.boolean(),
    archived: t.boolean({ defaultValue: false, description: 'null lists both.' }),
  }),
});

const pairWhere = (
  filter: typeof MentorshipFilter.$inferInput | null | undefined,
): Prisma.MentorshipWhereInput[] => {
  const search = searchWhere(filter?.search);
  const person = filter?.personId == null ? null : filterId('Person', filter.personId);
  return [
    ...(search ? [{ OR: [{ mentor: { name: search } }, { mentee: { name: search } }] }] : []),
    ...(person === null ? [] : [{ OR: [{ mentorId: person }, { menteeId: person }] }]),
  ];
};

const mentorshipWhere = (
  filter: typeof MentorshipFilter.$inferInput | null | undefined,
): Prisma.MentorshipWhereInput => ({
  AND: [
    ...pairWhere(filter),
    // Dates are text: the full text of a day sorts after every coarser text of the same day.
    ...(filter?.runningOn
      ? [
          { from: { lte: firstDay(filter.runningOn) } },
          { OR: [{ to: null }, { to: { gt: firstDay(filter.runningOn) } }] },
        ]
      : []),
  ],
  ...(filter?.ids && { id: { in: filter.ids.map((id) => filterId('Mentorship', id)) } }),
  ...(filter?.stationId != null && { stationId: filterId('Station', filter.stationId) }),
  ...(filter?.mentorId != null && { mentorId: filterId('Person', filter.mentorId) }),
  ...(filter?.menteeId != null && { menteeId: filterId('Person', filter.menteeId) }),
  ...(filter?.tier && { tier: filter.tier }),
  ...(filter?.synthetic != null && { synthetic: filter.synthetic }),
  ...archivedWhere(filter ? filter.archived : false),
});

type Order = Prisma.MentorshipOrderByWithRelationInput;

const columns = {
  FROM: (from) => ({ from }),
  TO: (sort) => ({ to: { sort, nulls: 'last' } }),
  TIER: (tier) => ({ tier }),
  CREATED_AT: (createdAt) => ({ createdAt }),
  UPDATED_AT: (updatedAt) => ({ updatedAt }),
} satisfies OrderColumns<Order>;

const MentorshipOrder = orderInput('Mentorship', columns);
const mentorshipOrder = (asked: readonly (typeof MentorshipOrder.$inferInput)[] | null | undefined) =>
  orderBy<Order>(asked, columns, { from: 'desc' });

const [MentorshipConnection, MentorshipEdge] = connectionOf('Mentorship', Mentorship);

builder.prismaObjectFields('Station', (t) => ({
  mentorships: t.relatedConnection(
    'mentorships',
    {
      cursor: 'id',
      args: { filter: t.arg({ type: MentorshipFilter }), orderBy: t.arg({ type: [MentorshipOrder] }) },
      totalCount: true,
      query: (args) => ({ where: mentorshipWhere(args.filter), orderBy: mentorshipOrder(args.orderBy) }),
    },
    MentorshipConnection,
    MentorshipEdge,
  ),
}));

builder.prismaObjectFields('Person', (t) => ({
  mentors: t.relation('mentors', {
    description: 'The mentorships in which others guide this person, oldest first.',
    query: oldestFirst,
  }),
  mentees: t.relation('mentees', {
    description: 'The mentorships in which this person guides others, oldest first.',
    query: oldestFirst,
  }),
}));

builder.queryFields((t) => ({
  mentorships: t.prismaConnection(
    {
      type: 'Mentorship',
      cursor: 'id',
      args: { filter: t.arg({ type: MentorshipFilter }), orderBy: t.arg({ type: [MentorshipOrder] }) },
      totalCount: (_root, { filter }, { db }) => db.mentorship.count({ where: mentorshipWhere(filter) }),
      resolve: (query, _root, args, { db }) =>
        db.mentorship.findMany({
          ...query,
          where: mentorshipWhere(args.filter),
          orderBy: mentorshipOrder(args.orderBy),
        }),
    },
    MentorshipConnection,
    MentorshipEdge,
  ),
}));
