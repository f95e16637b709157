import type { ArchivableType, Dependants } from '@qinglan/domain';
import type { Transaction } from '../database/database.ts';

type Count = (tx: Transaction, id: string) => Promise<readonly Dependants[]>;

const live = { archivedAt: null };

/** Rows whose period, half-open, begins within another. */
const beginsWithin = ({ from, to }: { readonly from: string; readonly to: string | null }) => ({
  from: { gte: from, ...(to !== null && { lt: to }) },
});

/** What rests on a record by a rule, though no column refers to it. */
const implied: Readonly<Partial<Record<ArchivableType, Count>>> = {
  TeamMembership: async (tx, id) => {
    const { teamId, personId, ...period } = await tx.teamMembership.findUniqueOrThrow({ where: { id } });
    const where = { ...live, teamId, personId, ...beginsWithin(period) };
    return [{ type: 'TeamLeadership', count: await tx.teamLeadership.count({ where }) }];
  },
  ServiceSpell: async (tx, id) => {
    const { personId, stationId, ...period } = await tx.serviceSpell.findUniqueOrThrow({ where: { id } });
    const here = { ...live, stationId, ...beginsWithin(period) };
    const paired = { OR: [{ mentorId: personId }, { menteeId: personId }] };
    return [
      { type: 'Post', count: await tx.post.count({ where: { ...here, personId } }) },
      { type: 'Mentorship', count: await tx.mentorship.count({ where: { ...here, ...paired } }) },
    ];
  },
  PartyMembership: async (tx, id) => {
    const { personId, probationaryFrom, leftOn } = await tx.partyMembership.findUniqueOrThrow({
      where: { id },
    });
    const where = { ...live, personId, ...beginsWithin({ from: probationaryFrom, to: leftOn }) };
    return [
      { type: 'BranchMembership', count: await tx.branchMembership.count({ where }) },
      { type: 'CommitteeMember', count: await tx.committeeMember.count({ where }) },
      { type: 'SecretaryTenure', count: await tx.secretaryTenure.count({ where }) },
    ];
  },
};

/** Counts what rests on a record by a rule alone: a lead on a membership, a post on a spell of service… */
export const impliedDependants: (
  tx: Transaction,
  type: ArchivableType,
  id: string,
) => Promise<readonly Dependants[]> = async (tx, type, id) => (await implied[type]?.(tx, id)) ?? [];
