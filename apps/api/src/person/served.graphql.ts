import { prismaConnectionHelpers } from '@pothos/plugin-prisma';
import { builder } from '../builder.ts';
import { loaderFor } from '../common/loader.ts';
import type { Context } from '../context.ts';
import {
  Person,
  PersonConnection,
  PersonEdge,
  PersonFilter,
  PersonOrder,
  personOrder,
  personWhere,
} from './person.graphql.ts';

type Filter = typeof PersonFilter.$inferInput | null | undefined;

const spellsOf = (filter: Filter) => ({ archivedAt: null, person: personWhere(filter) });

const served = prismaConnectionHelpers(builder, 'ServiceSpell', {
  cursor: 'id',
  args: (t) => ({ filter: t.field({ type: PersonFilter }), orderBy: t.field({ type: [PersonOrder] }) }),
  select: (person) => ({ person: person(true) }),
  resolveNode: ({ person }) => person,
});

/** Where a connection shows its nodes; Pothos' helper reads edges alone, and nodes would be loaded again. */
const everyNode = {
  getType: () => 'Person',
  paths: [[{ name: 'nodes' }], [{ name: 'edges' }, { name: 'node' }]],
};

const countServed = async ({ db }: Context, filter: Filter, stationIds: readonly string[]) => {
  const pairs = await db.serviceSpell.groupBy({
    by: ['stationId', 'personId'],
    where: { ...spellsOf(filter), stationId: { in: [...stationIds] } },
  });
  return new Map(stationIds.map((id) => [id, pairs.filter(({ stationId }) => stationId === id).length]));
};

builder.prismaObjectField('Station', 'people', (t) =>
  t.connection(
    {
      type: Person,
      description: 'Everyone who serves or has served here, each once.',
      args: served.getArgs(),
      select: (args, context, nested) => ({
        spells: {
          ...served.getQuery(args, context, () => nested({ select: { id: true } }, everyNode as never)),
          where: spellsOf(args.filter),
          distinct: ['personId'],
          orderBy: [...personOrder(args.orderBy).map((person) => ({ person })), { id: 'asc' }],
        },
      }),
      resolve: (station, args, context) => ({
        ...served.resolve(station.spells, args, context, station),
        totalCount: () =>
          loaderFor(
            context,
            `served:${JSON.stringify(args.filter ?? null)}`,
            (ids) => countServed(context, args.filter, ids),
            0,
          ).load(station.id),
      }),
    },
    PersonConnection,
    PersonEdge,
  ),
);
