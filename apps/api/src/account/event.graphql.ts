import { resolveOffsetConnection } from '@pothos/plugin-relay';
import { Role } from '../access/access.graphql.ts';
import type { ManagedAccounts } from '../access/accounts.ts';
import { builder } from '../builder.ts';
import { connectionOf } from '../common/connection.graphql.ts';
import type { AccountEvent as EventRow } from '../generated/prisma/client.ts';
import { AccountEventKind } from '../generated/prisma/enums.ts';
import { decodeGlobalId, malformedId } from '../global-id.ts';

const EventKind = builder.enumType('AccountEventKind', { values: Object.values(AccountEventKind) });

const AccountEvent = builder.objectRef<EventRow>('AccountEvent').implement({
  description:
    'What was done to an account. Kept for good, outside of the chain; names are as they were then.',
  fields: (t) => ({
    id: t.exposeID('id'),
    at: t.expose('at', { type: 'DateTime' }),
    kind: t.field({ type: EventKind, resolve: ({ kind }) => kind }),
    actor: t.exposeString('actor', {
      description: 'Who did it, as the ledger names its authors: `user:<id>`, `system:command-line` …',
    }),
    actorName: t.exposeString('actorName', { nullable: true }),
    subject: t.exposeString('userName', { description: 'The name of the user or the key.' }),
    role: t.field({ type: Role, nullable: true, resolve: ({ role }) => role }),
    place: t.exposeString('place', {
      nullable: true,
      description: 'In words; null beside a role: everywhere.',
    }),
  }),
});

const EventFilter = builder.inputType('AccountEventFilter', {
  fields: (t) => ({
    accountId: t.id({ description: 'What was done to this user, or to this API key.' }),
    kind: t.field({ type: EventKind }),
  }),
});

const idsOf = async (
  filter: typeof EventFilter.$inferInput | null | undefined,
  accounts: ManagedAccounts,
): Promise<string[] | undefined> => {
  if (filter?.accountId == null) return undefined;
  const { typename, id } = decodeGlobalId(filter.accountId);
  if (typename === 'User') return [id];
  if (typename === 'ApiKey') return accounts.serviceOf(id);
  throw malformedId(filter.accountId);
};

const [EventConnection, EventEdge] = connectionOf('AccountEvent', AccountEvent);

builder.queryField('accountEvents', (t) =>
  t.connection(
    {
      type: AccountEvent,
      description: 'What was done to the accounts that the caller manages, newest first.',
      args: { filter: t.arg({ type: EventFilter }) },
      resolve: async (_root, { filter, ...args }, { accounts }) => {
        const ids = await idsOf(filter, accounts);
        const where = { ...(ids && { userId: { in: ids } }), ...(filter?.kind && { kind: filter.kind }) };
        const page = await resolveOffsetConnection({ args, maxSize: 100 }, async ({ offset, limit }) => [
          ...(await accounts.events({ where, skip: offset, take: limit })),
        ]);
        return { ...page, totalCount: () => accounts.countEvents(where) };
      },
    },
    EventConnection,
    EventEdge,
  ),
);
