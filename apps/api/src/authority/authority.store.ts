import {
  type Authority,
  type AuthorityResult,
  branded,
  type ChangeAuthorityFacts,
  type CreateAuthorityFacts,
} from '@qinglan/domain';
import { acknowledgedAs, nextVersion } from '../common/change.ts';
import { lookupText } from '../common/text.ts';
import type { Transaction } from '../database/database.ts';
import { lockRows } from '../database/transaction.ts';
import type { Accepted } from '../errors.ts';
import type { Authority as AuthorityRow } from '../generated/prisma/client.ts';

interface Asked {
  readonly code?: string | null | undefined;
  readonly parentId?: string | null | undefined;
}

/** The authority's row, locked until the transaction ends; null when there is none. */
export const lockAuthority = async (tx: Transaction, id: string): Promise<AuthorityRow | null> => {
  await lockRows(tx, 'authority', [id]);
  return tx.authority.findUnique({ where: { id } });
};

const toAuthority = (row: AuthorityRow): Authority => branded<Authority>(row);

const ancestorsOf = async (tx: Transaction, parentId: string | null | undefined): Promise<AuthorityRow[]> => {
  const parent = parentId == null ? null : await lockAuthority(tx, parentId);
  return parent ? tx.authority.findMany({ where: { id: { in: parent.ancestorIds } } }) : [];
};

const takenCodes = async (tx: Transaction, { code }: Asked, except: string | null): Promise<string[]> => {
  if (code == null) return [];
  const where = { code: lookupText(code), ...(except && { id: { not: except } }) };
  return (await tx.authority.findMany({ where, select: { code: true } })).map((row) => row.code);
};

/** What the domain looks at to create an authority under a parent. */
export const creationFacts = async (tx: Transaction, asked: Asked): Promise<CreateAuthorityFacts> => ({
  takenCodes: await takenCodes(tx, asked, null),
  ancestors: (await ancestorsOf(tx, asked.parentId)).map(toAuthority),
});

/** What the domain looks at to change a locked authority. */
export const changeFacts = async (
  tx: Transaction,
  row: AuthorityRow,
  asked: Asked,
): Promise<ChangeAuthorityFacts> => {
  const parentId = asked.parentId === undefined ? row.parentId : asked.parentId;
  return {
    authority: toAuthority(row),
    takenCodes: await takenCodes(tx, asked, row.id),
    ancestors: (await ancestorsOf(tx, parentId)).map(toAuthority),
    children: (await tx.authority.findMany({ where: { parentId: row.id } })).map(toAuthority),
  };
};

/** Writes `ancestorIds` anew for an authority and everything below it. */
const rebuildAncestors = (tx: Transaction, id: string) => tx.$executeRaw`
  with recursive tree as (
    select a.id, coalesce(p.ancestor_ids, '{}') || a.id as ancestor_ids
    from authority a left join authority p on p.id = a.parent_id where a.id = ${id}::uuid
    union all
    select c.id, tree.ancestor_ids || c.id from authority c join tree on c.parent_id = tree.id
  )
  update authority a set ancestor_ids = tree.ancestor_ids from tree where tree.id = a.id`;

type AcceptedAuthority = Accepted<AuthorityResult>;

/** Saves a new authority. Returns its id. */
export const insertAuthority = async (
  tx: Transaction,
  { value: { authority }, acknowledged }: AcceptedAuthority,
): Promise<string> => {
  await tx.authority.create({ data: { ...authority, acknowledgements: acknowledgedAs(acknowledged) } });
  await rebuildAncestors(tx, authority.id);
  return authority.id;
};

/** Saves a changed authority over its locked row. */
export const updateAuthority = async (
  tx: Transaction,
  row: AuthorityRow,
  { value: { authority }, acknowledged }: AcceptedAuthority,
): Promise<void> => {
  await tx.authority.update({
    where: { id: row.id, version: row.version },
    data: { ...authority, ...nextVersion(row, acknowledged) },
  });
  if (authority.parentId !== row.parentId) await rebuildAncestors(tx, row.id);
};
