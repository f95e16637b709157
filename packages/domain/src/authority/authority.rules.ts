import type { AuthorityId } from '../id.ts';
import { always, type Breach, ledgerSource, type Rule } from '../rule.ts';
import { type Authority, isAtLeast } from './authority.ts';

export interface AuthorityTreeFacts {
  readonly authority: Authority;
  /** The parent asked for, and every authority above it. */
  readonly ancestors: readonly Authority[];
  /** The authorities directly below. */
  readonly children: readonly Authority[];
}

type TreeProblem = {
  readonly problem: 'CYCLE' | 'PARENT_TOO_LOW' | 'CHILD_TOO_HIGH' | 'UNKNOWN_PARENT';
  readonly name: string;
  readonly other: string;
};

export const authorityTree: Rule<'authority.tree', AuthorityTreeFacts, TreeProblem> = {
  code: 'authority.tree',
  severity: 'ERROR',
  effective: always,
  walls: ['DOMAIN'],
  source: ledgerSource,
  statement: {
    zh: '上级机关的层级不低于下级机关，隶属关系不成环。',
    en: 'A parent authority is of a higher or equal level, and the tree has no cycle.',
  },
  messages: {
    zh: ({ problem, name, other }) =>
      ({
        CYCLE: `“${other}”隶属于“${name}”，不能作它的上级，请另选上级机关。`,
        PARENT_TOO_LOW: `上级机关“${other}”的层级低于“${name}”，请另选上级机关或修改层级。`,
        CHILD_TOO_HIGH: `下级机关“${other}”的层级高于“${name}”的层级，请先调整下级机关。`,
        UNKNOWN_PARENT: `找不到“${name}”的上级机关，请另选。`,
      })[problem],
    en: ({ problem, name, other }) =>
      ({
        CYCLE: `“${other}” belongs to “${name}” and cannot be above it; choose another parent.`,
        PARENT_TOO_LOW: `The parent “${other}” is of a lower level than “${name}”; choose another parent or level.`,
        CHILD_TOO_HIGH: `“${other}” belongs to “${name}” and is of a higher level; change it first.`,
        UNKNOWN_PARENT: `The parent of “${name}” cannot be found; choose another.`,
      })[problem],
  },
  check: ({ authority, ancestors, children }) => [
    ...parentBreaches(authority, ancestors),
    ...children
      .filter((child) => !isAtLeast(authority.level, child.level))
      .map((child) => breach('level', 'CHILD_TOO_HIGH', authority, child)),
  ],
};

function parentBreaches(
  authority: Authority,
  ancestors: readonly Authority[],
): readonly Breach<TreeProblem>[] {
  if (authority.parentId === null) return [];
  const parent = [authority, ...ancestors].find(({ id }) => id === authority.parentId);
  if (parent === undefined) return [breach('parentId', 'UNKNOWN_PARENT', authority, authority)];
  if (climb(parent.id, ancestors).includes(authority.id))
    return [breach('parentId', 'CYCLE', authority, parent)];
  return isAtLeast(parent.level, authority.level)
    ? []
    : [breach('parentId', 'PARENT_TOO_LOW', authority, parent)];
}

/** The id and those above it, up to the root or to the first that comes again. */
function climb(start: AuthorityId, ancestors: readonly Authority[]): readonly AuthorityId[] {
  const parents = new Map(ancestors.map(({ id, parentId }) => [id, parentId]));
  const climbed: AuthorityId[] = [];
  for (
    let at: AuthorityId | null = start;
    at !== null && !climbed.includes(at);
    at = parents.get(at) ?? null
  ) {
    climbed.push(at);
  }
  return climbed;
}

function breach(
  field: string,
  problem: TreeProblem['problem'],
  authority: Authority,
  other: Authority,
): Breach<TreeProblem> {
  return { path: [field], parameters: { problem, name: authority.name, other: other.name } };
}

export const authorityRules: readonly Rule[] = [authorityTree];
