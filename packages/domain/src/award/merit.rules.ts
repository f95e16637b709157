import { type AuthorityLevel, isAtLeast } from '../authority/authority.ts';
import { addYears, calendarDate, isBefore } from '../date.ts';
import { periodContains } from '../period.ts';
import { spellOn } from '../person/person.ts';
import { breach, breaches, ledgerRule, type Rule } from '../rule.ts';
import type { AwardFacts, ClassedAward } from './award.rules.ts';
import type { Award } from './award.ts';
import { awardClassWords, levelWords } from './award.words.ts';
import { type AwardClass, awardClasses } from './award-class.ts';
import { order135 } from './regulations.ts';

const regulated = { ...ledgerRule, source: order135 } as const;

const merits: readonly AwardClass[] = ['MERIT_III', 'MERIT_II', 'MERIT_I'];

export const awardOfficersOnly: Rule<
  'award.officers-only',
  Pick<AwardFacts, 'award' | 'kind' | 'spells'>,
  { problem: 'AUXILIARY' | 'NOT_IN_SERVICE'; class: AwardClass; grantedOn: string }
> = {
  ...regulated,
  code: 'award.officers-only',
  effective: { from: calendarDate('2016-01-01') },
  walls: ['DOMAIN', 'FORM'],
  messages: {
    zh: ({ problem, class: merit, grantedOn }) =>
      problem === 'AUXILIARY'
        ? `授予日 ${grantedOn} 此人是辅警，不能记个人${awardClassWords[merit].zh}，请核对人员和日期。`
        : `授予日 ${grantedOn} 此人没有服务期，不能记个人${awardClassWords[merit].zh}，请先登记服务期或核对日期。`,
    en: ({ problem, class: merit, grantedOn }) =>
      problem === 'AUXILIARY'
        ? `On ${grantedOn} this person was an auxiliary and cannot receive ${awardClassWords[merit].en}; check the person and the date.`
        : `On ${grantedOn} this person was not in service and cannot receive ${awardClassWords[merit].en}; record the service first or check the date.`,
  },
  check: ({ award: { recipient, grantedOn }, kind, spells }) => {
    if (recipient.type !== 'PERSON' || !merits.includes(kind.class)) return [];
    const spell = spellOn(spells, grantedOn);
    if (spell?.category === 'OFFICER') return [];
    const problem = spell === null ? 'NOT_IN_SERVICE' : 'AUXILIARY';
    return [breach('recipientId', { problem, class: kind.class, grantedOn })];
  },
};

export const awardAuthorityLevel: Rule<
  'award.authority-level',
  Pick<AwardFacts, 'award' | 'kind' | 'authority' | 'regulations'>,
  { class: AwardClass; authority: string; level: AuthorityLevel; lowest: AuthorityLevel; grantedOn: string }
> = {
  ...regulated,
  code: 'award.authority-level',
  effective: { from: calendarDate('2003-09-01') },
  walls: ['DOMAIN', 'FORM'],
  messages: {
    zh: ({ class: awarded, authority, level, lowest, grantedOn }) =>
      `按 ${grantedOn} 的规定，${awardClassWords[awarded].zh}须由${levelWords[lowest].zh}及以上公安机关批准，“${authority}”是${levelWords[level].zh}，请核对机关或日期。`,
    en: ({ class: awarded, authority, level, lowest, grantedOn }) =>
      `By the regulations of ${grantedOn}, ${awardClassWords[awarded].en} is granted at ${levelWords[lowest].en} level or above, but “${authority}” is at ${levelWords[level].en} level; check the authority and the date.`,
  },
  check: ({ award: { recipient, grantedOn }, kind, authority, regulations }) => {
    const { line, level, name } = authority;
    const table = regulations.granting.find(({ effective }) => periodContains(effective, grantedOn));
    const levels = recipient.type === 'PERSON' ? table?.individual : table?.collective;
    const lowest = levels?.[kind.class];
    if (line !== 'PUBLIC_SECURITY' || lowest === undefined || isAtLeast(level, lowest)) return [];
    return [breach('authorityId', { class: kind.class, authority: name, level, lowest, grantedOn })];
  },
};

export const awardRepeat: Rule<
  'award.repeat',
  Pick<AwardFacts, 'award' | 'kind' | 'awards'>,
  { class: AwardClass; earlier: AwardClass; earlierOn: string; laterOn: string }
> = {
  ...regulated,
  code: 'award.repeat',
  severity: 'WARNING',
  walls: ['DOMAIN', 'FORM'],
  messages: {
    zh: ({ class: merit, earlier, earlierOn, laterOn }) =>
      `${earlierOn} 已授${awardClassWords[earlier].zh}，一年内（${laterOn}）又记${awardClassWords[merit].zh}；请填写免除说明或说明理由。`,
    en: ({ class: merit, earlier, earlierOn, laterOn }) =>
      `After ${awardClassWords[earlier].en} on ${earlierOn}, ${awardClassWords[merit].en} on ${laterOn} comes within a year; record the exemption or give a reason.`,
  },
  check: ({ award, kind, awards }) =>
    othersThatStand(award, awards).flatMap((other) => {
      const asked = { ...award, class: kind.class };
      const [earlier, later] = isBefore(award.grantedOn, other.grantedOn) ? [asked, other] : [other, asked];
      const { class: earlierClass, grantedOn: earlierOn } = earlier;
      return breaches(
        repeats(earlier, later) &&
          breach('grantedOn', {
            class: later.class,
            earlier: earlierClass,
            earlierOn,
            laterOn: later.grantedOn,
          }),
      );
    }),
};

function repeats(earlier: ClassedAward, later: ClassedAward): boolean {
  const isHigher = awardClasses.indexOf(later.class) > awardClasses.indexOf(earlier.class);
  const withinAYear = isBefore(later.grantedOn, addYears(earlier.grantedOn, 1));
  const isExempt = later.exemption !== null || earlier.class === 'NAMED_TITLE';
  return merits.includes(later.class) && !isHigher && withinAYear && !isExempt;
}

function othersThatStand(award: Award, awards: readonly ClassedAward[]): readonly ClassedAward[] {
  return awards.filter(({ id, revokedFrom }) => id !== award.id && revokedFrom === null);
}

export const awardOneDeed: Rule<
  'award.one-deed',
  Pick<AwardFacts, 'award' | 'kind' | 'awards'>,
  { class: AwardClass; earlier: AwardClass; grantedOn: string }
> = {
  ...regulated,
  code: 'award.one-deed',
  walls: ['DOMAIN', 'DATABASE'],
  messages: {
    zh: ({ class: merit, earlier, grantedOn }) =>
      `该事迹已于 ${grantedOn} 记${awardClassWords[earlier].zh}，不能再记${awardClassWords[merit].zh}，请核对事迹。`,
    en: ({ class: merit, earlier, grantedOn }) =>
      `This deed earned ${awardClassWords[earlier].en} on ${grantedOn} and cannot earn ${awardClassWords[merit].en} too; check the deed.`,
  },
  check: ({ award, kind, awards }) =>
    othersThatStand(award, awards)
      .filter((other) => award.deed !== null && award.deed === other.deed)
      .filter((other) => [kind, other].every((awarded) => merits.includes(awarded.class)))
      .map((other) =>
        breach('deed', { class: kind.class, earlier: other.class, grantedOn: other.grantedOn }),
      ),
};

/** The rules that rest on the regulations on awards. */
export const meritRules: readonly Rule[] = [
  awardOfficersOnly,
  awardRepeat,
  awardOneDeed,
  awardAuthorityLevel,
];
