import { mayUse, minimalRole } from '../access/permissions.ts';
import { type Scope, scopeText } from '../access/scope.ts';
import { reachOf, type Viewer } from '../access/viewer.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { unauthenticated } from '../errors.ts';
import { filterId, malformedId } from '../global-id.ts';
import { LedgerEntry } from '../history/history.graphql.ts';
import { entryNumber } from '../history/history.store.ts';
import type { ReadEntry } from './feed.ts';

builder.subscriptionType({
  description:
    'Listening to the ledger, by server-sent events on the same endpoint: send the operation with Accept: text/event-stream.',
});

const operation = 'ledgerChanged';

/** The last entry that the caller has; from now on when none is named. */
const startOf = async ({ feed }: Context, after: string | null): Promise<bigint> => {
  const last = await feed.last();
  if (after === null) return last;
  const id = entryNumber(after);
  // What comes after an entry that there never was, nobody can say.
  if (id > last) throw malformedId(after);
  return id;
};

const stationOf = async ({ db }: Context, stationId: string | null): Promise<string | null> => {
  if (stationId === null) return null;
  const id = filterId('Station', stationId);
  if ((await db.station.count({ where: { id } })) === 0) throw malformedId(stationId);
  return id;
};

const reach = (viewer: Viewer | null): Scope => reachOf(viewer, minimalRole(operation) ?? 'ADMIN');

/** Who reaches elsewhere than when the stream began has to begin it anew. */
const reachesAs = (viewer: Viewer | null, scope: Scope): boolean =>
  scopeText(reach(viewer)) === scopeText(scope);

builder.subscriptionField(operation, (t) =>
  t.field({
    type: LedgerEntry,
    description:
      'Every entry of the ledger from now on or, with `after`, from the one that follows: each once, in order, over lost connections and restarts when each new subscription names the last entry that came. With `stationId` only what belongs to that station.',
    args: {
      stationId: t.arg.id(),
      after: t.arg.id({ description: 'The id of the last entry that the caller has.' }),
    },
    subscribe: async (_root, { stationId, after }, context) => {
      const { feed, viewer, viewerNow, locale } = context;
      const scope = reach(viewer);
      return feed.follow({
        after: await startOf(context, after ?? null),
        stationId: await stationOf(context, stationId ?? null),
        scope,
        follower: viewer?.userId ?? '',
        idle: async () => {
          const now = await viewerNow();
          if (!(mayUse(now, operation) && reachesAs(now, scope))) throw unauthenticated(locale);
        },
      });
    },
    resolve: ({ entry, scope }: ReadEntry, _args, { viewer, locale }) => {
      if (!reachesAs(viewer, scope)) throw unauthenticated(locale);
      return entry;
    },
  }),
);
