import { evaluationOutcomes } from '@qinglan/domain';
import { builder } from '../builder.ts';
import { connectionOf } from '../common/connection.graphql.ts';
import {
  archivedWhere,
  IntFilter,
  intWhere,
  type OrderColumns,
  orderBy,
  orderInput,
  searchWhere,
} from '../common/listing.graphql.ts';
import { Recorded } from '../common/recorded.graphql.ts';
import { lookupText } from '../common/text.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { filterId } from '../global-id.ts';

export const EvaluationOutcome = builder.enumType('EvaluationOutcome', { values: evaluationOutcomes });

/** What an archived correction superseded stands again. */
const standing = { where: { archivedAt: null } };

export const Evaluation = builder.prismaNode('Evaluation', {
  nullable: true,
  id: { field: 'id' },
  interfaces: [Recorded],
  description: "考评: an authority's verdict on one station for one year under one scheme.",
  fields: (t) => ({
    station: t.relation('station'),
    authority: t.relation('authority'),
    scheme: t.exposeString('scheme'),
    year: t.exposeInt('year'),
    outcome: t.expose('outcome', { type: EvaluationOutcome }),
    rank: t.exposeInt('rank', { nullable: true }),
    rankedAmong: t.exposeInt('rankedAmong', { nullable: true }),
    publishedOn: t.expose('publishedOn', { type: 'Date' }),
    documentNumber: t.exposeString('documentNumber', { nullable: true }),
    supersedes: t.relation('supersedes', {
      nullable: true,
      description: 'The evaluation that this one corrects.',
    }),
    revision: t.exposeInt('revision', {
      description: '0 for the first verdict of the year, one more a correction.',
    }),
    correctionReason: t.exposeString('correctionReason', { nullable: true }),
    effective: t.boolean({
      description: 'Not superseded.',
      select: { corrections: { ...standing, select: { id: true } } },
      resolve: ({ corrections }) => corrections.length === 0,
    }),
    synthetic: t.exposeBoolean('synthetic', { description: 'Made up for demonstration or tests.' }),
  }),
});

builder.prismaObjectFields('Evaluation', (t) => ({
  supersededBy: t.field({
    type: Evaluation,
    nullable: true,
    description: 'The correction of this one.',
    select: (_args, _context, nested) => ({ corrections: nested(standing) }),
    resolve: ({ corrections }) => corrections[0] ?? null,
  }),
}));

const EvaluationFilter = builder.inputType('EvaluationFilter', {
  fields: (t) => ({
    ids: t.idList(),
    search: t.string({ description: "A part of the station's code or name, or of the document number." }),
    stationId: t.id(),
    authorityId: t.id({ description: 'Made by this authority.' }),
    scheme: t.string(),
    outcome: t.field({ type: EvaluationOutcome }),
    year: t.field({ type: IntFilter }),
    effective: t.boolean({ description: 'true leaves out what a correction superseded.' }),
    synthetic: t.boolean(),
    archived: t.boolean({ defaultValue: false, description: 'null lists both.' }),
  }),
});

const evaluationWhere = (
  filter: typeof EvaluationFilter.$inferInput | null | undefined,
): Prisma.EvaluationWhereInput => {
  const search = searchWhere(filter?.search);
  return {
    ...(filter?.ids && { id: { in: filter.ids.map((id) => filterId('Evaluation', id)) } }),
    ...(search && {
      OR: [{ documentNumber: search }, { station: { OR: [{ code: search }, { name: search }] } }],
    }),
    ...(filter?.stationId != null && { stationId: filterId('Station', filter.stationId) }),
    ...(filter?.authorityId != null && { authorityId: filterId('Authority', filter.authorityId) }),
    ...(filter?.scheme != null && { scheme: lookupText(filter.scheme) }),
    ...(filter?.outcome && { outcome: filter.outcome }),
    ...(filter?.year && { year: intWhere(filter.year) }),
    ...(filter?.effective != null && {
      corrections: { [filter.effective ? 'none' : 'some']: standing.where },
    }),
    ...(filter?.synthetic != null && { synthetic: filter.synthetic }),
    ...archivedWhere(filter ? filter.archived : false),
  };
};

type Order = Prisma.EvaluationOrderByWithRelationInput;

const columns = {
  YEAR: (year) => ({ year }),
  PUBLISHED_ON: (publishedOn) => ({ publishedOn }),
  RANK: (sort) => ({ rank: { sort, nulls: 'last' } }),
  CREATED_AT: (createdAt) => ({ createdAt }),
  UPDATED_AT: (updatedAt) => ({ updatedAt }),
} satisfies OrderColumns<Order>;

const EvaluationOrder = orderInput('Evaluation', columns);
const evaluationOrder = (asked: readonly (typeof EvaluationOrder.$inferInput)[] | null | undefined) =>
  orderBy<Order>(asked, columns, { year: 'desc' });

const [EvaluationConnection, EvaluationEdge] = connectionOf('Evaluation', Evaluation);

builder.prismaObjectFields('Station', (t) => ({
  evaluations: t.relatedConnection(
    'evaluations',
    {
      cursor: 'id',
      args: { filter: t.arg({ type: EvaluationFilter }), orderBy: t.arg({ type: [EvaluationOrder] }) },
      totalCount: true,
      query: (args) => ({ where: evaluationWhere(args.filter), orderBy: evaluationOrder(args.orderBy) }),
    },
    EvaluationConnection,
    EvaluationEdge,
  ),
}));

builder.queryFields((t) => ({
  evaluations: t.prismaConnection(
    {
      type: 'Evaluation',
      cursor: 'id',
      args: { filter: t.arg({ type: EvaluationFilter }), orderBy: t.arg({ type: [EvaluationOrder] }) },
      totalCount: (_root, { filter }, { db }) => db.evaluation.count({ where: evaluationWhere(filter) }),
      resolve: (query, _root, args, { db }) =>
        db.evaluation.findMany({
          ...query,
          where: evaluationWhere(args.filter),
          orderBy: evaluationOrder(args.orderBy),
        }),
    },
    EvaluationConnection,
    EvaluationEdge,
  ),
}));
