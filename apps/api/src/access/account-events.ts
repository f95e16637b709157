import type { Database, Transaction } from '../database/database.ts';
import type { AccountEventKind } from '../generated/prisma/enums.ts';
import type { Role } from './roles.ts';

/** Who does something to an account: as the ledger names its authors, and by name where they have one. */
export interface Doer {
  readonly actor: string;
  readonly name: string | null;
}

interface Deed {
  readonly kind: AccountEventKind;
  /** Whose account it is. */
  readonly user: { readonly id: string; readonly name: string };
  readonly role?: Role | null;
  /** In words; null: everywhere. */
  readonly place?: string | null;
}

/**
 * Keeps what was done to an account, in the transaction that does it, where that is ours and not better-auth's. No
 * secret may be among it.
 */
export const noteDeed = async (
  tx: Database | Transaction,
  { actor, name: actorName }: Doer,
  { kind, user, role = null, place = null }: Deed,
): Promise<void> => {
  await tx.accountEvent.create({
    data: { kind, actor, actorName, userId: user.id, userName: user.name, role, place },
  });
};
