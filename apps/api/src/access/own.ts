import type { Database } from '../database/database.ts';
import { idsThere } from '../database/table.ts';
import type { NodeType } from '../global-id.ts';

/**
 * Of records that a scope sees, by the ids of their rows, those that are its own. People are seen wherever a record
 * names them, and are the stations' at which they served; authorities are seen above the scope and where they granted
 * something, and are its own within it. Everything else is seen by whose it is.
 *
 * @param db reads within a scope, and not everywhere
 */
export const ownThere = async (
  db: Database,
  type: NodeType,
  ids: readonly string[],
): Promise<ReadonlySet<string>> => {
  if (type === 'Person') {
    const spells = await db.serviceSpell.findMany({
      where: { personId: { in: [...ids] } },
      select: { personId: true },
    });
    return new Set(spells.map(({ personId }) => personId));
  }
  if (type !== 'Authority') return idsThere(db, type, ids);
  const within = await db.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM unnest(scope_authorities()) AS id WHERE id = ANY(${[...ids]}::uuid[])`;
  return new Set(within.map(({ id }) => id));
};
