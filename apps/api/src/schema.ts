import './authority/authority.graphql.ts';
import './authority/authority.mutations.ts';
import './award/award.graphql.ts';
import './award/award-kind.graphql.ts';
import './award/award-list.graphql.ts';
import './award/award-totals.graphql.ts';
import './branch/branch.graphql.ts';
import './branch/tenure.graphql.ts';
import './common/refusal.graphql.ts';
import './common/scalar.graphql.ts';
import './evaluation/evaluation.graphql.ts';
import './evaluation/evaluation.mutations.ts';
import './person/person.graphql.ts';
import './person/served.graphql.ts';
import './person/spell.graphql.ts';
import './station/station.graphql.ts';
import './station/station.mutations.ts';
import './streak/streak.graphql.ts';
import './team/membership.graphql.ts';
import './team/team.graphql.ts';
import './viewer/viewer.graphql.ts';
import { builder } from './builder.ts';

/** Every slice, in one schema. */
export const schema = builder.toSchema();
