import {
  branded,
  type EndLeadershipFacts,
  type EndLeadershipResult,
  type TeamLeadership,
  type TeamMembership,
} from '@qinglan/domain';
import { nextVersion } from '../common/change.ts';
import { oldestFirst } from '../common/succession.ts';
import type { Transaction } from '../database/database.ts';
import type { Accepted } from '../errors.ts';
import type { TeamLeadership as LeadershipRow } from '../generated/prisma/client.ts';
import { lockTeam } from './team.store.ts';

export interface LockedLeadership {
  readonly row: LeadershipRow;
  readonly facts: EndLeadershipFacts;
}

/** A leadership with its team, locked, and what the domain looks at to end it; null when there is none. */
export const lockLeadership = async (tx: Transaction, id: string): Promise<LockedLeadership | null> => {
  const place = await tx.teamLeadership.findUnique({ where: { id } });
  if (!place) return null;
  const { teamId, personId } = place;
  await lockTeam(tx, teamId);
  const row = await tx.teamLeadership.findUniqueOrThrow({ where: { id } });
  const leaderships = await tx.teamLeadership.findMany({ where: { ...oldestFirst.where, teamId } });
  const memberships = await tx.teamMembership.findMany({ where: { ...oldestFirst.where, teamId, personId } });
  const facts = {
    leadership: branded<TeamLeadership>(row),
    leaderships: leaderships.map((each) => branded<TeamLeadership>(each)),
    memberships: memberships.map((each) => branded<TeamMembership>(each)),
  };
  return { row, facts };
};

/** Saves an ended leadership over its locked row. */
export const updateLeadership = async (
  tx: Transaction,
  row: LeadershipRow,
  { value: { leadership }, acknowledged }: Accepted<EndLeadershipResult>,
): Promise<void> => {
  await tx.teamLeadership.update({
    where: { id: row.id, version: row.version },
    data: { to: leadership.to, ...nextVersion(row, acknowledged) },
  });
};
