import type { AuthorityId } from '../id.ts';
import { breach, breaches, ledgerRule, type Rule } from '../rule.ts';
import { type Authority, isAtLeast } from './authority.ts';

export interface AuthorityTreeFacts {
  readonly authority: Authority;
  /** The parent asked for, and every authority above it. */
  readonly ancestors: readonly Authority[];
  /** The authorities directly below. */
  readonly children: readonly Authority[];
}

type TreeProblem = {
  readonly problem: 'CYCLE' | 'LEVEL';
  readonly upper: string;
  readonly lower: string;
};

export const authorityTree: Rule<'authority.tree', AuthorityTreeFacts, TreeProblem> = {
  ...ledgerRule,
  code: 'authority.tree',
  walls: ['DOMAIN'],
  messages: {
    zh: ({ problem, upper, lower }) =>
      problem === 'CYCLE'
        ? `“${upper}”隶属于“${lower}”，不能作它的上级，请另选上级机关。`
        : `“${upper}”的层级低于“${lower}”，不能作它的上级，请修改层级或上级机关。`,
    en: ({ problem, upper, lower }) =>
      problem === 'CYCLE'
        ? `“${upper}” belongs to “${lower}” and cannot be above it; choose another parent.`
        : `“${upper}” is of a lower level than “${lower}” and cannot be above it; change the level or the parent.`,
  },
  check: ({ authority, ancestors, children }) => {
    const { name, level, parentId } = authority;
    const parent = [authority, ...ancestors].find(({ id }) => id === parentId);
    const cyclic = parent !== undefined && upwards(parent.id, ancestors).has(authority.id);
    const above = parent === undefined ? [] : [parent];
    return [
      ...above.flatMap((upper) =>
        breaches<TreeProblem>(
          cyclic && breach('parentId', { problem: 'CYCLE', upper: upper.name, lower: name }),
          !isAtLeast(upper.level, level) &&
            breach('parentId', { problem: 'LEVEL', upper: upper.name, lower: name }),
        ),
      ),
      ...children.flatMap((lower) =>
        breaches(
          !isAtLeast(level, lower.level) &&
            breach('level', { problem: 'LEVEL', upper: name, lower: lower.name }),
        ),
      ),
    ];
  },
};

/** The id and all those above it. */
function upwards(id: AuthorityId, ancestors: readonly Authority[]): ReadonlySet<AuthorityId> {
  const parents = new Map(ancestors.map((ancestor) => [ancestor.id, ancestor.parentId]));
  const found = new Set([id]);
  // A set grows while it is walked, and holds each id once even where the tree has a cycle.
  for (const at of found) {
    const parentId = parents.get(at);
    if (parentId) found.add(parentId);
  }
  return found;
}

export const authorityDeclaredStations: Rule<
  'authority.declared-stations',
  Pick<Authority, 'declaredStations'>,
  { declared: number }
> = {
  ...ledgerRule,
  code: 'authority.declared-stations',
  walls: ['DOMAIN', 'FORM'],
  messages: {
    zh: ({ declared }) => `派出所总数“${declared}”不是非负整数，请核对。`,
    en: ({ declared }) => `“${declared}” is no number of stations; enter a whole number from 0 up.`,
  },
  check: ({ declaredStations: declared }) =>
    declared !== null && !(Number.isInteger(declared) && declared >= 0)
      ? [breach('declaredStations', { declared })]
      : [],
};

export const authorityRules: readonly Rule[] = [authorityTree, authorityDeclaredStations];
