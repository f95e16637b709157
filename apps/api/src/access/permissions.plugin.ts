import SchemaBuilder, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core';
import type { GraphQLFieldResolver } from 'graphql';
import { contextOf } from '../context.ts';
import { forbidden, unauthenticated } from '../errors.ts';
import { mayUse, minimalRole, roleForField } from './permissions.ts';
import type { Role } from './roles.ts';

const pluginName = 'permissions';
export default pluginName;

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      permissions: PermissionsPlugin<Types>;
    }
  }
}

const roots: readonly string[] = ['Query', 'Mutation', 'Subscription'];

const withinRole = <Given>(context: Given, role: Role): Given => ({
  ...context,
  ...contextOf(context).within(role),
});

/**
 * Puts the permissions table in front of every field: an operation that the table does not name is refused
 * to everybody, and a restricted field reads as null for those below its role.
 */
class PermissionsPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override onOutputFieldConfig(field: PothosOutputFieldConfig<Types>): PothosOutputFieldConfig<Types> {
    const isOperation = roots.includes(field.parentType);
    const role = isOperation ? minimalRole(field.name) : roleForField(field.parentType, field.name);
    if (!isOperation && role === null) return field;
    const wall = { authScopes: { role }, ...(isOperation ? {} : { unauthorizedResolver: () => null }) };
    Object.assign(field.pothosOptions, wall);
    return field;
  }

  /** An operation reads as far as its caller holds the role that it asks for. */
  override wrapResolve(
    resolve: GraphQLFieldResolver<unknown, Types['Context'], object>,
    { parentType, name }: PothosOutputFieldConfig<Types>,
  ): GraphQLFieldResolver<unknown, Types['Context'], object> {
    const role = minimalRole(name);
    if (parentType !== 'Query' || role === null || role === 'VIEWER') return resolve;
    return (parent, args, context, info) => resolve(parent, args, withinRole(context, role), info);
  }

  /** A subscription is refused before it begins; the wall in front of the field judges each of its events anew. */
  override wrapSubscribe(
    subscribe: GraphQLFieldResolver<unknown, Types['Context'], object>,
    { parentType, name }: PothosOutputFieldConfig<Types>,
  ): GraphQLFieldResolver<unknown, Types['Context'], object> {
    if (parentType !== 'Subscription') return subscribe;
    return (parent, args, context, info) => {
      const { viewer, locale } = contextOf(context);
      if (!mayUse(viewer, name)) throw viewer ? forbidden(locale) : unauthenticated(locale);
      return subscribe(parent, args, withinRole(context, minimalRole(name) ?? 'ADMIN'), info);
    };
  }
}

SchemaBuilder.registerPlugin(pluginName, PermissionsPlugin);
