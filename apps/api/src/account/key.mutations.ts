import { usualKeyLife } from '@qinglan/domain';
import { Role } from '../access/access.graphql.ts';
import type { IssuedKey } from '../access/accounts.ts';
import { builder } from '../builder.ts';
import { referenceTo } from '../global-id.ts';
import { ApiKey } from './key.graphql.ts';
import { placeAsked } from './place.ts';

const Issued = builder.objectRef<IssuedKey>('IssuedApiKey').implement({
  description: 'A new key, with the key itself.',
  fields: (t) => ({
    apiKey: t.field({ type: ApiKey, resolve: ({ apiKey }) => apiKey }),
    key: t.exposeString('key', { description: 'Given this once: only its hash is kept.' }),
  }),
});

builder.mutationFields((t) => ({
  createApiKey: t.fieldWithInput({
    type: Issued,
    description: 'Makes a key by which a program acts with a role over a place.',
    errors: {},
    input: {
      name: t.input.string({ required: true, description: 'What it is for.' }),
      role: t.input.field({
        type: Role,
        required: true,
        description: 'Neither an authority nor a station: everywhere.',
      }),
      authorityId: t.input.id(),
      stationId: t.input.id(),
      days: t.input.int({ defaultValue: usualKeyLife, description: 'Until it expires; null: never.' }),
    },
    resolve: (_root, { input: { name, role, days = usualKeyLife, ...place } }, { accounts }) =>
      accounts.createKey({ name, role, days, place: placeAsked(place) }),
  }),
  revokeApiKey: t.fieldWithInput({
    type: ApiKey,
    description: 'Ends a key at once.',
    errors: {},
    input: { id: t.input.id({ required: true }) },
    resolve: (_root, { input }, { accounts }) => accounts.revokeKey(referenceTo('ApiKey', input.id, 'id')),
  }),
}));
