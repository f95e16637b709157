import {
  type ArchivableType,
  branded,
  type CalendarDate,
  type CrimeStatistic,
  check,
  type Evaluation,
  evaluationOnePerYear,
  idOf,
  joinedOnce,
  leaderIsMember,
  type Mentorship,
  mentorshipShape,
  oneBranchPerSecretary,
  oneDirector,
  oneQinglanTeam,
  oneSecretary,
  type Post,
  personSpells,
  type SecretaryTenure,
  type ServiceSpell,
  statisticPeriod,
  type Team,
  type TeamLeadership,
  type TeamMembership,
  teamNameUnique,
  teamStanding,
  type Violation,
  type Workshop,
  workshopOneRunning,
} from '@qinglan/domain';
import type { Transaction } from '../database/database.ts';
import { standingBeside } from '../team/team.store.ts';

type Judge = (tx: Transaction, id: string, today: CalendarDate) => Promise<readonly Violation[]>;

const live = { archivedAt: null };
const path = ['id'];

/** The rules by which records of one kind leave each other room, over those that stand today. */
const judges: Readonly<Partial<Record<ArchivableType, Judge>>> = {
  SecretaryTenure: async (tx, id, today) => {
    const row = await tx.secretaryTenure.findUniqueOrThrow({ where: { id } });
    const { branchId, personId } = row;
    const facts = {
      tenure: branded<SecretaryTenure>(row),
      branchTenures: branded<SecretaryTenure[]>(
        await tx.secretaryTenure.findMany({ where: { ...live, branchId } }),
      ),
      personTenures: branded<SecretaryTenure[]>(
        await tx.secretaryTenure.findMany({ where: { ...live, personId } }),
      ),
    };
    return check([oneSecretary, oneBranchPerSecretary], facts, today);
  },
  ServiceSpell: async (tx, id, today) => {
    const row = await tx.serviceSpell.findUniqueOrThrow({ where: { id } });
    const spells = await tx.serviceSpell.findMany({ where: { ...live, personId: row.personId } });
    const facts = { spell: branded<ServiceSpell>(row), spells: branded<ServiceSpell[]>(spells) };
    return check([personSpells], facts, today);
  },
  Post: async (tx, id, today) => {
    const row = await tx.post.findUniqueOrThrow({ where: { id } });
    const posts = await tx.post.findMany({ where: { ...live, stationId: row.stationId } });
    const facts = { post: branded<Post>(row), stationPosts: branded<Post[]>(posts), spells: [] };
    return check([oneDirector], facts, today);
  },
  Team: async (tx, id, today) => {
    const row = await tx.team.findUniqueOrThrow({ where: { id } });
    const teams = await tx.team.findMany({ where: { ...live, stationId: row.stationId } });
    return check([teamNameUnique], { team: branded<Team>(row), teams: branded<Team[]>(teams) }, today);
  },
  TeamMembership: async (tx, id, today) => {
    const { team, ...row } = await tx.teamMembership.findUniqueOrThrow({
      where: { id },
      include: { team: true },
    });
    const { teamId, personId } = row;
    const here = await tx.teamMembership.findMany({ where: { ...live, teamId, personId } });
    const elsewhere = await tx.teamMembership.findMany({
      where: { ...live, personId, teamId: { not: teamId }, team: { kind: 'QINGLAN' } },
    });
    const facts = {
      team: branded<Team>(team),
      membership: branded<TeamMembership>(row),
      memberships: branded<TeamMembership[]>(here),
      qinglanMemberships: branded<TeamMembership[]>(elsewhere),
      path,
    };
    return check([joinedOnce, oneQinglanTeam], facts, today);
  },
  TeamLeadership: async (tx, id, today) => {
    const row = await tx.teamLeadership.findUniqueOrThrow({ where: { id } });
    const { teamId, personId } = row;
    const leaderships = await tx.teamLeadership.findMany({ where: { ...live, teamId } });
    const memberships = await tx.teamMembership.findMany({ where: { ...live, teamId, personId } });
    const facts = {
      leadership: branded<TeamLeadership>(row),
      leaderships: branded<TeamLeadership[]>(leaderships),
      memberships: branded<TeamMembership[]>(memberships),
      path,
    };
    return check([leaderIsMember], facts, today);
  },
  Workshop: async (tx, id, today) => {
    const row = await tx.workshop.findUniqueOrThrow({ where: { id } });
    const workshops = await tx.workshop.findMany({ where: { ...live, branchId: row.branchId } });
    const facts = { workshop: branded<Workshop>(row), workshops: branded<Workshop[]>(workshops) };
    return check([workshopOneRunning], facts, today);
  },
  CrimeStatistic: async (tx, id, today) => {
    const row = await tx.crimeStatistic.findUniqueOrThrow({ where: { id } });
    const { stationId, category } = row;
    const statistics = await tx.crimeStatistic.findMany({ where: { ...live, stationId, category } });
    const facts = {
      statistic: branded<CrimeStatistic>(row),
      statistics: branded<CrimeStatistic[]>(statistics),
    };
    return check([statisticPeriod], facts, today);
  },
  Evaluation: async (tx, id, today) => {
    const row = await tx.evaluation.findUniqueOrThrow({ where: { id } });
    const evaluations = await tx.evaluation.findMany({ where: { ...live, stationId: row.stationId } });
    const facts = {
      evaluation: branded<Evaluation>(row),
      evaluations: branded<Evaluation[]>(evaluations),
    };
    return check([evaluationOnePerYear], facts, today);
  },
  TeamStanding: async (tx, id, today) => check([teamStanding], await standingBeside(tx, id), today),
  Mentorship: async (tx, id, today) => {
    const row = await tx.mentorship.findUniqueOrThrow({ where: { id } });
    const others = await tx.mentorship.findMany({ where: { ...live, stationId: row.stationId } });
    const people = await tx.person.findMany({
      where: { id: { in: others.flatMap(({ mentorId, menteeId }) => [mentorId, menteeId]) } },
    });
    const names = new Map(people.map((person) => [idOf('Person', person.id), person.name]));
    const facts = {
      mentorship: branded<Mentorship>(row),
      others: branded<Mentorship[]>(others),
      nameOf: (person: Mentorship['mentorId']) => names.get(person) ?? '',
    };
    return check([mentorshipShape], facts, today);
  },
};

/** What rules a record would break if it stood again beside those that stand; the database sees to the others. */
export const brokenBy = async (
  tx: Transaction,
  type: ArchivableType,
  id: string,
  today: CalendarDate,
): Promise<readonly Violation[]> => {
  const violations = (await judges[type]?.(tx, id, today)) ?? [];
  return violations.filter(({ severity }) => severity === 'ERROR').map((each) => ({ ...each, path }));
};
