import {
  calendarDate,
  type StandingWeights,
  standingOf,
  type TeamScore,
  type TeamStanding,
} from '@qinglan/domain';
import { demoId } from '../demo-id.ts';
import { caseReviews, serviceRecords } from './activities.ts';
import { awards } from './awards.ts';
import { stationId } from './stations.ts';
import { memberships, teams } from './teams.ts';
import { participations, vanguardTasks } from './vanguard.ts';

const weights: StandingWeights = {
  COLLECTIVE_AWARDS: 10,
  MEMBER_AWARDS: 5,
  CASE_REVIEWS: 1,
  VANGUARD_TURNOUTS: 1,
};

/** That the teams compete is reported; the weights and everything that they count are made up. */
export const standing: TeamStanding = {
  id: demoId('TeamStanding', 'HL-CD 2016'),
  stationId: stationId('HL-CD'),
  from: calendarDate('2016'),
  to: calendarDate('2017'),
  publishedOn: calendarDate('2017-02'),
  weights,
  synthetic: true,
};

export const teamScores: readonly TeamScore[] = standingOf({
  ...standing,
  teams: teams.filter((team) => team.stationId === standing.stationId),
  memberships,
  awards,
  serviceRecords,
  caseReviews,
  vanguardTasks,
  vanguardParticipations: participations,
}).map((tally) => ({
  ...tally,
  id: demoId('TeamScore', `2016 ${tally.teamId}`),
  standingId: standing.id,
}));
