import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, type GraphQLSchema } from 'graphql';

const root = join(import.meta.dirname, '..');

/** The admin's own source files, as `[path, text]`; neither tests nor what is generated. */
export function sources(): readonly (readonly [string, string])[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/(^generated|^testing|\.test\.)/.test(path))
    .map((path) => [path, readFileSync(join(root, path), 'utf8')] as const);
}

/** The API's schema, as it prints it. */
export function apiSchema(): GraphQLSchema {
  return buildSchema(readFileSync(join(root, '../../api/schema.graphql'), 'utf8'));
}

/** The leaves of a tree of messages, by their dotted keys. */
export function leaves(tree: unknown, prefix = ''): ReadonlyMap<string, string> {
  if (typeof tree === 'string') return new Map([[prefix, tree]]);
  const entries = Object.entries(tree as Record<string, unknown>);
  return new Map(entries.flatMap(([key, value]) => [...leaves(value, prefix ? `${prefix}.${key}` : key)]));
}
