import SchemaBuilder, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core';
import type { GraphQLFieldResolver } from 'graphql';
import { loaderFor } from '../common/loader.ts';
import { type Context, contextOf } from '../context.ts';
import { forbidden, unauthenticated } from '../errors.ts';
import { isNodeType } from '../global-id.ts';
import { roleForField } from './fields.ts';
import { ownThere } from './own.ts';
import { mayUse, minimalRole } from './permissions.ts';
import type { Role } from './roles.ts';
import { holdsThroughout } from './viewer.ts';

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

type Resolver<Types extends SchemaTypes> = GraphQLFieldResolver<unknown, Types['Context'], object>;

const withinRole = <Given>(context: Given, role: Role): Given => ({
  ...context,
  ...contextOf(context).within(role),
});

const idOf = (parent: unknown): string | null =>
  typeof parent === 'object' && parent !== null && 'id' in parent && typeof parent.id === 'string'
    ? parent.id
    : null;

/** Whether the viewer holds the role over the record; asked once for all records of a page. */
const holdsOver = async (context: Context, role: Role, type: string, id: string | null): Promise<boolean> => {
  if (holdsThroughout(context.viewer, role)) return true;
  if (id === null || !isNodeType(type)) return false;
  const held = loaderFor(
    context,
    `held ${role} ${type}`,
    async (ids) => {
      const own = await ownThere(context.within(role).db, type, ids);
      return new Map(ids.map((each) => [each, own.has(each)]));
    },
    false,
  );
  return held.load(id);
};

/**
 * Puts the permissions tables in front of every field: an operation or a field that they do not name is refused to
 * everybody, and a restricted field reads as null for those who do not hold its role over the record.
 */
class PermissionsPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override onOutputFieldConfig(field: PothosOutputFieldConfig<Types>): PothosOutputFieldConfig<Types> {
    if (roots.includes(field.parentType))
      Object.assign(field.pothosOptions, { authScopes: { role: minimalRole(field.name) } });
    return field;
  }

  override wrapResolve(
    resolve: Resolver<Types>,
    { parentType, name, kind }: PothosOutputFieldConfig<Types>,
  ): Resolver<Types> {
    if (kind === 'Interface') return resolve;
    return roots.includes(parentType)
      ? this.reachingAsFar(resolve, parentType, name)
      : this.permitted(resolve, parentType, name);
  }

  /** A query reads as far as its caller holds the role that it asks for; what mutations reach, their own plugin says. */
  private reachingAsFar(resolve: Resolver<Types>, parentType: string, name: string): Resolver<Types> {
    const role = minimalRole(name);
    if (parentType !== 'Query' || role === null || role === 'VIEWER') return resolve;
    return (parent, args, context, info) => resolve(parent, args, withinRole(context, role), info);
  }

  private permitted(resolve: Resolver<Types>, type: string, name: string): Resolver<Types> {
    const role = roleForField(type, name);
    if (role === 'VIEWER') return resolve;
    return async (parent, args, context, info) => {
      const asking = contextOf(context);
      if (role === null) throw forbidden(asking.locale);
      return (await holdsOver(asking, role, type, idOf(parent)))
        ? resolve(parent, args, context, info)
        : null;
    };
  }

  /** A subscription is refused before it begins; the wall in front of the field judges each of its events anew. */
  override wrapSubscribe(
    subscribe: Resolver<Types>,
    { parentType, name }: PothosOutputFieldConfig<Types>,
  ): Resolver<Types> {
    if (parentType !== 'Subscription') return subscribe;
    return (parent, args, context, info) => {
      const { viewer, locale } = contextOf(context);
      const role = minimalRole(name);
      if (role === null || !mayUse(viewer, name)) throw viewer ? forbidden(locale) : unauthenticated(locale);
      return subscribe(parent, args, withinRole(context, role), info);
    };
  }
}

SchemaBuilder.registerPlugin(pluginName, PermissionsPlugin);
