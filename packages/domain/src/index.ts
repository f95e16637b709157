export * from './activity/activity.ts';
export * from './authority/authority.changes.ts';
export * from './authority/authority.rules.ts';
export * from './authority/authority.ts';
export * from './award/award.changes.ts';
export * from './award/award.rules.ts';
export * from './award/award.ts';
export * from './award/award-kind.changes.ts';
export * from './award/merit.rules.ts';
export * from './award/regulations.ts';
export * from './branch/branch.changes.ts';
export * from './branch/branch.rules.ts';
export * from './branch/branch.ts';
export * from './branch/relay.ts';
export * from './brand.ts';
export * from './catalogue.ts';
export * from './claim/account.ts';
export * from './claim/claim.rules.ts';
export * from './claim/claim.ts';
export * from './claim/claims.ts';
export * from './claim/drift.ts';
export * from './claim/figures.ts';
export * from './claim/judge.ts';
export * from './claim/publication.changes.ts';
export * from './claim/publication.rules.ts';
export * from './claim/question.words.ts';
export * from './claim/questions.ts';
export * from './claim/suggestions.ts';
export * from './claim/verdict.ts';
export * from './date.ts';
export * from './decision.ts';
export * from './evaluation/evaluation.changes.ts';
export * from './evaluation/evaluation.rules.ts';
export * from './evaluation/evaluation.ts';
export * from './field/field.rules.ts';
export * from './field/field.ts';
export * from './id.ts';
export * from './lifetime.ts';
export * from './mentorship/mentorship.ts';
export {
  type DependentParameter,
  type ExclusiveParameters,
  type MetricDefinition,
  type MetricUnit,
  metricUnits,
} from './metric/definition.ts';
export * from './metric/measure.ts';
export * from './metric/metric.ts';
export { careerEventKindWords, gradeWords, statisticCategoryWords } from './metric/metric.words.ts';
export type {
  MetricParameter,
  MetricParameters,
  NamedThing,
  ParameterType,
  ParameterValue,
} from './metric/parameter.ts';
export { describeMetricProblem, type MetricProblem } from './metric/problem.ts';
export * from './metric/reading.ts';
export * from './metric/records.ts';
export * from './metric/registry.ts';
export * from './metric/version.ts';
export * from './nomination/nomination.ts';
export * from './period.ts';
export * from './person/person.changes.ts';
export * from './person/person.rules.ts';
export * from './person/person.ts';
export * from './person/service.changes.ts';
export * from './person/service.ts';
export * from './rule.ts';
export * from './rule-code.ts';
export * from './station/station.changes.ts';
export * from './station/station.rules.ts';
export * from './station/station.ts';
export * from './streak/streak.ts';
export * from './team/membership.changes.ts';
export * from './team/team.changes.ts';
export * from './team/team.rules.ts';
export * from './team/team.ts';
export * from './workshop/workshop.ts';
