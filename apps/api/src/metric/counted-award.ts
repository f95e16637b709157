import { branded, type CountedAward } from '@qinglan/domain';
import { recipientOf } from '../award/award.store.ts';
import type { Prisma } from '../generated/prisma/client.ts';

/** The columns of an award that metrics read. */
export const countedAward = {
  id: true,
  personId: true,
  stationId: true,
  branchId: true,
  teamId: true,
  creditedStationId: true,
  grantedOn: true,
  honourYear: true,
  revokedFrom: true,
  kind: { select: { code: true, name: true, class: true, yearly: true } },
} as const satisfies Prisma.AwardSelect;

type Row = Prisma.AwardGetPayload<{ select: typeof countedAward }>;

export const toCountedAward = (row: Row): CountedAward => {
  const { id, kind, grantedOn, honourYear, revokedFrom } = row;
  return branded<CountedAward>({ id, kind, recipient: recipientOf(row), grantedOn, honourYear, revokedFrom });
};
