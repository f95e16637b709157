import SchemaBuilder, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core';
import type { GraphQLFieldResolver } from 'graphql';
import { contextOf } from '../context.ts';
import { changesOf } from './change.ts';

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
 * Mutations of one request run one after the other: each forgets what was loaded before it, and what it writes enters
 * the ledger under its own name.
 */
class MutationsPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override wrapResolve(
    resolve: GraphQLFieldResolver<unknown, Types['Context'], object>,
    { parentType }: PothosOutputFieldConfig<Types>,
  ): GraphQLFieldResolver<unknown, Types['Context'], object> {
    if (parentType !== 'Mutation') return resolve;
    return (parent, args, context, info) => {
      const { loaders, db, author } = contextOf(context);
      loaders.clear();
      const change = changesOf(db, { ...author, action: info.fieldName, reason: reasonIn(args) });
      return resolve(parent, args, { ...(context as object), change } as Types['Context'], info);
    };
  }
}

SchemaBuilder.registerPlugin(pluginName, MutationsPlugin);
