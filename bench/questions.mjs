/**
 * A question to each metric that counts as much of the twenty years as it can, and the plain pass over the records that
 * an answer has to look at.
 */
import * as plain from './plain.mjs';

const window = { from: '2006-01-01', to: '2026-01-01' };
const halves = { baseFrom: '2006-01-01', baseTo: '2016-01-01', from: '2016-01-01', to: '2026-01-01' };

/** @type {Readonly<Record<string, { parameters: object, plain: () => unknown }>>} */
export const questions = {
  streak: { parameters: { kind: 'RED_FLAG' }, plain: () => plain.evaluations('ADVANCED') },
  awards: { parameters: { kinds: ['三等功'], ...window }, plain: () => plain.awards('三等功') },
  awardedPeople: { parameters: { kinds: ['三等功'], ...window }, plain: () => plain.awards('三等功') },
  awardYear: { parameters: { kind: '三等功', ...window }, plain: () => plain.awards('三等功') },
  holders: {
    parameters: { kind: '三等功', of: 'STATION', authorityCode: 'HL' },
    plain: () => plain.holders('三等功'),
  },
  predecessors: { parameters: {}, plain: () => plain.predecessors() },
  'profile.population': { parameters: {}, plain: () => plain.jurisdictionProfiles('population') },
  'profile.floatingPopulation': {
    parameters: {},
    plain: () => plain.jurisdictionProfiles('floatingPopulation'),
  },
  'profile.venues': { parameters: {}, plain: () => plain.jurisdictionProfiles('venues') },
  'profile.fireKeyUnits': { parameters: {}, plain: () => plain.jurisdictionProfiles('fireKeyUnits') },
  headcount: { parameters: { category: 'OFFICER' }, plain: () => plain.staffingProfiles('officers') },
  rooms: { parameters: {}, plain: () => plain.staffingProfiles('rooms') },
  yearsToGrade: { parameters: { grade: 'FIRST' }, plain: () => plain.gradings('FIRST') },
  secretaries: { parameters: window, plain: () => plain.tenures() },
  age: { parameters: { personId: 'p119' }, plain: () => plain.people('p119') },
  careerEvents: { parameters: { kind: 'PROMOTED', ...window }, plain: () => plain.careerEvents('PROMOTED') },
  teams: { parameters: { kind: 'QINGLAN' }, plain: () => plain.teams('QINGLAN') },
  members: { parameters: { teamId: 'q1' }, plain: () => plain.memberships('q1') },
  casesSolved: {
    parameters: { category: 'PROPERTY', ...window },
    plain: () => plain.crimeStatistics('PROPERTY', 'solved'),
  },
  arrests: {
    parameters: { category: 'ALL', ...window },
    plain: () => plain.crimeStatistics('ALL', 'arrested'),
  },
  changeRate: {
    parameters: { category: 'PROPERTY', ...halves },
    plain: () => plain.crimeStatistics('PROPERTY', 'reported'),
  },
  studyWeekday: { parameters: window, plain: () => plain.studyDays() },
  peopleServed: { parameters: window, plain: () => plain.serviceRecords('SERVICE') },
  disputesMediated: { parameters: window, plain: () => plain.serviceRecords('MEDIATION') },
  exchangeMeetings: { parameters: window, plain: () => plain.exchangeMeetings() },
};
