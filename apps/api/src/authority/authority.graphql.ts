import { authorityLevels, authorityLines } from '@qinglan/domain';
import { Role } from '../access/access.graphql.ts';
import { authoritiesHeldAs } from '../access/held.ts';
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
import { lookupText } from '../common/text.ts';
import type { Context } from '../context.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { filterId } from '../global-id.ts';
import {
  StationConnection,
  StationEdge,
  StationFilter,
  StationOrder,
  stationOrder,
  stationWhere,
} from '../station/station.graphql.ts';

export const AuthorityLine = builder.enumType('AuthorityLine', { values: authorityLines });
export const AuthorityLevel = builder.enumType('AuthorityLevel', {
  description: 'From the highest to the lowest.',
  values: authorityLevels,
});

export const Authority = builder.prismaNode('Authority', {
  nullable: true,
  id: { field: 'id' },
  interfaces: [Recorded],
  description: '机关: a body that supervises, evaluates or grants.',
  fields: (t) => ({
    code: t.exposeString('code'),
    name: t.exposeString('name'),
    line: t.expose('line', { type: AuthorityLine }),
    level: t.expose('level', { type: AuthorityLevel }),
    parent: t.relation('parent', { nullable: true }),
    declaredStations: t.exposeInt('declaredStations', {
      nullable: true,
      description:
        'How many stations it declares there to be below it. Only where the ledger holds as many can it say that one of them is the only one of something.',
    }),
  }),
});

const AuthorityFilter = builder.inputType('AuthorityFilter', {
  fields: (t) => ({
    ids: t.idList(),
    search: t.string({ description: 'A part of the code or the name.' }),
    line: t.field({ type: AuthorityLine }),
    level: t.field({ type: AuthorityLevel }),
    parentId: t.id({ description: 'Directly below this authority.' }),
    heldAs: t.field({ type: Role, description: 'Only where the caller holds at least this role.' }),
    archived: t.boolean({ defaultValue: false, description: 'null lists both.' }),
  }),
});

const authorityWhere = (
  filter: typeof AuthorityFilter.$inferInput | null | undefined,
  context: Pick<Context, 'viewer'>,
): Prisma.AuthorityWhereInput => {
  const search = searchWhere(filter?.search);
  return {
    ...(filter?.ids && { id: { in: filter.ids.map((id) => filterId('Authority', id)) } }),
    ...(search && { OR: [{ code: search }, { name: search }] }),
    ...(filter?.line && { line: filter.line }),
    ...(filter?.level && { level: filter.level }),
    ...(filter?.parentId != null && { parentId: filterId('Authority', filter.parentId) }),
    ...(filter?.heldAs && authoritiesHeldAs(filter.heldAs, context)),
    ...archivedWhere(filter ? filter.archived : false),
  };
};

type Order = Prisma.AuthorityOrderByWithRelationInput;

const columns = {
  CODE: (code) => ({ code }),
  NAME: (name) => ({ name }),
  LEVEL: (level) => ({ level }),
  CREATED_AT: (createdAt) => ({ createdAt }),
  UPDATED_AT: (updatedAt) => ({ updatedAt }),
} satisfies OrderColumns<Order>;

const AuthorityOrder = orderInput('Authority', columns);
const authorityOrder = (asked: readonly (typeof AuthorityOrder.$inferInput)[] | null | undefined) =>
  orderBy<Order>(asked, columns, { code: 'asc' });

const [AuthorityConnection, AuthorityEdge] = connectionOf('Authority', Authority);

builder.prismaObjectFields('Authority', (t) => ({
  children: t.relatedConnection(
    'children',
    {
      cursor: 'id',
      description: 'The authorities directly below.',
      args: { filter: t.arg({ type: AuthorityFilter }), orderBy: t.arg({ type: [AuthorityOrder] }) },
      totalCount: true,
      query: (args, context) => ({
        where: authorityWhere(args.filter, context),
        orderBy: authorityOrder(args.orderBy),
      }),
    },
    AuthorityConnection,
    AuthorityEdge,
  ),
  stations: t.relatedConnection(
    'stations',
    {
      cursor: 'id',
      description: 'The stations it supervises itself.',
      args: { filter: t.arg({ type: StationFilter }), orderBy: t.arg({ type: [StationOrder] }) },
      totalCount: true,
      query: (args, context) => ({
        where: stationWhere(args.filter, context),
        orderBy: stationOrder(args.orderBy),
      }),
    },
    StationConnection,
    StationEdge,
  ),
}));

builder.queryFields((t) => ({
  authorityByCode: t.prismaField({
    type: 'Authority',
    nullable: true,
    args: { code: t.arg.string({ required: true }) },
    resolve: (query, _root, { code }, { db }) =>
      db.authority.findUnique({ ...query, where: { code: lookupText(code) } }),
  }),
  authorities: t.prismaConnection(
    {
      type: 'Authority',
      cursor: 'id',
      args: { filter: t.arg({ type: AuthorityFilter }), orderBy: t.arg({ type: [AuthorityOrder] }) },
      totalCount: (_root, { filter }, context) =>
        context.db.authority.count({ where: authorityWhere(filter, context) }),
      resolve: (query, _root, args, context) =>
        context.db.authority.findMany({
          ...query,
          where: authorityWhere(args.filter, context),
          orderBy: authorityOrder(args.orderBy),
        }),
    },
    AuthorityConnection,
    AuthorityEdge,
  ),
}));
