import {
  type ASTNode,
  BREAK,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  Kind,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { type LimitName, limits } from './limits.ts';
import { refused, tooComplex } from './refusals.ts';

/** What a selection holds, its fragments written out. */
interface Extent {
  readonly depth: number;
  readonly fields: number;
  readonly aliases: number;
  readonly directives: number;
  readonly spreads: number;
  readonly introspectionLists: number;
  readonly introspectionMembers: number;
  /** Lists and members, until it is known that they stand in an introspection. */
  readonly lists: number;
  readonly members: number;
}

const nothing: Extent = {
  depth: 0,
  fields: 0,
  aliases: 0,
  directives: 0,
  spreads: 0,
  introspectionLists: 0,
  introspectionMembers: 0,
  lists: 0,
  members: 0,
};

const beside = (one: Extent, other: Extent): Extent => ({
  depth: Math.max(one.depth, other.depth),
  fields: one.fields + other.fields,
  aliases: one.aliases + other.aliases,
  directives: one.directives + other.directives,
  spreads: one.spreads + other.spreads,
  introspectionLists: one.introspectionLists + other.introspectionLists,
  introspectionMembers: Math.max(one.introspectionMembers, other.introspectionMembers),
  lists: one.lists + other.lists,
  members: Math.max(one.members, other.members),
});

const roots = new Set(['__schema', '__type']);
const memberLists = new Set(['fields', 'inputFields', 'interfaces', 'possibleTypes', 'enumValues']);
const otherLists = new Set(['types', 'directives', 'args']);

const around = ({ name, alias, directives }: FieldNode, inner: Extent): Extent => {
  const isRoot = roots.has(name.value);
  const isMembers = memberLists.has(name.value);
  const members = inner.members + (isMembers ? 1 : 0);
  const lists = inner.lists + (isMembers || otherLists.has(name.value) ? 1 : 0);
  return {
    depth: inner.depth + 1,
    fields: inner.fields + 1,
    aliases: inner.aliases + (alias ? 1 : 0),
    directives: inner.directives + (directives?.length ?? 0),
    spreads: inner.spreads,
    introspectionLists: isRoot ? lists : inner.introspectionLists,
    introspectionMembers: isRoot ? members : inner.introspectionMembers,
    lists: isRoot ? 0 : lists,
    members: isRoot ? 0 : members,
  };
};

/** A fragment that spreads itself, however far around. */
class Cycle extends Error {}

/** Measures selections, each fragment once however often it is spread: a bomb is counted, never written out. */
const measuring = (fragments: ReadonlyMap<string, FragmentDefinitionNode>) => {
  const known = new Map<string, Extent | null>();

  const ofFragment = (name: string): Extent => {
    const found = known.get(name);
    if (found) return found;
    if (found === null) throw new Cycle(name);
    const fragment = fragments.get(name);
    if (!fragment) return nothing;
    known.set(name, null);
    const extent = ofSelections(fragment.selectionSet);
    known.set(name, extent);
    return extent;
  };

  const ofSelections = (set: SelectionSetNode | undefined): Extent => {
    let sum = nothing;
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FIELD) {
        sum = beside(sum, around(selection, ofSelections(selection.selectionSet)));
        continue;
      }
      const isSpread = selection.kind === Kind.FRAGMENT_SPREAD;
      const inner = isSpread ? ofFragment(selection.name.value) : ofSelections(selection.selectionSet);
      const directives = selection.directives?.length ?? 0;
      sum = beside(sum, {
        ...inner,
        directives: inner.directives + directives,
        spreads: inner.spreads + (isSpread ? 1 : 0),
      });
    }
    return sum;
  };

  return { ofFragment, ofSelections };
};

const directivesOf = (node: ASTNode): readonly DirectiveNode[] =>
  'directives' in node ? (node.directives ?? []) : [];

/** As many fields as go by one name or alias in a selection. */
const mostAlike = ({ selections }: SelectionSetNode): number => {
  const counts = new Map<string, number>();
  for (const selection of selections) {
    if (selection.kind !== Kind.FIELD) continue;
    const name = (selection.alias ?? selection.name).value;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
};

/** What can be seen at one place of the document, whether or not an operation reaches it. */
const refusalOfPlaces = (document: DocumentNode): GraphQLError | null => {
  let refusal: GraphQLError | null = null;
  let directives = 0;
  visit(document, {
    enter: (node) => {
      const here = directivesOf(node).length;
      directives += here;
      const alike = node.kind === Kind.SELECTION_SET ? mostAlike(node) : 0;
      refusal =
        over('directivesAtOnePlace', here) ?? over('directives', directives) ?? over('repetitions', alike);
      return refusal ? BREAK : undefined;
    },
  });
  return refusal;
};

const over = (name: LimitName, found: number): GraphQLError | null =>
  found > limits[name].value ? tooComplex(name, Number.isSafeInteger(found) ? found : null) : null;

const overAny = (extent: Extent): GraphQLError | null =>
  over('depth', extent.depth) ??
  over('aliases', extent.aliases) ??
  over('spreads', extent.spreads) ??
  over('fields', extent.fields) ??
  over('directives', extent.directives) ??
  over('introspectionMembers', extent.introspectionMembers) ??
  over('introspectionLists', extent.introspectionLists);

/**
 * The first limit that a document exceeds by its shape alone; null when it exceeds none. It looks at each node of the
 * document a fixed number of times, so it can stand before validation, whose rules compare fields with one another.
 */
export const documentRefusal = (document: DocumentNode): GraphQLError | null => {
  const fragments = new Map<string, FragmentDefinitionNode>();
  let operations = 0;
  let definitions = 0;
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) operations += 1;
    if (definition.kind !== Kind.FRAGMENT_DEFINITION) continue;
    definitions += 1;
    fragments.set(definition.name.value, definition);
  }
  const early = over('operations', operations) ?? over('fragments', definitions) ?? refusalOfPlaces(document);
  if (early) return early;
  const measured = measuring(fragments);
  try {
    for (const definition of document.definitions) {
      if (!('selectionSet' in definition)) continue;
      const refusal = overAny(measured.ofSelections(definition.selectionSet));
      if (refusal) return refusal;
    }
    for (const name of fragments.keys()) measured.ofFragment(name);
  } catch (error) {
    if (!(error instanceof Cycle)) throw error;
    return refused({
      zh: `片段 ${error.message} 展开了自身。`,
      en: `The fragment ${error.message} spreads itself.`,
      rule: 'request.fragmentCycle',
      code: 'GRAPHQL_VALIDATION_FAILED',
    });
  }
  return null;
};
