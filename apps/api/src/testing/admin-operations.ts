import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  visit,
} from 'graphql';

const admin = join(import.meta.dirname, '../../../admin/src');

const definitions = readdirSync(admin, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.operations.ts'))
  .flatMap((path) => [...readFileSync(join(admin, path), 'utf8').matchAll(/graphql\(`(.*?)`\)/gs)])
  .flatMap(([, text]) => parse(text ?? '').definitions);

const fragments = new Map(
  definitions.flatMap((definition) =>
    definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
  ),
);

/** The fragments that a definition spreads, and those that these spread. */
const needs = (
  node: OperationDefinitionNode | FragmentDefinitionNode,
  found = new Set<FragmentDefinitionNode>(),
): ReadonlySet<FragmentDefinitionNode> => {
  visit(node, {
    FragmentSpread: ({ name }) => {
      const fragment = fragments.get(name.value);
      if (!fragment || found.has(fragment)) return;
      found.add(fragment);
      needs(fragment, found);
    },
  });
  return found;
};

interface AdminOperation {
  readonly name: string;
  readonly operation: OperationDefinitionNode;
  /** With the fragments that it needs, as the admin sends it. */
  readonly document: DocumentNode;
  readonly text: string;
}

/** Every operation that the admin sends, as its sources have it. */
export const adminOperations: readonly AdminOperation[] = definitions.flatMap((operation) => {
  if (operation.kind !== Kind.OPERATION_DEFINITION) return [];
  const text = [operation, ...needs(operation)].map(print).join('\n');
  return [{ name: operation.name?.value ?? '', operation, document: parse(text), text }];
});
