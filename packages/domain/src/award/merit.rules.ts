import { type AuthorityLevel, isAtLeast } from '../authority/authority.ts';
import { addYears, calendarDate, compareDates, isBefore } from '../date.ts';
import { periodContains } from '../period.ts';
import { spellOn } from '../person/person.ts';
import { always, type Localised, type Rule } from '../rule.ts';
import type { AwardFacts } from './award.rules.ts';
import { type AwardClass, awardClasses } from './award.ts';
import { awardClassWords, levelWords } from './award.words.ts';

const awardsRegulation: Localised = {
  zh: '《公安机关人民警察奖励条令》（2015年修订，2016年1月1日起施行）',
  en: 'Regulations on Awards for the People’s Police (2015 revision, in force 2016-01-01)',
};

const merits: readonly AwardClass[] = ['MERIT_III', 'MERIT_II', 'MERIT_I'];

export const awardOfficersOnly: Rule<
  'award.officers-only',
  Pick<AwardFacts, 'award' | 'kind' | 'spells'>,
  { problem: 'AUXILIARY' | 'NOT_IN_SERVICE'; class: AwardClass; grantedOn: string }
> = {
  code: 'award.officers-only',
  severity: 'ERROR',
  effective: { from: calendarDate('2016-01-01') },
  walls: ['DOMAIN', 'FORM'],
  source: awardsRegulation,
  statement: {
    zh: '个人立功授予在职民警，不授予辅警。',
    en: 'Individual merits go to officers in service, not to auxiliaries.',
  },
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
    return [{ path: ['recipientId'], parameters: { problem, class: kind.class, grantedOn } }];
  },
};

export const awardAuthorityLevel: Rule<
  'award.authority-level',
  Pick<AwardFacts, 'award' | 'kind' | 'authority' | 'regulations'>,
  { class: AwardClass; authority: string; level: AuthorityLevel; lowest: AuthorityLevel; grantedOn: string }
> = {
  code: 'award.authority-level',
  severity: 'ERROR',
  effective: { from: calendarDate('2003-09-01') },
  walls: ['DOMAIN', 'FORM'],
  source: {
    zh: '《公安机关人民警察奖励条令》：2003年9月1日起依公安部令第66号，2016年1月1日起依第135号',
    en: 'Regulations on Awards for the People’s Police: order 66 from 2003-09-01, order 135 from 2016-01-01',
  },
  statement: {
    zh: '公安机关的奖励由规定层级或以上的机关批准：嘉奖、三等功市级，二等功省级，一等功和荣誉称号国家级（2016年以前依2003年规定）。',
    en: 'Public-security awards are granted at the required level or above: commendation and merit III city, merit II province, merit I and honour titles national (before 2016 by the 2003 table).',
  },
  messages: {
    zh: ({ class: awarded, authority, level, lowest, grantedOn }) =>
      `按 ${grantedOn} 的规定，${awardClassWords[awarded].zh}须由${levelWords[lowest].zh}及以上公安机关批准，“${authority}”是${levelWords[level].zh}，请核对机关或日期。`,
    en: ({ class: awarded, authority, level, lowest, grantedOn }) =>
      `By the regulations of ${grantedOn}, ${awardClassWords[awarded].en} is granted at ${levelWords[lowest].en} level or above, but “${authority}” is at ${levelWords[level].en} level; check the authority and the date.`,
  },
  check: ({ award: { recipient, grantedOn }, kind, authority, regulations }) => {
    const table = regulations.granting.find(({ effective }) => periodContains(effective, grantedOn));
    const levels = recipient.type === 'PERSON' ? table?.individual : table?.collective;
    const lowest = levels?.[kind.class];
    if (authority.line !== 'PUBLIC_SECURITY' || lowest === undefined || isAtLeast(authority.level, lowest))
      return [];
    const parameters = {
      class: kind.class,
      authority: authority.name,
      level: authority.level,
      lowest,
      grantedOn,
    };
    return [{ path: ['authorityId'], parameters }];
  },
};

export const awardRepeat: Rule<
  'award.repeat',
  Pick<AwardFacts, 'award' | 'kind' | 'awards'>,
  { class: AwardClass; earlier: AwardClass; earlierOn: string; laterOn: string }
> = {
  code: 'award.repeat',
  severity: 'WARNING',
  effective: always,
  walls: ['DOMAIN', 'FORM'],
  source: awardsRegulation,
  statement: {
    zh: '同一对象一年内不再记同等或更低等级的功，有免除说明的除外。',
    en: 'No merit of the same or a lower class to the same recipient within a year, unless an exemption is recorded.',
  },
  messages: {
    zh: ({ class: merit, earlier, earlierOn, laterOn }) =>
      `${earlierOn} 已授${awardClassWords[earlier].zh}，一年内（${laterOn}）又记${awardClassWords[merit].zh}；请填写免除说明或说明理由。`,
    en: ({ class: merit, earlier, earlierOn, laterOn }) =>
      `After ${awardClassWords[earlier].en} on ${earlierOn}, ${awardClassWords[merit].en} on ${laterOn} comes within a year; record the exemption or give a reason.`,
  },
  check: ({ award, kind, awards }) =>
    awards
      .filter((other) => other.id !== award.id && other.revokedFrom === null)
      .map((other) =>
        [{ ...award, class: kind.class }, other].toSorted((a, b) => compareDates(a.grantedOn, b.grantedOn)),
      )
      .flatMap(([earlier, later]) => {
        if (!earlier || !later || !merits.includes(later.class) || later.exemption !== null) return [];
        const ranksHigher = awardClasses.indexOf(later.class) > awardClasses.indexOf(earlier.class);
        const aYearOn = !isBefore(later.grantedOn, addYears(earlier.grantedOn, 1));
        if (earlier.class === 'NAMED_TITLE' || ranksHigher || aYearOn) return [];
        const parameters = {
          class: later.class,
          earlier: earlier.class,
          earlierOn: earlier.grantedOn,
          laterOn: later.grantedOn,
        };
        return [{ path: ['grantedOn'], parameters }];
      }),
};

export const awardOneDeed: Rule<
  'award.one-deed',
  Pick<AwardFacts, 'award' | 'kind' | 'awards'>,
  { class: AwardClass; earlier: AwardClass; grantedOn: string }
> = {
  code: 'award.one-deed',
  severity: 'ERROR',
  effective: always,
  walls: ['DOMAIN', 'DATABASE'],
  source: awardsRegulation,
  statement: { zh: '同一事迹只记一次功。', en: 'One deed earns one merit.' },
  messages: {
    zh: ({ class: merit, earlier, grantedOn }) =>
      `该事迹已于 ${grantedOn} 记${awardClassWords[earlier].zh}，不能再记${awardClassWords[merit].zh}，请核对事迹。`,
    en: ({ class: merit, earlier, grantedOn }) =>
      `This deed earned ${awardClassWords[earlier].en} on ${grantedOn} and cannot earn ${awardClassWords[merit].en} too; check the deed.`,
  },
  check: ({ award, kind, awards }) => {
    if (award.deed === null || !merits.includes(kind.class)) return [];
    return awards
      .filter((other) => other.id !== award.id && other.revokedFrom === null)
      .filter((other) => merits.includes(other.class) && other.deed === award.deed)
      .map((other) => ({
        path: ['deed'],
        parameters: { class: kind.class, earlier: other.class, grantedOn: other.grantedOn },
      }));
  },
};

/** The rules that rest on the regulations on awards. */
export const meritRules: readonly Rule[] = [
  awardOfficersOnly,
  awardRepeat,
  awardOneDeed,
  awardAuthorityLevel,
];
