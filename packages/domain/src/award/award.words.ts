import type { AuthorityLevel } from '../authority/authority.ts';
import type { Localised } from '../rule.ts';
import type { AwardClass, RecipientType } from './award-class.ts';

export const awardClassWords: Readonly<Record<AwardClass, Localised>> = {
  COMMENDATION: { zh: '嘉奖', en: 'a commendation' },
  MERIT_III: { zh: '三等功', en: 'merit III' },
  MERIT_II: { zh: '二等功', en: 'merit II' },
  MERIT_I: { zh: '一等功', en: 'merit I' },
  HONOUR_TITLE: { zh: '荣誉称号', en: 'an honour title' },
  NAMED_TITLE: { zh: '命名荣誉', en: 'a named title' },
};

export const recipientTypeWords: Readonly<Record<RecipientType, Localised>> = {
  PERSON: { zh: '个人', en: 'a person' },
  STATION: { zh: '派出所', en: 'a station' },
  BRANCH: { zh: '党支部', en: 'a branch' },
  TEAM: { zh: '队伍', en: 'a team' },
};

export const levelWords: Readonly<Record<AuthorityLevel, Localised>> = {
  NATIONAL: { zh: '国家级', en: 'national' },
  PROVINCE: { zh: '省级', en: 'province' },
  CITY: { zh: '市级', en: 'city' },
  COUNTY: { zh: '县级', en: 'county' },
};
