import { idOf, type PersonId } from '@qinglan/domain';
import { found } from '../common/change.ts';
import type { Transaction } from '../database/database.ts';
import { referenceTo } from '../global-id.ts';

/** The person that a field names; null and absent stay as they are. @throws NotFoundError */
export const personNamed = async (
  tx: Transaction,
  globalId: string | null | undefined,
  field: string,
): Promise<PersonId | null | undefined> => {
  if (globalId == null) return globalId;
  const id = referenceTo('Person', globalId, field);
  found(
    await tx.person.findUnique({ where: { id }, select: { id: true, archivedAt: true } }),
    'Person',
    field,
  );
  return idOf('Person', id);
};
