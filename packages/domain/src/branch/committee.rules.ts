import { addYears, type CalendarDate, isBefore } from '../date.ts';
import { periodsOverlap } from '../period.ts';
import { breach, breaches, type Localised, ledgerRule, type Rule } from '../rule.ts';
import { stretch } from '../words.ts';
import type { SecretaryTenure } from './branch.ts';
import { type CommitteeMember, type CommitteeTerm, termDueOn, termPeriod } from './committee.ts';

export interface TermFacts {
  readonly term: CommitteeTerm;
  /** All terms of the branch; the one with the same id is left out. */
  readonly branchTerms: readonly CommitteeTerm[];
}

type TermProblem =
  | { readonly problem: 'NOT_A_COUNT'; readonly number: number }
  | { readonly problem: 'NUMBER_TAKEN'; readonly number: number }
  | {
      readonly problem: 'OVERLAP';
      readonly number: number;
      readonly from: string;
      readonly to: string | null;
    };

export const branchTerms: Rule<'branch.terms', TermFacts, TermProblem> = {
  ...ledgerRule,
  code: 'branch.terms',
  walls: ['DOMAIN', 'FORM'],
  messages: {
    zh: (broken) => {
      if (broken.problem === 'NOT_A_COUNT') return `届次应为 1 或以上的整数，不能是 ${broken.number}。`;
      if (broken.problem === 'NUMBER_TAKEN') return `本支部已有第 ${broken.number} 届，请核对届次。`;
      return `与第 ${broken.number} 届（${stretch(broken.from, broken.to, 'zh')}）重叠，请先结束那一届（可在换届时一并办理），或调整日期。`;
    },
    en: (broken) => {
      if (broken.problem === 'NOT_A_COUNT')
        return `The number of a term is a whole number from 1, not ${broken.number}.`;
      if (broken.problem === 'NUMBER_TAKEN')
        return `The branch already has a term ${broken.number}; check the number.`;
      return `This overlaps term ${broken.number}, ${stretch(broken.from, broken.to, 'en')}; end that one, alone or with this one, or adjust the dates.`;
    },
  },
  check: ({ term, branchTerms: terms }) => {
    const { id, number } = term;
    const others = terms.filter((other) => other.id !== id);
    return breaches<TermProblem>(
      !(Number.isSafeInteger(number) && number >= 1) && breach('number', { problem: 'NOT_A_COUNT', number }),
      others.some((other) => other.number === number) &&
        breach('number', { problem: 'NUMBER_TAKEN', number }),
      ...others
        .filter((other) => periodsOverlap(termPeriod(other), termPeriod(term)))
        .map((other) =>
          breach('electedOn', { problem: 'OVERLAP', number: other.number, ...termPeriod(other) }),
        ),
    );
  },
};

const elections: Localised = {
  zh: '《中国共产党支部工作条例（试行）》《中国共产党基层组织选举工作条例》',
  en: 'Regulations on the Work of Branches of the Communist Party of China (trial) and on Elections in its Primary Organisations',
};

/** The least and the most years that a term may differ with an approval. */
const tolerance = 1;
const villageYears = 5;

type Deviation = 'EARLY' | 'LATE' | 'MUCH_EARLY' | 'MUCH_LATE' | 'VILLAGE';
type TermDeviation = {
  readonly deviation: Deviation;
  readonly number: number;
  readonly date: string;
  readonly due: string;
};

