export { authorities } from './data/authorities.ts';
export { awardKinds } from './data/award-kinds.ts';
export { awards } from './data/awards.ts';
export { evaluations } from './data/evaluations.ts';
export { people, spells } from './data/people.ts';
export { tenures } from './data/secretaries.ts';
export { branches, stations } from './data/stations.ts';
export { leaderships, memberships, teams } from './data/teams.ts';
