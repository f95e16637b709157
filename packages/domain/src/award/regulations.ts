import type { AuthorityLevel } from '../authority/authority.ts';
import { calendarDate } from '../date.ts';
import type { Period } from '../period.ts';
import type { EffectivePeriods, Localised } from '../rule.ts';
import type { AwardClass } from './award-class.ts';

/** The lowest level of authority that may grant a class of award; a class that is absent has none. */
export type GrantingLevels = Readonly<Partial<Record<AwardClass, AuthorityLevel>>>;

/** Who may grant what while one version of the regulations is in force. */
export interface GrantingTable {
  readonly effective: Period;
  readonly source: Localised;
  readonly individual: GrantingLevels;
  readonly collective: GrantingLevels;
}

/** What a deployment may replace where its copy of the regulations says otherwise. */
export interface Regulations {
  readonly granting: readonly GrantingTable[];
  /** Periods of regulation-based rules, in place of those that the rules carry. */
  readonly effective: EffectivePeriods;
}

/** 公安部令第135号 and, before it, 第66号. Both were read in secondary copies. */
export const order135: Localised = {
  zh: '《公安机关人民警察奖励条令》（公安部令第135号，2016年1月1日起施行）',
  en: 'Regulations on Awards for the People’s Police (order 135, in force 2016-01-01)',
};
const order66: Localised = {
  zh: '《公安机关人民警察奖励条令》（公安部令第66号，2003年9月1日起施行）',
  en: 'Regulations on Awards for the People’s Police (order 66, in force 2003-09-01)',
};

const levelsOf66: GrantingLevels = {
  COMMENDATION: 'COUNTY',
  MERIT_III: 'CITY',
  MERIT_II: 'PROVINCE',
  MERIT_I: 'PROVINCE',
  HONOUR_TITLE: 'NATIONAL',
};
const levelsOf135: GrantingLevels = { ...levelsOf66, COMMENDATION: 'CITY', MERIT_I: 'NATIONAL' };

export const defaultRegulations: Regulations = {
  granting: [
    {
      effective: { from: calendarDate('2003-09-01'), to: calendarDate('2016-01-01') },
      source: order66,
      individual: levelsOf66,
      collective: { ...levelsOf66, MERIT_I: 'NATIONAL' },
    },
    {
      effective: { from: calendarDate('2016-01-01') },
      source: order135,
      individual: levelsOf135,
      collective: levelsOf135,
    },
  ],
  effective: {},
};
