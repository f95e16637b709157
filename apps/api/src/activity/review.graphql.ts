import { caseCategories } from '@qinglan/domain';
import { builder } from '../builder.ts';
import { connectionOf } from '../common/connection.graphql.ts';
import {
  archivedArgs,
  archivedQuery,
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

export const CaseCategory = builder.enumType('CaseCategory', {
  description: 'What kind of case it is; of a case the ledger knows no more than its number and this.',
  values: caseCategories,
});

const standing = { archivedAt: null };
const open = { ...standing, closedOn: null };

builder.prismaNode('Finding', {
  nullable: true,
  id: { field: 'id' },
  interfaces: [Recorded],
  description: '查漏补缺: something that a review found wanting, until it is put right.',
  fields: (t) => ({
    review: t.relation('review'),
    text: t.exposeString('text'),
    openedOn: t.expose('openedOn', { type: 'Date' }),
    closedOn: t.expose('closedOn', { type: 'Date', nullable: true, description: 'null while it is open.' }),
    remedy: t.exposeString('remedy', { nullable: true, description: 'What put it right.' }),
    synthetic: t.exposeBoolean('synthetic', { description: 'Made up for demonstration or tests.' }),
  }),
});

const CaseReview = builder.prismaNode('CaseReview', {
  nullable: true,
  id: { field: 'id' },
  interfaces: [Recorded],
  description: "一案一评: the one review of a case. It holds nobody's data.",
  fields: (t) => ({
    station: t.relation('station'),
    caseNumber: t.exposeString('caseNumber'),
    category: t.expose('category', { type: CaseCategory }),
    reviewedOn: t.expose('reviewedOn', { type: 'Date' }),
    studyDay: t.relation('studyDay', { nullable: true, description: 'The session that reviewed it.' }),
    reviewer: t.relation('reviewer', { nullable: true, description: 'Who led the review.' }),
    summary: t.exposeString('summary', { nullable: true, description: 'What was learnt.' }),
    findings: t.relation('findings', {
      description: 'Oldest first.',
      args: archivedArgs,
      query: archivedQuery({ orderBy: [{ openedOn: 'asc' }, { id: 'asc' }] }),
    }),
    findingCount: t.relationCount('findings', { where: standing }),
    openFindingCount: t.relationCount('findings', { where: open, description: 'Not yet put right.' }),
    synthetic: t.exposeBoolean('synthetic', { description: 'Made up for demonstration or tests.' }),
  }),
});

const CaseReviewFilter = builder.inputType('CaseReviewFilter', {
  fields: (t) => ({
    ids: t.idList(),
    search: t.string({ description: 'A part of the case number or the summary.' }),
    stationId: t.id(),
    studyDayId: t.id(),
    reviewerId: t.id(),
    category: t.field({ type: CaseCategory }),
    openFindings: t.boolean({ description: 'true: with findings that are still open; false: with none.' }),
    reviewedOn: t.field({ type: DateFilter }),
    synthetic: t.boolean(),
    archived: t.boolean({ defaultValue: false, description: 'null lists both.' }),
  }),
});

const caseReviewWhere = (
  filter: typeof CaseReviewFilter.$inferInput | null | undefined,
): Prisma.CaseReviewWhereInput => {
  const search = searchWhere(filter?.search);
  return {
    ...(filter?.ids && { id: { in: filter.ids.map((id) => filterId('CaseReview', id)) } }),
    ...(search && { OR: [{ caseNumber: search }, { summary: search }] }),
    ...(filter?.stationId != null && { stationId: filterId('Station', filter.stationId) }),
    ...(filter?.studyDayId != null && { studyDayId: filterId('StudyDay', filter.studyDayId) }),
    ...(filter?.reviewerId != null && { reviewerId: filterId('Person', filter.reviewerId) }),
    ...(filter?.category && { category: filter.category }),
    ...(filter?.openFindings != null && { findings: filter.openFindings ? { some: open } : { none: open } }),
    ...(filter?.reviewedOn && { reviewedOn: dateWhere(filter.reviewedOn) }),
    ...(filter?.synthetic != null && { synthetic: filter.synthetic }),
    ...archivedWhere(filter ? filter.archived : false),
  };
};

type Order = Prisma.CaseReviewOrderByWithRelationInput;

const columns = {
  REVIEWED_ON: (reviewedOn) => ({ reviewedOn }),
  CASE_NUMBER: (caseNumber) => ({ caseNumber }),
  CREATED_AT: (createdAt) => ({ createdAt }),
  UPDATED_AT: (updatedAt) => ({ updatedAt }),
} satisfies OrderColumns<Order>;

const CaseReviewOrder = orderInput('CaseReview', columns);
const caseReviewOrder = (asked: readonly (typeof CaseReviewOrder.$inferInput)[] | null | undefined) =>
  orderBy<Order>(asked, columns, { reviewedOn: 'desc' });

const [CaseReviewConnection, CaseReviewEdge] = connectionOf('CaseReview', CaseReview);

builder.prismaObjectFields('Station', (t) => ({
  caseReviews: t.relatedConnection(
    'caseReviews',
    {
      cursor: 'id',
      args: { filter: t.arg({ type: CaseReviewFilter }), orderBy: t.arg({ type: [CaseReviewOrder] }) },
      totalCount: true,
      query: (args) => ({ where: caseReviewWhere(args.filter), orderBy: caseReviewOrder(args.orderBy) }),
    },
    CaseReviewConnection,
    CaseReviewEdge,
  ),
}));

builder.prismaObjectFields('StudyDay', (t) => ({
  caseReviews: t.relation('caseReviews', {
    description: 'Cases reviewed in the session.',
    query: { where: standing, orderBy: [{ caseNumber: 'asc' }, { id: 'asc' }] },
  }),
  caseReviewCount: t.relationCount('caseReviews', { where: standing }),
}));

builder.queryFields((t) => ({
  caseReviews: t.prismaConnection(
    {
      type: 'CaseReview',
      cursor: 'id',
      args: { filter: t.arg({ type: CaseReviewFilter }), orderBy: t.arg({ type: [CaseReviewOrder] }) },
      totalCount: (_root, { filter }, { db }) => db.caseReview.count({ where: caseReviewWhere(filter) }),
      resolve: (query, _root, args, { db }) =>
        db.caseReview.findMany({
          ...query,
          where: caseReviewWhere(args.filter),
          orderBy: caseReviewOrder(args.orderBy),
        }),
    },
    CaseReviewConnection,
    CaseReviewEdge,
  ),
}));
