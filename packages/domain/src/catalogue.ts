import { reviewRules } from './activity/review.rules.ts';
import { studyRules } from './activity/study.rules.ts';
import { vanguardRules } from './activity/vanguard.rules.ts';
import { authorityRules } from './authority/authority.rules.ts';
import { awardRules } from './award/award.rules.ts';
import { branchRules } from './branch/branch.rules.ts';
import { evaluationRules } from './evaluation/evaluation.rules.ts';
import { fieldRules } from './field/field.rules.ts';
import { recordFuture, recordLifetime } from './lifetime.ts';
import { mentorshipRules } from './mentorship/mentorship.rules.ts';
import { personRules } from './person/person.rules.ts';
import type { Locale, Rule, Violation } from './rule.ts';
import { stationRules } from './station/station.rules.ts';
import { teamRules } from './team/team.rules.ts';

/** Every rule of every slice. */
export const ruleCatalogue: readonly Rule[] = Object.freeze([
  ...fieldRules,
  recordLifetime,
  recordFuture,
  ...authorityRules,
  ...stationRules,
  ...branchRules,
  ...personRules,
  ...teamRules,
  ...awardRules,
  ...evaluationRules,
  ...studyRules,
  ...reviewRules,
  ...vanguardRules,
  ...mentorshipRules,
]);

/** The violation in the words of its rule, naming the values that broke it. */
export function describe(violation: Violation, locale: Locale): string {
  const rule = ruleCatalogue.find(({ code }) => code === violation.code);
  return rule?.messages[locale](violation.parameters) ?? violation.code;
}
