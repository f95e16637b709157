import { AwardClass } from '../award/award.graphql.ts';
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
import type { Prisma } from '../generated/prisma/client.ts';
import { filterId } from '../global-id.ts';
import { Nomination, NominationStatus } from './nomination.graphql.ts';

const NominationFilter = builder.inputType('NominationFilter', {
  fields: (t) => ({
    ids: t.idList(),
    search: t.string({ description: "A part of the nominee's name, the deed or the document number." }),
    roundId: t.id(),
    stationId: t.id({ description: 'In a round of this station.' }),
    personId: t.id({ description: 'Who is put forward.' }),
    kindId: t.id(),
    class: t.field({ type: AwardClass }),
    status: t.field({ type: [NominationStatus], description: 'In one of these states.' }),
    submittedOn: t.field({ type: DateFilter }),
    decidedOn: t.field({ type: DateFilter }),
    synthetic: t.boolean(),
    archived: t.boolean({ defaultValue: false, description: 'null lists both.' }),
  }),
});

const nominationWhere = (
  filter: typeof NominationFilter.$inferInput | null | undefined,
): Prisma.NominationWhereInput => {
  const search = searchWhere(filter?.search);
  return {
    ...(filter?.ids && { id: { in: filter.ids.map((id) => filterId('Nomination', id)) } }),
    ...(search && { OR: [{ person: { name: search } }, { deed: search }, { documentNumber: search }] }),
    ...(filter?.roundId != null && { roundId: filterId('SelectionRound', filter.roundId) }),
    ...(filter?.stationId != null && { round: { stationId: filterId('Station', filter.stationId) } }),
    ...(filter?.personId != null && { personId: filterId('Person', filter.personId) }),
    ...(filter?.kindId != null && { kindId: filterId('AwardKind', filter.kindId) }),
    ...(filter?.class && { kind: { class: filter.class } }),
    ...(filter?.status && { status: { in: filter.status } }),
    ...(filter?.submittedOn && { submittedOn: dateWhere(filter.submittedOn) }),
    ...(filter?.decidedOn && { decidedOn: dateWhere(filter.decidedOn) }),
    ...(filter?.synthetic != null && { synthetic: filter.synthetic }),
    ...archivedWhere(filter ? filter.archived : false),
  };
};

type Order = Prisma.NominationOrderByWithRelationInput;

const columns = {
  SUBMITTED_ON: (sort) => ({ submittedOn: { sort, nulls: 'last' } }),
  DECIDED_ON: (sort) => ({ decidedOn: { sort, nulls: 'last' } }),
  STATUS: (status) => ({ status }),
  PERSON: (name) => ({ person: { name } }),
  CREATED_AT: (createdAt) => ({ createdAt }),
  UPDATED_AT: (updatedAt) => ({ updatedAt }),
} satisfies OrderColumns<Order>;

const NominationOrder = orderInput('Nomination', columns);
const nominationOrder = (asked: readonly (typeof NominationOrder.$inferInput)[] | null | undefined) =>
  orderBy<Order>(asked, columns, { createdAt: 'desc' });

const [NominationConnection, NominationEdge] = connectionOf('Nomination', Nomination);

const nominationArgs = builder.args((t) => ({
  filter: t.field({ type: NominationFilter }),
  orderBy: t.field({ type: [NominationOrder] }),
}));

const nominationQuery = (args: {
  filter?: typeof NominationFilter.$inferInput | null | undefined;
  orderBy?: readonly (typeof NominationOrder.$inferInput)[] | null | undefined;
}) => ({ where: nominationWhere(args.filter), orderBy: nominationOrder(args.orderBy) });

const held = { cursor: 'id', args: nominationArgs, totalCount: true, query: nominationQuery } as const;

builder.prismaObjectFields('SelectionRound', (t) => ({
  nominations: t.relatedConnection('nominations', held, NominationConnection, NominationEdge),
}));

builder.prismaObjectFields('Person', (t) => ({
  nominations: t.relatedConnection(
    'nominations',
    { ...held, description: 'Nominations of this person.' },
    NominationConnection,
    NominationEdge,
  ),
}));

builder.queryFields((t) => ({
  nominations: t.prismaConnection(
    {
      type: 'Nomination',
      cursor: 'id',
      args: nominationArgs,
      totalCount: (_root, { filter }, { db }) => db.nomination.count({ where: nominationWhere(filter) }),
      resolve: (query, _root, args, { db }) => db.nomination.findMany({ ...query, ...nominationQuery(args) }),
    },
    NominationConnection,
    NominationEdge,
  ),
}));
