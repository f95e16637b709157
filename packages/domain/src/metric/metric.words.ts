import type { CaseCategory, StatisticCategory } from '../activity/activity.ts';
import type { AwardClass } from '../award/award.ts';
import type { CareerEventKind } from '../person/person.ts';
import type { Localised } from '../rule.ts';
import type { StationGrade } from '../station/station.ts';
import type { StreakKind } from '../streak/streak.ts';
import type { TeamKind } from '../team/team.ts';
import type { ParameterValue } from './parameter.ts';

type Words<Value extends string> = Readonly<Record<Value, Localised>>;

export const streakKindWords: Words<StreakKind> = {
  RED_FLAG: { zh: '先进（红旗）', en: 'Advanced (red flag)' },
  FIRST_RANK: { zh: '排名第一', en: 'First rank' },
  TITLE: { zh: '年度称号', en: 'Yearly title' },
};

export const categoryWords: Words<'OFFICER' | 'AUXILIARY'> = {
  OFFICER: { zh: '民警', en: 'Officers' },
  AUXILIARY: { zh: '辅警', en: 'Auxiliaries' },
};

export const gradeWords: Words<Exclude<StationGrade, 'UNGRADED'>> = {
  THIRD: { zh: '三级', en: 'Third grade' },
  SECOND: { zh: '二级', en: 'Second grade' },
  FIRST: { zh: '一级', en: 'First grade' },
};

export const teamKindWords: Words<TeamKind> = {
  QINGLAN: { zh: '青蓝小组', en: 'Qinglan team' },
  SERVICE: { zh: '服务队', en: 'Service brigade' },
};

export const careerEventKindWords: Words<CareerEventKind> = {
  PROMOTED: { zh: '提拔', en: 'Promoted' },
  SELECTED: { zh: '遴选', en: 'Selected' },
};

const caseCategoryWords: Words<CaseCategory> = {
  PROPERTY: { zh: '侵财案件', en: 'Property cases' },
  PREVENTABLE: { zh: '可防性案件', en: 'Preventable cases' },
  FRAUD: { zh: '诈骗案件', en: 'Fraud' },
  VIOLENCE: { zh: '暴力案件', en: 'Violence' },
  PUBLIC_ORDER: { zh: '治安案件', en: 'Public-order cases' },
  OTHER: { zh: '其他案件', en: 'Other cases' },
};

export const statisticCategoryWords: Words<StatisticCategory> = {
  ALL: { zh: '全部案件', en: 'All cases' },
  ...caseCategoryWords,
};

export const crimeMeasureWords: Words<'reported' | 'solved' | 'arrested'> = {
  reported: { zh: '发案', en: 'Reported' },
  solved: { zh: '破案', en: 'Solved' },
  arrested: { zh: '抓获', en: 'Arrested' },
};

export const awardRecipientWords: Words<'PERSON' | 'STATION' | 'BRANCH' | 'TEAM' | 'COLLECTIVE'> = {
  PERSON: { zh: '个人', en: 'A person' },
  STATION: { zh: '派出所', en: 'The station' },
  BRANCH: { zh: '党支部', en: 'A branch' },
  TEAM: { zh: '队伍', en: 'A team' },
  COLLECTIVE: { zh: '集体（个人除外）', en: 'A collective (all but people)' },
};

export const holderWords: Words<'STATION' | 'WORKSHOP'> = {
  STATION: { zh: '派出所', en: 'Stations' },
  WORKSHOP: { zh: '书记工作室', en: 'Workshops' },
};

const awardClassTitles: Words<AwardClass> = {
  COMMENDATION: { zh: '嘉奖', en: 'Commendation' },
  MERIT_III: { zh: '三等功', en: 'Merit III' },
  MERIT_II: { zh: '二等功', en: 'Merit II' },
  MERIT_I: { zh: '一等功', en: 'Merit I' },
  HONOUR_TITLE: { zh: '荣誉称号', en: 'Honour title' },
  NAMED_TITLE: { zh: '命名荣誉', en: 'Named title' },
};

/** Whole classes of awards, which a list of kinds may name beside single kinds. */
export const awardClassValues: readonly ParameterValue[] = Object.entries(awardClassTitles).map(
  ([value, title]) => ({ value, title }),
);
