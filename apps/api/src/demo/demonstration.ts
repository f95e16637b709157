// The demonstration ledger. What one published account of 城东派出所 reports is stated as it reports it and dated no more
// precisely; `synthetic` marks every station, person, award and evaluation of which anything more is made up. Periods have
// no such mark: how a service, a tenure or a membership that the account mentions began and ended is made up.

export {
  caseReviews,
  exchangeMeetings,
  findings,
  serviceRecords,
  statistics,
  studyDays,
} from './data/activities.ts';
export { authorities } from './data/authorities.ts';
export { awardKinds } from './data/award-kinds.ts';
export { awards } from './data/awards.ts';
export { evaluations } from './data/evaluations.ts';
export { mentorships } from './data/mentorships.ts';
export { nominations, rounds } from './data/nominations.ts';
export { careerEvents, posts } from './data/offices.ts';
export { branchMemberships, committeeMembers, partyMemberships, terms } from './data/party.ts';
export { people, spells } from './data/people.ts';
export { gradings, jurisdictionProfiles, staffingProfiles } from './data/profiles.ts';
export { claims, publication, publishing } from './data/publication.ts';
export { tenures } from './data/secretaries.ts';
export { standing, teamScores } from './data/standing.ts';
export { branches, stations } from './data/stations.ts';
export { leaderships, memberships, teams } from './data/teams.ts';
export { participations, vanguardTasks } from './data/vanguard.ts';
export { goals, handoverItems, handovers, highlights, tasks, workshops } from './data/workshop.ts';
