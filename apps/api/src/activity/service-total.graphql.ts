import { type CalendarDate, firstDay, type ServiceKind as Kind } from '@qinglan/domain';
import { builder } from '../builder.ts';
import { loaderFor } from '../common/loader.ts';
import type { Context } from '../context.ts';
import { ServiceKind } from './service.graphql.ts';

/** The column that names each kind of parent. */
const columns = { Station: 'stationId', Person: 'personId', Team: 'teamId' } as const;
type Column = (typeof columns)[keyof typeof columns];

/** One statement for all parents of the page. Dates are text: one that begins by then is not greater than that day. */
const totals = async (
  { db }: Context,
  column: Column,
  kind: Kind,
  asOf: CalendarDate,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  const groups = await db.serviceRecord.groupBy({
    by: [column],
    where: { archivedAt: null, kind, servedOn: { lte: firstDay(asOf) }, [column]: { in: [...ids] } },
    _sum: { count: true },
  });
  return new Map(groups.map((group) => [group[column] ?? '', group._sum.count ?? 0]));
};

for (const parent of ['Station', 'Person', 'Team'] as const) {
  builder.prismaObjectField(parent, 'serviceTotal', (t) =>
    t.int({
      description: 'People served, or disputes mediated, up to and on a day, today if none is given.',
      args: { kind: t.arg({ type: ServiceKind, required: true }), asOf: t.arg({ type: 'Date' }) },
      select: { id: true },
      resolve: ({ id }, { kind, asOf }, context) => {
        const date = asOf ?? context.today;
        const batch = (ids: readonly string[]) => totals(context, columns[parent], kind, date, ids);
        return loaderFor(context, `serviceTotal:${parent}:${kind}:${date}`, batch, 0).load(id);
      },
    }),
  );
}
