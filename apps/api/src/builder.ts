import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import ErrorsPlugin from '@pothos/plugin-errors';
import PrismaPlugin from '@pothos/plugin-prisma';
import RelayPlugin from '@pothos/plugin-relay';
import ScopeAuthPlugin from '@pothos/plugin-scope-auth';
import WithInputPlugin from '@pothos/plugin-with-input';
import type { CalendarDate } from '@qinglan/domain';
import PermissionsPlugin from './access/permissions.plugin.ts';
import { atLeast } from './access/roles.ts';
import type { Viewer } from './access/viewer.ts';
import MutationsPlugin from './common/mutation.plugin.ts';
import type { Context } from './context.ts';
import {
  ConflictError,
  ForbiddenError,
  forbidden,
  InvariantError,
  NotFoundError,
  unauthenticated,
} from './errors.ts';
import type PrismaTypes from './generated/pothos.ts';
import { getDatamodel } from './generated/pothos.ts';
import { decodeGlobalId, encodeGlobalId } from './global-id.ts';
import PricesPlugin from './limits/prices.plugin.ts';

export interface LedgerSchema {
  Context: Context;
  PrismaTypes: PrismaTypes;
  AuthScopes: { role: Viewer['role'] };
  DefaultFieldNullability: false;
  DefaultEdgesNullability: false;
  DefaultNodeNullability: false;
  Scalars: {
    ID: { Input: string; Output: string };
    Date: { Input: CalendarDate; Output: string };
    DateTime: { Input: Date; Output: Date };
    JSON: { Input: unknown; Output: unknown };
  };
}

/** What a reference to one of our types is parametrised with. */
export type BuilderTypes = PothosSchemaTypes.ExtendDefaultTypes<LedgerSchema>;

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/**
 * The one schema builder. Errors stand before scope-auth, which so becomes the inner one: a refusal is data too; and
 * only who may ask at all is looked at further.
 */
export const builder = new SchemaBuilder<LedgerSchema>({
  plugins: [
    PermissionsPlugin,
    ComplexityPlugin,
    PricesPlugin,
    ErrorsPlugin,
    ScopeAuthPlugin,
    MutationsPlugin,
    WithInputPlugin,
    RelayPlugin,
    PrismaPlugin,
  ],
  defaultFieldNullability: false,
  scopeAuth: {
    authScopes: ({ viewer }) => ({
      role: (role) => viewer !== null && role !== null && atLeast(viewer, role),
    }),
    unauthorizedError: (_parent, { viewer, locale }, { parentType }) => {
      if (!viewer) return unauthenticated(locale);
      return parentType.name === 'Mutation' ? new ForbiddenError() : forbidden(locale);
    },
  },
  errors: {
    directResult: true,
    defaultTypes: [InvariantError, ConflictError, NotFoundError, ForbiddenError],
    defaultUnionOptions: { name: ({ fieldName }) => `${capital(fieldName)}Result` },
  },
  // What an operation costs is computed before it runs (limits/cost.ts), not again at each of its fields.
  complexity: { disabled: true },
  withInput: {
    argOptions: { required: true },
    typeOptions: { name: ({ fieldName }) => `${capital(fieldName)}Input` },
  },
  relay: {
    cursorType: 'String',
    nodesOnConnection: true,
    edgesFieldOptions: { nullable: false },
    nodeFieldOptions: { nullable: false },
    encodeGlobalID: (type, id) => encodeGlobalId(type, String(id)),
    decodeGlobalID: decodeGlobalId,
    nodeQueryOptions: { description: 'One record by its global id; null when there is none.' },
    nodesQueryOptions: { description: 'Several records by their global ids, in the order asked.' },
  },
  prisma: {
    client: ({ db }) => db,
    dmmf: getDatamodel(),
    maxConnectionSize: 100,
    defaultConnectionSize: 20,
    filterConnectionTotalCount: true,
    onUnusedQuery: 'error',
  },
});

builder.queryType({
  description: 'Reading the ledger. Every list is a Relay connection of at most 100 per page.',
});
builder.mutationType({
  description:
    'Changing the ledger. A request that is merely wrong is answered with data, never an exception.',
});
