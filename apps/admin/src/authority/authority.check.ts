import {
  type Authority,
  type AuthorityLevel,
  type AuthorityLine,
  changeAuthority,
  createAuthority,
  idOf,
} from '@qinglan/domain';
import { toAuthority } from '../data/facts.ts';
import type { Load } from '../data/useOperation.ts';
import { type Check, optionalNumber, optionalText, text, violationsOf } from '../form/check.ts';
import type { AuthorityFactFragment } from '../generated/graphql.ts';
import { AuthorityByCodeDocument, AuthorityTreeDocument } from './authority.facts.operations.ts';

/** Judges an authority by its code and its place in the tree. */
export const checkAuthority: Check = async (values, { load, today }) => {
  const id = optionalText(values['id']);
  const code = text(values['code']).trim();
  const parentId = optionalText(values['parentId']);
  const [taken, above, below] = await Promise.all([
    load(AuthorityByCodeDocument, { code }),
    parentId ? family(load, parentId) : null,
    id ? family(load, id) : null,
  ]);
  const takenCodes = taken.authorityByCode && taken.authorityByCode.id !== id ? [code] : [];
  const ancestors = above?.line ?? [];
  const input = {
    code,
    name: text(values['name']),
    line: values['line'] as AuthorityLine,
    level: values['level'] as AuthorityLevel,
    parentId: parentId ? idOf('Authority', parentId) : null,
    declaredStations: optionalNumber(values['declaredStations']),
  };
  const authority = below?.line[0];
  return violationsOf(
    authority
      ? changeAuthority({
          facts: { takenCodes, ancestors, authority, children: below?.children ?? [] },
          input,
          today,
        })
      : createAuthority({
          facts: { takenCodes, ancestors },
          input,
          today,
          ids: { authority: idOf('Authority', 'new') },
        }),
  );
};

interface Family {
  /** The authority itself, then its parent, and so on upwards. */
  readonly line: readonly Authority[];
  readonly children: readonly Authority[];
}

interface WithParent extends AuthorityFactFragment {
  readonly parent: (AuthorityFactFragment['parent'] & Partial<WithParent>) | null;
}

async function family(load: Load, id: string): Promise<Family> {
  const { node } = await load(AuthorityTreeDocument, { id });
  if (node?.__typename !== 'Authority') return { line: [], children: [] };
  return { line: climb(node as WithParent), children: node.children.nodes.map(toAuthority) };
}

function climb(node: WithParent): readonly Authority[] {
  const { parent } = node;
  return [toAuthority(node), ...(parent && parent.code !== undefined ? climb(parent as WithParent) : [])];
}
