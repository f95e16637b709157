import { claimQualifiers, claimVerdicts, type Drift, metricNamed } from '@qinglan/domain';
import { builder } from '../builder.ts';
import { connectionOf } from '../common/connection.graphql.ts';
import { type OrderColumns, orderBy, orderInput, searchWhere } from '../common/listing.graphql.ts';
import { loaderFor } from '../common/loader.ts';
import { Recorded } from '../common/recorded.graphql.ts';
import { lookupText } from '../common/text.ts';
import type { Context } from '../context.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { filterId } from '../global-id.ts';
import { evidenceOfManyArgs, evidencePage, evidenceText, RecordLineType } from '../metric/metric.graphql.ts';
import { evidenceOf, mayKnow, recordLines } from '../metric/metric.store.ts';
import { judgedClaims } from './claim.store.ts';
import { shownParameters } from './parameters.ts';
import { parametersOf } from './publication.store.ts';
import { linesNamed, questionInWords } from './question.ts';

export const ClaimVerdict = builder.enumType('ClaimVerdict', {
  description: 'UNSUPPORTED: the records do not say it.',
  values: claimVerdicts,
});

export const ClaimQualifier = builder.enumType('ClaimQualifier', {
  description: 'AT_LEAST: 余, 多. ABOUT: 近.',
  values: claimQualifiers,
});

const ClaimDrift = builder.objectRef<Drift>('ClaimDrift').implement({
  description: 'What became of a published figure since.',
  fields: (t) => ({
    valueBefore: t.exposeFloat('valueBefore', { nullable: true, description: 'As it was published.' }),
    valueNow: t.exposeFloat('valueNow', { nullable: true }),
    verdictBefore: t.field({ type: ClaimVerdict, resolve: ({ verdictBefore }) => verdictBefore }),
    verdictNow: t.field({ type: ClaimVerdict, resolve: ({ verdictNow }) => verdictNow }),
    addedCount: t.int({ resolve: ({ added }) => added.length }),
    removedCount: t.int({ resolve: ({ removed }) => removed.length }),
    added: t.field({
      type: [RecordLineType],
      description: 'Records that count today and did not when it was published; the first 20.',
      resolve: ({ added }, _args, context) => recordLines(context, added.slice(0, 20)),
    }),
    removed: t.field({
      type: [RecordLineType],
      description: 'Records that counted when it was published and do not today; the first 20.',
      resolve: ({ removed }, _args, context) => recordLines(context, removed.slice(0, 20)),
    }),
  }),
});

const judgedClaim = async (context: Context, id: string) => {
  const claim = await loaderFor(context, 'claim.judged', (ids) => judgedClaims(context.db, ids), null).load(
    id,
  );
  if (!claim) throw new Error('a claim that is gone');
  return claim;
};

const mostLines = 100;

