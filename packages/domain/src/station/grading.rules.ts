import type { Authority, AuthorityLevel } from '../authority/authority.ts';
import { compareDates, firstDay, isBefore } from '../date.ts';
import { type Breach, breach, breaches, type Localised, ledgerRule, type Rule } from '../rule.ts';
import { type StationGrade, type StationGrading, stationGrades } from './profile.ts';

export interface GradingFacts {
  readonly grading: StationGrading;
  /** Its place in the order that was recorded: what came just before and just after it; null where nothing did. */
  readonly before: StationGrading | null;
  readonly after: StationGrading | null;
  /** Other gradings of the station. */
  readonly gradings: readonly StationGrading[];
  /** Who named it; null where nobody is given. */
  readonly authority: Authority | null;
}

const gradeWords: Readonly<Record<StationGrade, Localised>> = {
  UNGRADED: { zh: '未定级', en: 'ungraded' },
  THIRD: { zh: '三级', en: 'third grade' },
  SECOND: { zh: '二级', en: 'second grade' },
  FIRST: { zh: '一级', en: 'first grade' },
};

/** 一级公安派出所 are named by the ministry. */
const levelOfFirst: AuthorityLevel = 'NATIONAL';

type LadderProblem =
  | { readonly problem: 'SAME_DATE'; readonly from: string; readonly grade: StationGrade }
  | {
      readonly problem: 'OUT_OF_ORDER';
      readonly from: string;
      readonly neighbour: string;
      readonly side: 'AFTER' | 'BEFORE';
    }
  | { readonly problem: 'NO_AUTHORITY'; readonly grade: StationGrade }
  | { readonly problem: 'NOT_NATIONAL'; readonly authority: string }
  | { readonly problem: 'SKIPPED' | 'DOWN'; readonly lower: StationGrade; readonly upper: StationGrade };

export const stationGradeLadder: Rule<'station.grade-ladder', GradingFacts, LadderProblem> = {
  ...ledgerRule,
  code: 'station.grade-ladder',
  walls: ['DOMAIN', 'DATABASE'],
  messages: {
    zh: (broken) => {
      switch (broken.problem) {
        case 'SAME_DATE':
          return `${broken.from} 已定为${gradeWords[broken.grade].zh}，同一天只有一个等级，请修改那一条。`;
        case 'OUT_OF_ORDER':
          return `定级按时间先后记录：${broken.from} 须${broken.side === 'AFTER' ? '晚于' : '早于'} ${broken.neighbour} 的那一次。`;
        case 'NO_AUTHORITY':
          return `请填写命名${gradeWords[broken.grade].zh}的机关。`;
        case 'NOT_NATIONAL':
          return `一级派出所由国家级机关命名，“${broken.authority}”不是，请改选机关或等级。`;
        case 'SKIPPED':
          return `从${gradeWords[broken.lower].zh}到${gradeWords[broken.upper].zh}越过了一级，请核对，或说明原因。`;
        case 'DOWN':
          return `从${gradeWords[broken.upper].zh}降到${gradeWords[broken.lower].zh}，请核对，或说明原因。`;
      }
    },
    en: (broken) => {
      switch (broken.problem) {
        case 'SAME_DATE':
          return `On ${broken.from} the station was named ${gradeWords[broken.grade].en} already, and a day has one grade; change that one.`;
        case 'OUT_OF_ORDER':
          return `Grades are recorded in order: ${broken.from} must come ${broken.side === 'AFTER' ? 'after' : 'before'} the one of ${broken.neighbour}.`;
        case 'NO_AUTHORITY':
          return `Name the authority that made the station ${gradeWords[broken.grade].en}.`;
        case 'NOT_NATIONAL':
          return `The first grade is named at national level, which “${broken.authority}” is not; choose another authority or grade.`;
        case 'SKIPPED':
          return `From ${gradeWords[broken.lower].en} to ${gradeWords[broken.upper].en} a grade is skipped; check it or say why.`;
        case 'DOWN':
          return `From ${gradeWords[broken.upper].en} it goes down to ${gradeWords[broken.lower].en}; check it or say why.`;
      }
    },
  },
  check: (facts) => [...outOfOrder(facts), ...unnamed(facts), ...offTheLadder(facts)],
};

function outOfOrder({
  grading: { from },
  before,
  after,
  gradings,
}: GradingFacts): readonly Breach<LadderProblem>[] {
  const same = gradings.find((other) => firstDay(other.from) === firstDay(from));
  if (same) return [breach('from', { problem: 'SAME_DATE', from: same.from, grade: same.grade })];
  return breaches<LadderProblem>(
    before !== null &&
      isBefore(from, before.from) &&
      breach('from', { problem: 'OUT_OF_ORDER', from, neighbour: before.from, side: 'AFTER' }),
    after !== null &&
      isBefore(after.from, from) &&
      breach('from', { problem: 'OUT_OF_ORDER', from, neighbour: after.from, side: 'BEFORE' }),
  );
}

function unnamed({ grading: { grade }, authority }: GradingFacts): readonly Breach<LadderProblem>[] {
  return breaches<LadderProblem>(
    grade !== 'UNGRADED' && authority === null && breach('authorityId', { problem: 'NO_AUTHORITY', grade }),
    grade === 'FIRST' &&
      authority !== null &&
      authority.level !== levelOfFirst &&
      breach('authorityId', { problem: 'NOT_NATIONAL', authority: authority.name }),
  );
}

function offTheLadder({ grading, before, after }: GradingFacts): readonly Breach<LadderProblem>[] {
  const steps = [
    [before?.grade ?? 'UNGRADED', grading.grade],
    ...(after === null ? [] : [[grading.grade, after.grade]]),
  ] as const satisfies readonly (readonly StationGrade[])[];
  return steps.flatMap(([earlier = 'UNGRADED', later = 'UNGRADED']) => {
    const step = stationGrades.indexOf(later) - stationGrades.indexOf(earlier);
    return breaches<LadderProblem>(
      step > 1 && breach('grade', { problem: 'SKIPPED', lower: earlier, upper: later }, 'WARNING'),
      step < 0 && breach('grade', { problem: 'DOWN', lower: later, upper: earlier }, 'WARNING'),
    );
  });
}

/** The gradings just before and just after one, in the order of their dates; a new one comes after them all. */
export function gradingNeighbours(
  gradings: readonly StationGrading[],
  id: string,
): Pick<GradingFacts, 'before' | 'after'> {
  const sorted = gradings.toSorted((a, b) => compareDates(a.from, b.from));
  const at = sorted.findIndex((grading) => grading.id === id);
  return at === -1
    ? { before: sorted.at(-1) ?? null, after: null }
    : { before: (at > 0 && sorted[at - 1]) || null, after: sorted[at + 1] ?? null };
}

export const gradingRules: readonly Rule[] = [stationGradeLadder];
