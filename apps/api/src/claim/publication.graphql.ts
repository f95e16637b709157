import { publicationStatuses } from '@qinglan/domain';
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
import { loaderFor } from '../common/loader.ts';
import { Recorded } from '../common/recorded.graphql.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { filterId } from '../global-id.ts';
import { type Judged, judgedByPublication } from './claim.store.ts';

const PublicationStatus = builder.enumType('PublicationStatus', { values: publicationStatuses });

const VerdictCounts = builder.objectRef<readonly Judged[]>('VerdictCounts').implement({
  description: "How an account's figures stand against the records of today.",
  fields: (t) => ({
    supported: t.int({ resolve: (claims) => count(claims, ({ verdict }) => verdict === 'SUPPORTED') }),
    contradicted: t.int({ resolve: (claims) => count(claims, ({ verdict }) => verdict === 'CONTRADICTED') }),
    unsupported: t.int({ resolve: (claims) => count(claims, ({ verdict }) => verdict === 'UNSUPPORTED') }),
    drifted: t.int({
      description: 'Published figures that would read otherwise today.',
      resolve: (claims) => count(claims, ({ drift }) => drift?.drifted === true),
    }),
  }),
});

const count = (claims: readonly Judged[], counts: (claim: Judged) => boolean): number =>
  claims.filter(counts).length;

const noClaims: readonly Judged[] = [];

const Publication = builder.prismaNode('Publication', {
  nullable: true,
  id: { field: 'id' },
  interfaces: [Recorded],
  description: '宣传稿: an account of a station, with the figures that it states.',
  fields: (t) => ({
    station: t.relation('station'),
    title: t.exposeString('title'),
    body: t.exposeString('body', { description: 'As it was written; marks count its UTF-16 code units.' }),
    asOf: t.expose('asOf', { type: 'Date', description: 'The day for which its figures are stated.' }),
    status: t.expose('status', { type: PublicationStatus }),
    publishedOn: t.expose('publishedOn', { type: 'Date', nullable: true }),
    rulesVersion: t.exposeString('rulesVersion', {
      nullable: true,
      description: 'The version of the rules and metrics by which its figures were frozen.',
    }),
    claims: t.relation('claims', {
      description: 'In their order; at most 200.',
      query: { where: { archivedAt: null }, orderBy: [{ ordinal: 'asc' }, { id: 'asc' }] },
    }),
    verdicts: t.field({
      type: VerdictCounts,
      resolve: ({ id }, _args, context) =>
        loaderFor<readonly Judged[]>(
          context,
          'publication.verdicts',
          (ids) => judgedByPublication(context.db, ids),
          noClaims,
        ).load(id),
    }),
    withdrawalReason: t.exposeString('archiveReason', {
      nullable: true,
      description: 'Why it was withdrawn.',
    }),
    synthetic: t.exposeBoolean('synthetic', { description: 'Made up for demonstration or tests.' }),
  }),
});

const PublicationFilter = builder.inputType('PublicationFilter', {
  fields: (t) => ({
    ids: t.idList(),
    search: t.string({ description: "A part of the title, or of the station's code or name." }),
    stationId: t.id(),
    status: t.field({ type: PublicationStatus }),
    asOf: t.field({ type: DateFilter }),
    synthetic: t.boolean(),
    archived: t.boolean({
      defaultValue: false,
      description: 'true lists the withdrawn ones; null lists both.',
    }),
  }),
});

const publicationWhere = (
  filter: typeof PublicationFilter.$inferInput | null | undefined,
): Prisma.PublicationWhereInput => {
  const search = searchWhere(filter?.search);
  return {
    ...(filter?.ids && { id: { in: filter.ids.map((id) => filterId('Publication', id)) } }),
    ...(search && { OR: [{ title: search }, { station: { OR: [{ code: search }, { name: search }] } }] }),
    ...(filter?.stationId != null && { stationId: filterId('Station', filter.stationId) }),
    ...(filter?.status && { status: filter.status }),
    ...(filter?.asOf && { asOf: dateWhere(filter.asOf) }),
    ...(filter?.synthetic != null && { synthetic: filter.synthetic }),
    ...archivedWhere(filter ? filter.archived : false),
  };
};

type Order = Prisma.PublicationOrderByWithRelationInput;

const columns = {
  AS_OF: (asOf) => ({ asOf }),
  TITLE: (title) => ({ title }),
  PUBLISHED_ON: (sort) => ({ publishedOn: { sort, nulls: 'last' } }),
  CREATED_AT: (createdAt) => ({ createdAt }),
  UPDATED_AT: (updatedAt) => ({ updatedAt }),
} satisfies OrderColumns<Order>;

const PublicationOrder = orderInput('Publication', columns);
const publicationOrder = (asked: readonly (typeof PublicationOrder.$inferInput)[] | null | undefined) =>
  orderBy<Order>(asked, columns, { asOf: 'desc' });

const [PublicationConnection, PublicationEdge] = connectionOf('Publication', Publication);

builder.prismaObjectFields('Station', (t) => ({
  publications: t.relatedConnection(
    'publications',
    {
      cursor: 'id',
      args: { filter: t.arg({ type: PublicationFilter }), orderBy: t.arg({ type: [PublicationOrder] }) },
      totalCount: true,
      query: (args) => ({ where: publicationWhere(args.filter), orderBy: publicationOrder(args.orderBy) }),
    },
    PublicationConnection,
    PublicationEdge,
  ),
}));

builder.queryFields((t) => ({
  publications: t.prismaConnection(
    {
      type: 'Publication',
      cursor: 'id',
      args: { filter: t.arg({ type: PublicationFilter }), orderBy: t.arg({ type: [PublicationOrder] }) },
      totalCount: (_root, { filter }, { db }) => db.publication.count({ where: publicationWhere(filter) }),
      resolve: (query, _root, args, { db }) =>
        db.publication.findMany({
          ...query,
          where: publicationWhere(args.filter),
          orderBy: publicationOrder(args.orderBy),
        }),
    },
    PublicationConnection,
    PublicationEdge,
  ),
}));
