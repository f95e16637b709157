import { personCategories, sexes } from '@qinglan/domain';
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

export const PersonCategory = builder.enumType('PersonCategory', {
  description: '民警 or 辅警.',
  values: personCategories,
});
export const Sex = builder.enumType('Sex', { values: sexes });

export const Person = builder.prismaNode('Person', {
  nullable: true,
  id: { field: 'id' },
  interfaces: [Recorded],
  description: '民警 / 辅警: one human being.',
  fields: (t) => ({
    name: t.exposeString('name'),
    category: t.expose('category', {
      type: PersonCategory,
      description: 'That of the latest spell of service.',
    }),
    sex: t.expose('sex', { type: Sex }),
    birthDate: t.expose('birthDate', {
      type: 'Date',
      nullable: true,
      description: 'Shown to editors and above; null to everybody else.',
    }),
    synthetic: t.exposeBoolean('synthetic', { description: 'Made up for demonstration or tests.' }),
  }),
});

export const PersonFilter = builder.inputType('PersonFilter', {
  fields: (t) => ({
    ids: t.idList(),
    search: t.string({ description: 'A part of the name.' }),
    category: t.field({ type: PersonCategory }),
    sex: t.field({ type: Sex }),
    stationId: t.id({ description: 'Serves or has served at this station.' }),
    synthetic: t.boolean(),
    archived: t.boolean({ defaultValue: false, description: 'null lists both.' }),
  }),
});

export const personWhere = (
  filter: typeof PersonFilter.$inferInput | null | undefined,
): Prisma.PersonWhereInput => {
  const search = searchWhere(filter?.search);
  return {
    ...(filter?.ids && { id: { in: filter.ids.map((id) => filterId('Person', id)) } }),
    ...(search && { name: search }),
    ...(filter?.category && { category: filter.category }),
    ...(filter?.sex && { sex: filter.sex }),
    ...(filter?.stationId != null && {
      spells: { some: { stationId: filterId('Station', filter.stationId), archivedAt: null } },
    }),
    ...(filter?.synthetic != null && { synthetic: filter.synthetic }),
    ...archivedWhere(filter ? filter.archived : false),
  };
};

type Order = Prisma.PersonOrderByWithRelationInput;

const columns = {
  NAME: (name) => ({ name }),
  CATEGORY: (category) => ({ category }),
  CREATED_AT: (createdAt) => ({ createdAt }),
  UPDATED_AT: (updatedAt) => ({ updatedAt }),
} satisfies OrderColumns<Order>;

export const PersonOrder = orderInput('Person', columns);
export const personOrder = (asked: readonly (typeof PersonOrder.$inferInput)[] | null | undefined) =>
  orderBy<Order>(asked, columns, { name: 'asc' });

export const [PersonConnection, PersonEdge] = connectionOf('Person', Person);

builder.queryFields((t) => ({
  people: t.prismaConnection(
    {
      type: 'Person',
      cursor: 'id',
      args: { filter: t.arg({ type: PersonFilter }), orderBy: t.arg({ type: [PersonOrder] }) },
      totalCount: (_root, { filter }, { db }) => db.person.count({ where: personWhere(filter) }),
      resolve: (query, _root, args, { db }) =>
        db.person.findMany({
          ...query,
          where: personWhere(args.filter),
          orderBy: personOrder(args.orderBy),
        }),
    },
    PersonConnection,
    PersonEdge,
  ),
}));
