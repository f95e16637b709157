import type { ArchivableType } from '@qinglan/domain';
import type { Transaction } from '../database/database.ts';

/** Records of a kind that rest on another, as Prisma filters them. */
export interface Resting {
  readonly type: ArchivableType;
  readonly where: object;
}

type Find = (tx: Transaction, id: string) => Promise<readonly Resting[]>;

const live = { archivedAt: null };

/** Rows whose period, half-open, begins within another. */
const beginsWithin = ({ from, to }: { readonly from: string; readonly to: string | null }) => ({
  from: { gte: from, ...(to !== null && { lt: to }) },
});

/** What rests on a record by a rule, though no column refers to it. */
const implied: Readonly<Partial<Record<ArchivableType, Find>>> = {
  TeamMembership: async (tx, id) => {
    const { teamId, personId, ...period } = await tx.teamMembership.findUniqueOrThrow({ where: { id } });
    const where = { ...live, teamId, personId, ...beginsWithin(period) };
    return [{ type: 'TeamLeadership', where }];
  },
  ServiceSpell: async (tx, id) => {
    const { personId, stationId, ...period } = await tx.serviceSpell.findUniqueOrThrow({ where: { id } });
    const here = { ...live, stationId, ...beginsWithin(period) };
    const paired = { OR: [{ mentorId: personId }, { menteeId: personId }] };
    return [
      { type: 'Post', where: { ...here, personId } },
      { type: 'Mentorship', where: { ...here, ...paired } },
    ];
  },
  PartyMembership: async (tx, id) => {
    const { personId, probationaryFrom, leftOn } = await tx.partyMembership.findUniqueOrThrow({
      where: { id },
    });
    const where = { ...live, personId, ...beginsWithin({ from: probationaryFrom, to: leftOn }) };
    return [
      { type: 'BranchMembership', where },
      { type: 'CommitteeMember', where },
      { type: 'SecretaryTenure', where },
    ];
  },
};

/** What rests on a record by a rule alone: a lead on a membership, a post on a spell of service… */
export const impliedDependants = async (
  tx: Transaction,
  type: ArchivableType,
  id: string,
): Promise<readonly Resting[]> => (await implied[type]?.(tx, id)) ?? [];
