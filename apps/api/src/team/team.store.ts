import {
  branded,
  type ChangeTeamFacts,
  type CreateTeamFacts,
  type Person,
  type Station,
  type Team,
  type TeamMembership,
  type TeamResult,
} from '@qinglan/domain';
import { acknowledgedAs, nextVersion } from '../common/change.ts';
import type { Transaction } from '../database/database.ts';
import { lockRows } from '../database/transaction.ts';
import type { Accepted } from '../errors.ts';
import type { Team as TeamRow } from '../generated/prisma/client.ts';
import { lockedStation } from '../station/station.store.ts';

export { standingBeside } from './standing.store.ts';

export interface LockedTeam {
  readonly row: TeamRow;
  readonly team: Team;
  readonly station: Station;
}

/** A team and its station, locked until the transaction ends; null when there is none. */
export const lockTeam = async (tx: Transaction, id: string): Promise<LockedTeam | null> => {
  const home = await tx.team.findUnique({ where: { id }, select: { stationId: true } });
  const station = home && (await lockedStation(tx, home.stationId));
  if (!station) return null;
  await lockRows(tx, 'team', [id]);
  const row = await tx.team.findUniqueOrThrow({ where: { id } });
  return { row, team: branded<Team>(row), station };
};

/** What the domain looks at to form a team at a locked station. */
export const formationFacts = async (tx: Transaction, station: Station): Promise<CreateTeamFacts> => {
  const rows = await tx.team.findMany({ where: { stationId: station.id, archivedAt: null } });
  return { station, teams: rows.map((row) => branded<Team>(row)) };
};

/** Memberships of people in teams of kind QINGLAN other than this one. */
export const qinglanElsewhere = async (
  tx: Transaction,
  teamId: string,
  personIds: readonly string[],
): Promise<TeamMembership[]> => {
  const rows = await tx.teamMembership.findMany({
    where: {
      personId: { in: [...personIds] },
      teamId: { not: teamId },
      team: { kind: 'QINGLAN' },
      archivedAt: null,
    },
  });
  return rows.map((row) => branded<TeamMembership>(row));
};

/** What the domain looks at to change a locked team; its members are locked too. */
export const teamFacts = async (tx: Transaction, { team, station }: LockedTeam): Promise<ChangeTeamFacts> => {
  const memberships = await tx.teamMembership.findMany({ where: { teamId: team.id, archivedAt: null } });
  const personIds = [...new Set(memberships.map(({ personId }) => personId))];
  await lockRows(tx, 'person', personIds);
  const members = await tx.person.findMany({ where: { id: { in: personIds } } });
  return {
    ...(await formationFacts(tx, station)),
    team,
    memberships: memberships.map((row) => branded<TeamMembership>(row)),
    members: members.map((row) => branded<Person>(row)),
    qinglanMemberships: await qinglanElsewhere(tx, team.id, personIds),
  };
};

/** Saves a new team. Returns its id. */
export const insertTeam = async (
  tx: Transaction,
  { value: { team }, acknowledged }: Accepted<TeamResult>,
): Promise<string> => {
  await tx.team.create({ data: { ...team, acknowledgements: acknowledgedAs(acknowledged) } });
  return team.id;
};

/** Saves a changed team over its locked row. */
export const updateTeam = async (
  tx: Transaction,
  row: TeamRow,
  { value: { team }, acknowledged }: Accepted<TeamResult>,
): Promise<void> => {
  await tx.team.update({
    where: { id: row.id, version: row.version },
    data: { ...team, ...nextVersion(row, acknowledged) },
  });
};
