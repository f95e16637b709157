import SchemaBuilder, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core';
import { minimalRole, roleForField } from './permissions.ts';

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
}

SchemaBuilder.registerPlugin(pluginName, PermissionsPlugin);