export const termLength: Rule<'branch.term-length', { readonly term: CommitteeTerm }, TermDeviation> = {
  ...ledgerRule,
  code: 'branch.term-length',
  severity: 'WARNING',
  source: elections,
  walls: ['DOMAIN', 'FORM'],
  messages: {
    zh: ({ deviation, number, date, due }) => {
      switch (deviation) {
        case 'VILLAGE':
          return `第 ${number} 届到 ${date} 满五年；五年只适用于村和社区，本应在 ${due} 届满，请说明原因。`;
        case 'EARLY':
          return `第 ${number} 届应在 ${due} 届满，${date} 属提前换届，请写明上级党组织的批准。`;
        case 'LATE':
          return `第 ${number} 届应在 ${due} 届满，${date} 属延期换届，请写明上级党组织的批准。`;
        case 'MUCH_EARLY':
          return `第 ${number} 届应在 ${due} 届满，${date} 提前超过一年，不在批准提前的范围内，请核对日期，确实如此的说明原因。`;
        case 'MUCH_LATE':
          return `第 ${number} 届应在 ${due} 届满，${date} 延期超过一年，不在批准延期的范围内，请核对日期，确实如此的说明原因。`;
      }
    },
    en: ({ deviation, number, date, due }) => {
      switch (deviation) {
        case 'VILLAGE':
          return `By ${date} term ${number} runs five years, which is for villages and communities; it was due on ${due}, so say why.`;
        case 'EARLY':
          return `Term ${number} is due on ${due} and ${date} is early; name the approval of the higher Party organisation.`;
        case 'LATE':
          return `Term ${number} is due on ${due} and ${date} is late; name the approval of the higher Party organisation.`;
        case 'MUCH_EARLY':
          return `Term ${number} is due on ${due}, and ${date} is more than a year early, beyond what may be approved; check the dates, or say how it came about.`;
        case 'MUCH_LATE':
          return `Term ${number} is due on ${due}, and ${date} is more than a year late, beyond what may be approved; check the dates, or say how it came about.`;
      }
    },
  },
  check: ({ term: { number, electedOn, dueOn, endedOn } }) => {
    const expected = termDueOn(electedOn);
    const planned = deviationOf(dueOn, expected, electedOn);
    const ended = endedOn === null ? null : deviationOf(endedOn, dueOn, electedOn);
    return breaches<TermDeviation>(
      planned !== null && breach('dueOn', { deviation: planned, number, date: dueOn, due: expected }),
      ended !== null &&
        endedOn !== null &&
        breach('endedOn', { deviation: ended, number, date: endedOn, due: dueOn }),
    );
  },
};

function deviationOf(date: CalendarDate, due: CalendarDate, electedOn: CalendarDate): Deviation | null {
  if (sameAsFarAsKnown(date, due)) return null;
  if (sameAsFarAsKnown(date, termDueOn(electedOn, villageYears))) return 'VILLAGE';
  if (isBefore(date, due)) return isBefore(date, addYears(due, -tolerance)) ? 'MUCH_EARLY' : 'EARLY';
  return isBefore(addYears(due, tolerance), date) ? 'MUCH_LATE' : 'LATE';
}

/** "2009" may be any day of 2009. */
function sameAsFarAsKnown(a: CalendarDate, b: CalendarDate): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

export interface SeatFacts {
  readonly seat: CommitteeMember;
  /** All seats of the person, in any branch; the one with the same id is left out. */
  readonly personSeats: readonly CommitteeMember[];
  /** All tenures of the person as secretary. */
  readonly personTenures: readonly SecretaryTenure[];
}

type SeatProblem = {
  readonly problem: 'SEATED' | 'SECRETARY';
  readonly from: string;
  readonly to: string | null;
};

export const oneSeat: Rule<'branch.one-seat', SeatFacts, SeatProblem> = {
  ...ledgerRule,
  code: 'branch.one-seat',
  walls: ['DOMAIN', 'FORM'],
  messages: {
    zh: ({ problem, from, to }) =>
      problem === 'SEATED'
        ? `此人 ${stretch(from, to, 'zh')}已任委员，请先结束那个职务，或调整日期。`
        : `此人 ${stretch(from, to, 'zh')}任书记，书记任期就是其席位，请调整人选或日期。`,
    en: ({ problem, from, to }) =>
      problem === 'SEATED'
        ? `This person holds a committee seat ${stretch(from, to, 'en')}; end that one or adjust the dates.`
        : `This person is secretary ${stretch(from, to, 'en')}, and the tenure is the seat; choose someone else or adjust the dates.`,
  },
  check: ({ seat, personSeats, personTenures }) => {
    const during = (other: SecretaryTenure | CommitteeMember) => periodsOverlap(other, seat);
    const seats = personSeats.filter(({ id }) => id !== seat.id);
    return breaches<SeatProblem>(
      ...seats
        .filter(during)
        .map(({ from, to }) => breach('personId', { problem: 'SEATED' as const, from, to })),
      ...personTenures
        .filter(during)
        .map(({ from, to }) => breach('personId', { problem: 'SECRETARY' as const, from, to })),
    );
  },
};

export const committeeRules: readonly Rule[] = [branchTerms, termLength, oneSeat];
