import { clearanceRate, statisticCategories } from '@qinglan/domain';
import { builder } from '../builder.ts';
import { connectionOf } from '../common/connection.graphql.ts';
import {
  archivedWhere,
  DateFilter,
  dateWhere,
  type OrderColumns,
  orderBy,
  orderInput,
  searchWhere,
} from '../common/listing.graphql.ts';
import { Recorded } from '../common/recorded.graphql.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { filterId } from '../global-id.ts';

export const StatisticCategory = builder.enumType('StatisticCategory', {
  description: 'ALL counts every category together.',
  values: statisticCategories,
});

const CrimeStatistic = builder.prismaNode('CrimeStatistic', {
  nullable: true,
  id: { field: 'id' },
  interfaces: [Recorded],
  description: '案件数: counts of one category of cases at a station over a half-open period.',
  fields: (t) => ({
    station: t.relation('station'),
    category: t.expose('category', { type: StatisticCategory }),
    from: t.expose('from', { type: 'Date' }),
    to: t.expose('to', { type: 'Date', description: 'The first day after it.' }),
    reported: t.exposeInt('reported', { nullable: true, description: 'Cases; null where nobody counted.' }),
    solved: t.exposeInt('solved', { nullable: true, description: 'Cases; null where nobody counted.' }),
    arrested: t.exposeInt('arrested', { nullable: true, description: 'People; null where nobody counted.' }),
    clearanceRate: t.float({
      nullable: true,
      description:
        'Solved per reported case, 0.8 for four of five; null where a count is unknown or none was reported.',
      select: { solved: true, reported: true },
      resolve: clearanceRate,
    }),
    synthetic: t.exposeBoolean('synthetic', { description: 'Made up for demonstration, wholly or in part.' }),
  }),
});

const CrimeStatisticFilter = builder.inputType('CrimeStatisticFilter', {
  fields: (t) => ({
    ids: t.idList(),
    search: t.string({ description: "A part of the station's code or name." }),
    stationId: t.id(),
    category: t.field({ type: StatisticCategory }),
    from: t.field({ type: DateFilter, description: 'When the period begins.' }),
    year: t.int({ description: 'Periods that begin in this year.' }),
    synthetic: t.boolean(),
    archived: t.boolean({ defaultValue: false, description: 'null lists both.' }),
  }),
});

type Filter = typeof CrimeStatisticFilter.$inferInput | null | undefined;

const crimeStatisticWhere = (filter: Filter): Prisma.CrimeStatisticWhereInput => {
  const search = searchWhere(filter?.search);
  return {
    ...(filter?.ids && { id: { in: filter.ids.map((id) => filterId('CrimeStatistic', id)) } }),
    ...(search && { station: { OR: [{ code: search }, { name: search }] } }),
    ...(filter?.stationId != null && { stationId: filterId('Station', filter.stationId) }),
    ...(filter?.category && { category: filter.category }),
    AND: [
      ...(filter?.from ? [{ from: dateWhere(filter.from) }] : []),
      ...(filter?.year == null ? [] : [{ from: { startsWith: `${filter.year}`.padStart(4, '0') } }]),
    ],
    ...(filter?.synthetic != null && { synthetic: filter.synthetic }),
    ...archivedWhere(filter ? filter.archived : false),
  };
};

type Order = Prisma.CrimeStatisticOrderByWithRelationInput;

const columns = {
  FROM: (from) => ({ from }),
  CATEGORY: (category) => ({ category }),
  REPORTED: (sort) => ({ reported: { sort, nulls: 'last' } }),
  SOLVED: (sort) => ({ solved: { sort, nulls: 'last' } }),
  ARRESTED: (sort) => ({ arrested: { sort, nulls: 'last' } }),
  CREATED_AT: (createdAt) => ({ createdAt }),
  UPDATED_AT: (updatedAt) => ({ updatedAt }),
} satisfies OrderColumns<Order>;

const CrimeStatisticOrder = orderInput('CrimeStatistic', columns);
const crimeStatisticOrder = (asked: readonly (typeof CrimeStatisticOrder.$inferInput)[] | null | undefined) =>
  orderBy<Order>(asked, columns, { from: 'desc' });

const [CrimeStatisticConnection, CrimeStatisticEdge] = connectionOf('CrimeStatistic', CrimeStatistic);

builder.prismaObjectFields('Station', (t) => ({
  crimeStatistics: t.relatedConnection(
    'crimeStatistics',
    {
      cursor: 'id',
      args: {
        filter: t.arg({ type: CrimeStatisticFilter }),
        orderBy: t.arg({ type: [CrimeStatisticOrder] }),
      },
      totalCount: true,
      query: (args) => ({
        where: crimeStatisticWhere(args.filter),
        orderBy: crimeStatisticOrder(args.orderBy),
      }),
    },
    CrimeStatisticConnection,
    CrimeStatisticEdge,
  ),
}));

builder.queryFields((t) => ({
  crimeStatistics: t.prismaConnection(
    {
      type: 'CrimeStatistic',
      cursor: 'id',
      args: {
        filter: t.arg({ type: CrimeStatisticFilter }),
        orderBy: t.arg({ type: [CrimeStatisticOrder] }),
      },
      totalCount: (_root, { filter }, { db }) =>
        db.crimeStatistic.count({ where: crimeStatisticWhere(filter) }),
      resolve: (query, _root, args, { db }) =>
        db.crimeStatistic.findMany({
          ...query,
          where: crimeStatisticWhere(args.filter),
          orderBy: crimeStatisticOrder(args.orderBy),
        }),
    },
    CrimeStatisticConnection,
    CrimeStatisticEdge,
  ),
}));
