import type { RecipientType } from '../award/award.ts';
import type { EvaluationOutcome } from '../evaluation/evaluation.ts';
import type { PersonCategory, Sex, SpellEntry, SpellExit } from '../person/person.ts';
import type { Localised } from '../rule.ts';

type Words<Value extends string> = Readonly<Record<Value, Localised>>;

export const categoryWords: Words<PersonCategory> = {
  OFFICER: { zh: '民警', en: 'Officer' },
  AUXILIARY: { zh: '辅警', en: 'Auxiliary' },
};

export const sexWords: Words<Sex> = {
  FEMALE: { zh: '女', en: 'Female' },
  MALE: { zh: '男', en: 'Male' },
};

export const entryWords: Words<SpellEntry> = {
  JOINED: { zh: '入职', en: 'Joined' },
  TRANSFERRED_IN: { zh: '调入', en: 'Transferred in' },
  REHIRED: { zh: '返聘', en: 'Rehired' },
};

export const exitWords: Words<SpellExit> = {
  RETIRED: { zh: '退休', en: 'Retired' },
  TRANSFERRED_OUT: { zh: '调出', en: 'Transferred out' },
  SELECTED: { zh: '遴选', en: 'Selected' },
  RESIGNED: { zh: '辞职', en: 'Resigned' },
  DISMISSED: { zh: '辞退', en: 'Dismissed' },
  DECEASED: { zh: '去世', en: 'Deceased' },
  OTHER: { zh: '其他', en: 'Other' },
};

export const outcomeWords: Words<EvaluationOutcome> = {
  ADVANCED: { zh: '先进', en: 'Advanced' },
  STANDARD: { zh: '达标', en: 'Standard' },
  SUBSTANDARD: { zh: '未达标', en: 'Substandard' },
};

export const recipientWords: Words<RecipientType> = {
  PERSON: { zh: '个人', en: 'Person' },
  STATION: { zh: '派出所', en: 'Station' },
  BRANCH: { zh: '党支部', en: 'Branch' },
  TEAM: { zh: '队伍', en: 'Team' },
};

export const yesNoWords: Words<'yes' | 'no'> = {
  yes: { zh: '是', en: 'Yes' },
  no: { zh: '否', en: 'No' },
};