const Claim = builder.prismaNode('Claim', {
  nullable: true,
  id: { field: 'id' },
  interfaces: [Recorded],
  description: '数据: a stated figure, bound to a metric. What the records say of it is derived.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Names the claim within its publication.' }),
    publication: t.relation('publication'),
    text: t.exposeString('text', { description: 'The words of the account that state it.' }),
    metric: t.exposeString('metric'),
    metricTitle: t.string({
      description: "The metric in the caller's language.",
      resolve: ({ metric }, _args, { locale }) => metricNamed(metric)?.title[locale] ?? metric,
    }),
    question: t.string({
      description: "The metric with its parameters, in the caller's language.",
      resolve: ({ metric, parameters }, _args, context) =>
        questionInWords(context, { metric, parameters: parametersOf(parameters) }),
    }),
    named: t.field({
      type: [RecordLineType],
      description: 'The records that the parameters name.',
      resolve: ({ metric, parameters }, _args, context) =>
        linesNamed(context, { metric, parameters: parametersOf(parameters) }),
    }),
    parameters: t.field({
      type: 'JSON',
      resolve: ({ metric, parameters }) => shownParameters(metric, parameters),
    }),
    stated: t.exposeFloat('stated'),
    unit: t.exposeString('unit'),
    qualifier: t.expose('qualifier', { type: ClaimQualifier }),
    ordinal: t.exposeInt('ordinal'),
    start: t.exposeInt('start', {
      nullable: true,
      description: 'Where it is marked in the body, in UTF-16 code units.',
    }),
    length: t.exposeInt('length', { nullable: true }),
    computed: t.float({
      nullable: true,
      description:
        "What the records of today give as of the publication's day; null where they do not say it.",
      resolve: async (claim, _args, context) =>
        mayKnow(claim, context) ? (await judgedClaim(context, claim.id)).answer.value : null,
    }),
    verdict: t.field({
      type: ClaimVerdict,
      resolve: async ({ id }, _args, context) => (await judgedClaim(context, id)).verdict,
    }),
    drifted: t.boolean({
      description: 'Published, and today it would read otherwise.',
      resolve: async ({ id }, _args, context) => (await judgedClaim(context, id)).drift?.drifted ?? false,
    }),
    drift: t.field({
      type: ClaimDrift,
      nullable: true,
      description: 'Null until it is published.',
      resolve: async (claim, _args, context) =>
        mayKnow(claim, context) ? (await judgedClaim(context, claim.id)).drift : null,
    }),
    records: t.field({
      type: [builder.nodeInterfaceRef()],
      description: evidenceText('The records that were counted'),
      args: evidenceOfManyArgs,
      resolve: async ({ id }, page, context) =>
        evidenceOf(context, evidencePage((await judgedClaim(context, id)).answer.records, page)),
    }),
    recordCount: t.int({
      resolve: async ({ id }, _args, context) => (await judgedClaim(context, id)).answer.records.length,
    }),
    lines: t.field({
      type: [RecordLineType],
      description: 'The first of the same records, each in one line; at most 100.',
      args: { first: t.arg.int({ required: true, defaultValue: 20 }) },
      resolve: async ({ id }, { first }, context) => {
        const { records } = (await judgedClaim(context, id)).answer;
        return recordLines(context, records.slice(0, Math.max(0, Math.min(first, mostLines))));
      },
    }),
  }),
});

const ClaimFilter = builder.inputType('ClaimFilter', {
  fields: (t) => ({
    ids: t.idList(),
    search: t.string({ description: 'A part of the words that state it.' }),
    publicationId: t.id(),
    stationId: t.id(),
    key: t.string(),
    metric: t.string(),
    withdrawn: t.boolean({
      defaultValue: false,
      description: 'true lists those of withdrawn publications; null lists both.',
    }),
  }),
});

const claimWhere = (filter: typeof ClaimFilter.$inferInput | null | undefined): Prisma.ClaimWhereInput => {
  const text = searchWhere(filter?.search);
  const withdrawn = filter ? filter.withdrawn : false;
  return {
    archivedAt: null,
    ...(filter?.ids && { id: { in: filter.ids.map((id) => filterId('Claim', id)) } }),
    ...(text && { text }),
    ...(filter?.publicationId != null && { publicationId: filterId('Publication', filter.publicationId) }),
    ...(filter?.key != null && { key: lookupText(filter.key) }),
    ...(filter?.metric != null && { metric: lookupText(filter.metric) }),
    publication: {
      ...(filter?.stationId != null && { stationId: filterId('Station', filter.stationId) }),
      ...(withdrawn !== null && { archivedAt: withdrawn ? { not: null } : null }),
    },
  };
};

type Order = Prisma.ClaimOrderByWithRelationInput;

const columns = {
  ORDINAL: (ordinal) => ({ ordinal }),
  KEY: (key) => ({ key }),
  METRIC: (metric) => ({ metric }),
  CREATED_AT: (createdAt) => ({ createdAt }),
  UPDATED_AT: (updatedAt) => ({ updatedAt }),
} satisfies OrderColumns<Order>;

const ClaimOrder = orderInput('Claim', columns);
const [ClaimConnection, ClaimEdge] = connectionOf('Claim', Claim);

builder.queryFields((t) => ({
  claims: t.prismaConnection(
    {
      type: 'Claim',
      cursor: 'id',
      args: { filter: t.arg({ type: ClaimFilter }), orderBy: t.arg({ type: [ClaimOrder] }) },
      totalCount: (_root, { filter }, { db }) => db.claim.count({ where: claimWhere(filter) }),
      resolve: (query, _root, args, { db }) =>
        db.claim.findMany({
          ...query,
          where: claimWhere(args.filter),
          orderBy: orderBy<Order>(args.orderBy, columns, { ordinal: 'asc' }),
        }),
    },
    ClaimConnection,
    ClaimEdge,
  ),
}));
