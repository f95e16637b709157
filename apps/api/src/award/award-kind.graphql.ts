import { awardClasses, recipientTypes } from '@qinglan/domain';
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
import type { Prisma } from '../generated/prisma/client.ts';
import { filterId } from '../global-id.ts';

export const AwardClass = builder.enumType('AwardClass', {
  description: 'From the lowest to the highest; a named title stands outside the ladder.',
  values: awardClasses,
});
export const RecipientType = builder.enumType('RecipientType', { values: recipientTypes });

export const AwardKind = builder.prismaNode('AwardKind', {
  nullable: true,
  id: { field: 'id' },
  interfaces: [Recorded],
  description: '荣誉种类: what is granted, and to whom it may go.',
  fields: (t) => ({
    code: t.exposeString('code'),
    name: t.exposeString('name'),
    nameEn: t.exposeString('nameEn'),
    class: t.expose('class', { type: AwardClass }),
    recipientTypes: t.expose('recipientTypes', { type: [RecipientType] }),
    yearly: t.exposeBoolean('yearly', {
      description: 'Honours a year; a TITLE streak counts the years of one yearly kind.',
    }),
  }),
});

const AwardKindFilter = builder.inputType('AwardKindFilter', {
  fields: (t) => ({
    ids: t.idList(),
    search: t.string({ description: 'A part of the code or of either name.' }),
    class: t.field({ type: AwardClass }),
    recipientType: t.field({ type: RecipientType, description: 'May go to this type of recipient.' }),
    yearly: t.boolean(),
    archived: t.boolean({ defaultValue: false, description: 'null lists both.' }),
  }),
});

const awardKindWhere = (
  filter: typeof AwardKindFilter.$inferInput | null | undefined,
): Prisma.AwardKindWhereInput => {
  const search = searchWhere(filter?.search);
  return {
    ...(filter?.ids && { id: { in: filter.ids.map((id) => filterId('AwardKind', id)) } }),
    ...(search && { OR: [{ code: search }, { name: search }, { nameEn: search }] }),
    ...(filter?.class && { class: filter.class }),
    ...(filter?.recipientType && { recipientTypes: { has: filter.recipientType } }),
    ...(filter?.yearly != null && { yearly: filter.yearly }),
    ...archivedWhere(filter ? filter.archived : false),
  };
};

type Order = Prisma.AwardKindOrderByWithRelationInput;

const columns = {
  CODE: (code) => ({ code }),
  NAME: (name) => ({ name }),
  CLASS: (direction) => ({ class: direction }),
  CREATED_AT: (createdAt) => ({ createdAt }),
  UPDATED_AT: (updatedAt) => ({ updatedAt }),
} satisfies OrderColumns<Order>;

const AwardKindOrder = orderInput('AwardKind', columns);

const [AwardKindConnection, AwardKindEdge] = connectionOf('AwardKind', AwardKind);

builder.queryFields((t) => ({
  awardKinds: t.prismaConnection(
    {
      type: 'AwardKind',
      cursor: 'id',
      args: { filter: t.arg({ type: AwardKindFilter }), orderBy: t.arg({ type: [AwardKindOrder] }) },
      totalCount: (_root, { filter }, { db }) => db.awardKind.count({ where: awardKindWhere(filter) }),
      resolve: (query, _root, args, { db }) =>
        db.awardKind.findMany({
          ...query,
          where: awardKindWhere(args.filter),
          orderBy: orderBy<Order>(args.orderBy, columns, { code: 'asc' }),
        }),
    },
    AwardKindConnection,
    AwardKindEdge,
  ),
}));
