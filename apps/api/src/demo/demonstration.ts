// The demonstration ledger. What one published account of 城东派出所 reports is stated as it reports it and dated no more
// precisely; `synthetic` marks every station, person, award and evaluation of which anything more is made up. Periods have
// no such mark: how a service, a tenure or a membership that the account mentions began and ended is made up.

export { authorities } from './data/authorities.ts';
export { awardKinds } from './data/award-kinds.ts';
export { awards } from './data/awards.ts';
export { evaluations } from './data/evaluations.ts';
export { people, spells } from './data/people.ts';
export { tenures } from './data/secretaries.ts';
export { branches, stations } from './data/stations.ts';
export { leaderships, memberships, teams } from './data/teams.ts';
