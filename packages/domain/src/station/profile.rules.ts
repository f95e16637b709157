import { type CalendarDate, firstDay } from '../date.ts';
import { isCount } from '../field/fact.ts';
import { breach, breaches, ledgerRule, type Rule } from '../rule.ts';

/** A snapshot of whatever kind: when it was taken, and what it counted. */
export interface SnapshotFacts {
  readonly observedOn: CalendarDate;
  /** By the field they stand in. */
  readonly counts: Readonly<Record<string, number | null>>;
  /** Dates of the station's other snapshots of the kind. */
  readonly takenDates: readonly CalendarDate[];
}

type ProfileProblem =
  | { readonly problem: 'NOT_A_COUNT'; readonly value: number }
  | { readonly problem: 'FLOATING'; readonly floating: number; readonly population: number }
  | { readonly problem: 'SAME_DATE'; readonly observedOn: string; readonly other: string };

export const stationProfileSane: Rule<'station.profile-sane', SnapshotFacts, ProfileProblem> = {
  ...ledgerRule,
  code: 'station.profile-sane',
  walls: ['DOMAIN', 'DATABASE', 'FORM'],
  messages: {
    zh: (broken) => {
      if (broken.problem === 'NOT_A_COUNT') return `这里应填 0 或以上的整数，不能是 ${broken.value}。`;
      if (broken.problem === 'FLOATING') {
        return `流动人口 ${broken.floating} 超出总人口 ${broken.population}，请核对两个数字。`;
      }
      return `${broken.other} 已有一份概况，与 ${broken.observedOn} 是同一天，请修改那一份。`;
    },
    en: (broken) => {
      if (broken.problem === 'NOT_A_COUNT') return `Give a whole number from 0 here, not ${broken.value}.`;
      if (broken.problem === 'FLOATING') {
        return `A floating population of ${broken.floating} is beyond the whole of ${broken.population}; check both numbers.`;
      }
      return `There is a snapshot of ${broken.other} already, which is the same day as ${broken.observedOn}; change that one.`;
    },
  },
  check: ({ observedOn, counts, takenDates }) => {
    const { population = null, floatingPopulation: floating = null } = counts;
    const other = takenDates.find((date) => firstDay(date) === firstDay(observedOn));
    return [
      ...Object.entries(counts).flatMap(([field, value]) =>
        breaches<ProfileProblem>(
          value !== null && !isCount(value) && breach(field, { problem: 'NOT_A_COUNT', value }),
        ),
      ),
      ...breaches<ProfileProblem>(
        population !== null &&
          floating !== null &&
          floating > population &&
          breach('floatingPopulation', { problem: 'FLOATING', floating, population }),
        other !== undefined && breach('observedOn', { problem: 'SAME_DATE', observedOn, other }),
      ),
    ];
  },
};

export const profileRules: readonly Rule[] = [stationProfileSane];
