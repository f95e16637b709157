import type { Locale } from '../rule.ts';
import type { MentorshipTier } from './mentorship.ts';

const tiers: Readonly<Record<MentorshipTier, Readonly<Record<Locale, string>>>> = {
  SECRETARY_TO_COMMITTEE: { zh: '书记带委员', en: 'secretary to committee' },
  COMMITTEE_TO_MEMBER: { zh: '委员带党员', en: 'committee to member' },
  MEMBER_TO_OFFICER: { zh: '党员带民警', en: 'member to officer' },
};

const shown = 6;

/** A tier in words. */
export function tierName(tier: MentorshipTier, locale: Locale): string {
  return tiers[tier][locale];
}

/** Names in a row; of a long row, the first few and the last. */
export function inARow(names: readonly string[]): string {
  const shortened =
    names.length > shown + 1 ? [...names.slice(0, shown - 1), '…', ...names.slice(-1)] : names;
  return shortened.join(' → ');
}

/** Names as a list; of a long list, the first few and how many there are in all. */
export function listed(names: readonly string[], locale: Locale): string {
  const some = names.slice(0, shown).join(locale === 'zh' ? '、' : ', ');
  if (names.length <= shown) return some;
  return locale === 'zh' ? `${some}等 ${names.length} 人` : `${some} and ${names.length - shown} more`;
}
