import { queryFromInfo } from '@pothos/plugin-prisma';
import { resolveOffsetConnection } from '@pothos/plugin-relay';
import { builder } from '../builder.ts';
import { groupBy } from '../common/group.ts';
import { loaderFor, rowLoader } from '../common/loader.ts';
import type { Context } from '../context.ts';
import {
  Goal,
  GoalConnection,
  GoalEdge,
  GoalFilter,
  GoalOrder,
  goalOrder,
  goalWhere,
} from './goal.graphql.ts';

interface Asked {
  readonly filter?: typeof GoalFilter.$inferInput | null | undefined;
  readonly orderBy?: readonly (typeof GoalOrder.$inferInput)[] | null | undefined;
}

const idsByStation = async (
  { db, today }: Context,
  { filter, orderBy }: Asked,
  stationIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const rows = await db.goal.findMany({
    where: {
      AND: [goalWhere(filter, today), { workshop: { branch: { stationId: { in: [...stationIds] } } } }],
    },
    orderBy: goalOrder(orderBy),
    select: { id: true, workshop: { select: { branch: { select: { stationId: true } } } } },
  });
  const groups = groupBy(rows, ({ workshop }) => workshop.branch.stationId);
  return new Map([...groups].map(([stationId, goals]) => [stationId, goals.map(({ id }) => id)]));
};

const none: readonly string[] = [];

/** A goal knows its station only by way of its branch, so a page is cut from the ids, which are loaded for all at once. */
builder.prismaObjectField('Station', 'goals', (t) =>
  t.connection(
    {
      type: Goal,
      description: "The goals of its branches' workshops.",
      args: { filter: t.arg({ type: GoalFilter }), orderBy: t.arg({ type: [GoalOrder] }) },
      resolve: async ({ id }, args, context, info) => {
        const asked = JSON.stringify([args.filter ?? null, args.orderBy ?? null]);
        const batch = (stationIds: readonly string[]) => idsByStation(context, args, stationIds);
        const ids = await loaderFor(context, `goalsAt:${asked}`, batch, none).load(id);
        const paths = [[{ name: 'nodes' }], [{ name: 'edges' }, { name: 'node' }]];
        const query = queryFromInfo({ context, info, typeName: 'Goal', include: {}, paths });
        const rows = rowLoader(context, `goal:${JSON.stringify(query)}`, (where) =>
          context.db.goal.findMany({ ...query, where }),
        );
        const page = await resolveOffsetConnection(
          { args, defaultSize: 20, maxSize: 100, totalCount: ids.length },
          async ({ offset, limit }) =>
            (await Promise.all(ids.slice(offset, offset + limit).map((one) => rows.load(one)))).filter(
              (row) => row !== null,
            ),
        );
        return { ...page, totalCount: ids.length };
      },
    },
    GoalConnection,
    GoalEdge,
  ),
);
