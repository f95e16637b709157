/** Prisma's filter for records that the ledger held, not archived, at an instant; now, where none is given. */
export const heldAt = (instant: Date | null | undefined) =>
  instant
    ? { createdAt: { lte: instant }, OR: [{ archivedAt: null }, { archivedAt: { gt: instant } }] }
    : { archivedAt: null };
