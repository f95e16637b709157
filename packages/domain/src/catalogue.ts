import { accountRules } from './account/account.rules.ts';
import { reviewRules } from './activity/review.rules.ts';
import { serviceRules } from './activity/service.rules.ts';
import { statisticRules } from './activity/statistic.rules.ts';
import { studyRules } from './activity/study.rules.ts';
import { vanguardRules } from './activity/vanguard.rules.ts';
import { archiveRules } from './archive/archive.rules.ts';
import { authorityRules } from './authority/authority.rules.ts';
import { awardRules } from './award/award.rules.ts';
import { branchRules } from './branch/branch.rules.ts';
import { committeeRules } from './branch/committee.rules.ts';
import { branchMembershipRules } from './branch/membership.rules.ts';
import { claimRules } from './claim/claim.rules.ts';
import { evaluationRules } from './evaluation/evaluation.rules.ts';
import { factRules } from './field/fact.rules.ts';
import { fieldRules } from './field/field.rules.ts';
import { recordFuture, recordLifetime } from './lifetime.ts';
import { mentorshipRules } from './mentorship/mentorship.rules.ts';
import { nominationRules } from './nomination/nomination.rules.ts';
import { careerRules } from './person/career.rules.ts';
import { partyRules } from './person/party.rules.ts';
import { personRules } from './person/person.rules.ts';
import { postRules } from './person/post.rules.ts';
import type { Locale, Rule, Violation } from './rule.ts';
import { gradingRules } from './station/grading.rules.ts';
import { profileRules } from './station/profile.rules.ts';
import { stationRules } from './station/station.rules.ts';
import { teamRules } from './team/team.rules.ts';
import { workshopRules } from './workshop/workshop.rules.ts';

/** Every rule of every slice. */
export const ruleCatalogue: readonly Rule[] = Object.freeze([
  ...fieldRules,
  ...factRules,
  recordLifetime,
  recordFuture,
  ...archiveRules,
  ...authorityRules,
  ...stationRules,
  ...profileRules,
  ...gradingRules,
  ...branchRules,
  ...committeeRules,
  ...branchMembershipRules,
  ...personRules,
  ...postRules,
  ...careerRules,
  ...partyRules,
  ...teamRules,
  ...awardRules,
  ...evaluationRules,
  ...mentorshipRules,
  ...statisticRules,
  ...serviceRules,
  ...workshopRules,
  ...studyRules,
  ...reviewRules,
  ...vanguardRules,
  ...claimRules,
  ...nominationRules,
  ...accountRules,
]);

/** The violation in the words of its rule, naming the values that broke it. */
export function describe(violation: Violation, locale: Locale): string {
  const rule = ruleCatalogue.find(({ code }) => code === violation.code);
  return rule?.messages[locale](violation.parameters) ?? violation.code;
}
