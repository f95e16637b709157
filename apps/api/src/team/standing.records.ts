import {
  branded,
  type CalendarDate,
  type CaseReview,
  calendarDate,
  idOf,
  type ServiceRecord,
  type StandingRecords,
  type Team,
  type TeamMembership,
  type VanguardParticipation,
  type VanguardTask,
} from '@qinglan/domain';
import { dateOrNull, earliestKey } from '../common/date.ts';
import { groupBy } from '../common/group.ts';
import type { Transaction } from '../database/database.ts';
import type { Award, Prisma } from '../generated/prisma/client.ts';

/** Half-open; the records of other days need not be loaded. */
export interface Window {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

type AwardRow = Pick<Award, 'personId' | 'teamId' | 'grantedOn' | 'revokedFrom'>;

const toAward = ({ personId, teamId, grantedOn, revokedFrom }: AwardRow): StandingRecords['awards'] => {
  const dates = { grantedOn: calendarDate(grantedOn), revokedFrom: dateOrNull(revokedFrom) };
  if (teamId !== null) return [{ ...dates, recipient: { type: 'TEAM', id: idOf('Team', teamId) } }];
  return personId === null ? [] : [{ ...dates, recipient: { type: 'PERSON', id: idOf('Person', personId) } }];
};

const withMembers = {
  memberships: { where: { archivedAt: null } },
} satisfies Prisma.TeamInclude;

const withTurnouts = {
  participations: { where: { archivedAt: null } },
} satisfies Prisma.VanguardTaskInclude;

/**
 * What the standings of stations count within a window, by station; the number of SQL statements does not grow with the
 * stations. Runs in a transaction or on the root client.
 */
export const standingRecords = async (
  db: Pick<Transaction, 'team' | 'award' | 'serviceRecord' | 'caseReview' | 'vanguardTask'>,
  stationIds: readonly string[],
  { from, to }: Window,
): Promise<ReadonlyMap<string, StandingRecords>> => {
  // Dates are text, so a bound is the shortest text of its day.
  const during = { gte: earliestKey(from), lt: earliestKey(to) };
  const here = { stationId: { in: [...stationIds] }, archivedAt: null };
  const teams = await db.team.findMany({ where: { ...here, kind: 'QINGLAN' }, include: withMembers });
  const members = teams.flatMap(({ memberships }) => memberships.map(({ personId }) => personId));
  const awards = await db.award.findMany({
    where: {
      grantedOn: during,
      archivedAt: null,
      OR: [{ teamId: { in: teams.map(({ id }) => id) } }, { personId: { in: [...new Set(members)] } }],
    },
    select: { personId: true, teamId: true, grantedOn: true, revokedFrom: true },
  });
  const services = await db.serviceRecord.findMany({ where: { ...here, servedOn: during } });
  const reviews = await db.caseReview.findMany({ where: { ...here, reviewedOn: during } });
  const tasks = await db.vanguardTask.findMany({
    where: { ...here, calledOn: during },
    include: withTurnouts,
  });
  const byStation = <Row extends { readonly stationId: string }>(rows: readonly Row[]) =>
    groupBy(rows, ({ stationId }) => stationId);
  const [teamsOf, servicesOf] = [byStation(teams), byStation(services)];
  const [reviewsOf, tasksOf] = [byStation(reviews), byStation(tasks)];
  const granted = awards.flatMap(toAward);
  const recordsOf = (id: string): StandingRecords => {
    const own = teamsOf.get(id) ?? [];
    const called = tasksOf.get(id) ?? [];
    return {
      teams: own.map(({ memberships: _members, ...team }) => branded<Team>(team)),
      memberships: own.flatMap(({ memberships }) => memberships.map((row) => branded<TeamMembership>(row))),
      awards: granted,
      serviceRecords: (servicesOf.get(id) ?? []).map((row) => branded<ServiceRecord>(row)),
      caseReviews: (reviewsOf.get(id) ?? []).map((row) => branded<CaseReview>(row)),
      vanguardTasks: called.map(({ participations: _turnouts, ...task }) => branded<VanguardTask>(task)),
      vanguardParticipations: called.flatMap(({ participations }) =>
        participations.map((row) => branded<VanguardParticipation>(row)),
      ),
    };
  };
  return new Map(stationIds.map((id) => [id, recordsOf(id)]));
};
