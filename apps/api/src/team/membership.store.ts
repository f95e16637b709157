import {
  type BranchMembership,
  branded,
  type CalendarDate,
  firstDay,
  type JoinTeamFacts,
  type JoinTeamResult,
  type LeaveTeamFacts,
  type LeaveTeamResult,
  type Person,
  type TeamLeadership,
  type TeamMembership,
} from '@qinglan/domain';
import { acknowledgedAs, found, nextVersion } from '../common/change.ts';
import { oldestFirst } from '../common/succession.ts';
import type { Transaction } from '../database/database.ts';
import type { Accepted } from '../errors.ts';
import type { TeamMembership as MembershipRow } from '../generated/prisma/client.ts';
import { lockPerson } from '../person/person.store.ts';
import { lockTeam, qinglanElsewhere } from './team.store.ts';

interface Belonging {
  readonly facts: JoinTeamFacts;
  /** The person's memberships of this team, oldest first. */
  readonly rows: readonly MembershipRow[];
}

/** All memberships of the Party branches of a station. */
const branchMembershipsAt = async (tx: Transaction, stationId: string): Promise<BranchMembership[]> => {
  const rows = await tx.branchMembership.findMany({ where: { branch: { stationId }, archivedAt: null } });
  return rows.map((row) => branded<BranchMembership>(row));
};

/** What the domain looks at to let a person join or leave a team, both locked. @throws NotFoundError */
export const belonging = async (tx: Transaction, teamId: string, personId: string): Promise<Belonging> => {
  const { team, station } = found(await lockTeam(tx, teamId), 'Team', 'teamId');
  const person = found(await lockPerson(tx, personId), 'Person', 'personId');
  const { where, orderBy } = oldestFirst;
  const rows = await tx.teamMembership.findMany({ where: { ...where, teamId, personId }, orderBy });
  const leaderships = await tx.teamLeadership.findMany({ where: { ...where, teamId } });
  const facts = {
    station,
    team,
    person: branded<Person>(person),
    memberships: rows.map((row) => branded<TeamMembership>(row)),
    qinglanMemberships: await qinglanElsewhere(tx, teamId, [personId]),
    leaderships: leaderships.map((row) => branded<TeamLeadership>(row)),
    branchMemberships: await branchMembershipsAt(tx, station.id),
  };
  return { facts, rows };
};

/** The membership to end on a date: the last that has not ended by then. */
export const membershipToEnd = (
  { facts, rows }: Belonging,
  to: CalendarDate,
): { row: MembershipRow; facts: LeaveTeamFacts } | null => {
  const row = rows.findLast((each) => each.to === null || each.to > firstDay(to));
  return row ? { row, facts: { ...facts, membership: branded<TeamMembership>(row) } } : null;
};

const endLeadership = (tx: Transaction, { id, to }: TeamLeadership) =>
  tx.teamLeadership.update({ where: { id }, data: { to, version: { increment: 1 } } });

/** Saves what joining makes: the membership, unless it stands already, and the leadership. Returns the membership's id. */
export const insertMembership = async (
  tx: Transaction,
  { rows }: Belonging,
  { value: { membership, leadership, ended }, acknowledged }: Accepted<JoinTeamResult>,
): Promise<string> => {
  const acknowledgements = acknowledgedAs(acknowledged);
  const stands = rows.some(({ id }) => id === membership.id);
  if (!stands) await tx.teamMembership.create({ data: { ...membership, acknowledgements } });
  if (ended) await endLeadership(tx, ended);
  if (leadership) await tx.teamLeadership.create({ data: { ...leadership, acknowledgements } });
  return membership.id;
};

/** Saves an ended membership over its locked row, and the leadership that ends with it. */
export const updateMembership = async (
  tx: Transaction,
  row: MembershipRow,
  { value: { membership, leadership }, acknowledged }: Accepted<LeaveTeamResult>,
): Promise<void> => {
  if (leadership) await endLeadership(tx, leadership);
  await tx.teamMembership.update({
    where: { id: row.id, version: row.version },
    data: { to: membership.to, ...nextVersion(row, acknowledged) },
  });
};
