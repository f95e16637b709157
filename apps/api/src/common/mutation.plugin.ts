import SchemaBuilder, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core';
import type { GraphQLFieldResolver } from 'graphql';
import { asksForEverywhere, minimalRole } from '../access/permissions.ts';
import { reachOf } from '../access/viewer.ts';
import { contextOf } from '../context.ts';
import { ForbiddenError } from '../errors.ts';
import { refuseUnseen } from './unseen.ts';

const pluginName = 'mutations';
export default pluginName;

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      mutations: MutationsPlugin<Types>;
    }
  }
}

/** The reason that a mutation's input gives, for the ledger. */
const reasonIn = (args: unknown): string | null => {
  const { input } = args as { readonly input?: { readonly reason?: unknown } };
  return typeof input?.reason === 'string' ? input.reason : null;
};

/**
 * Mutations of one request run one after the other: each forgets what was loaded before it, names only records that its
 * caller reaches with the role that it asks for, and writes under its own name no further than that.
 */
class MutationsPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override wrapResolve(
    resolve: GraphQLFieldResolver<unknown, Types['Context'], object>,
    { parentType, name }: PothosOutputFieldConfig<Types>,
  ): GraphQLFieldResolver<unknown, Types['Context'], object> {
    const role = minimalRole(name);
    if (parentType !== 'Mutation' || role === null) return resolve;
    return async (parent, args, context, info) => {
      const { loaders, viewer, within, changing } = contextOf(context);
      loaders.clear();
      const reader = within(role);
      if (reachOf(viewer, role) !== 'EVERYWHERE') {
        if (asksForEverywhere(name)) throw new ForbiddenError('SCOPE');
        await refuseUnseen(reader.db, args, info);
      }
      const change = changing({ role, action: name, reason: reasonIn(args) });
      return resolve(parent, args, { ...(context as object), ...reader, change } as Types['Context'], info);
    };
  }
}

SchemaBuilder.registerPlugin(pluginName, MutationsPlugin);
