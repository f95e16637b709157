import type { SecretaryTenure } from '../branch/branch.ts';
import { type CalendarDate, isBefore } from '../date.ts';
import type { PersonId } from '../id.ts';
import { periodsOverlap } from '../period.ts';
import { type Breach, breach, breaches, ledgerRule, type Rule } from '../rule.ts';
import { stretch } from '../words.ts';
import { handoverRule } from './handover.rules.ts';
import type { Direction } from './ladder.ts';
import { departureOf } from './secretaries.ts';
import { deadlinePassed, type Workshop } from './workshop.ts';
import { type Status, statusWords } from './workshop.words.ts';

export interface RunningFacts {
  readonly workshop: Workshop;
  /** All workshops of the branch; the one with the same id is left out. */
  readonly workshops: readonly Workshop[];
}

export const workshopOneRunning: Rule<
  'workshop.one-running',
  RunningFacts,
  { name: string; from: string; to: string | null }
> = {
  ...ledgerRule,
  code: 'workshop.one-running',
  walls: ['DOMAIN', 'DATABASE', 'FORM'],
  messages: {
    zh: ({ name, from, to }) =>
      `该支部 ${stretch(from, to, 'zh')}已有“${name}”，请先填写它的撤销日期，或调整日期。`,
    en: ({ name, from, to }) =>
      `The branch has “${name}” ${stretch(from, to, 'en')}; say when that one was dissolved, or adjust the dates.`,
  },
  check: ({ workshop, workshops }) =>
    workshops
      .filter(({ id }) => id !== workshop.id)
      .filter((other) => periodsOverlap(running(workshop), running(other)))
      .map(({ name, foundedOn, dissolvedOn }) =>
        breach('foundedOn', { name, from: foundedOn, to: dissolvedOn }),
      ),
};

function running({ foundedOn, dissolvedOn }: Workshop) {
  return { from: foundedOn, to: dissolvedOn };
}

/** One look at a life of a goal, a task or a highlight. */
export type LifecycleFacts =
  | {
      readonly step: 'MOVE';
      readonly from: Status;
      readonly to: Status;
      /** Absent where the ladder has no such step. */
      readonly direction: Direction | undefined;
      readonly on: CalendarDate;
      readonly setOn: CalendarDate;
      readonly today: CalendarDate;
      readonly reason: string | null;
      /** What the move would leave open under something closed. */
      readonly leftOpen?: LeftOpen | undefined;
    }
  | {
      readonly step: 'DATES';
      readonly field: 'setOn' | 'shownOn';
      readonly setOn: CalendarDate;
      readonly dueOn: CalendarDate | null;
      readonly closedOn: CalendarDate | null;
      readonly today: CalendarDate;
    }
  | { readonly step: 'DISSOLVING'; readonly openGoals: number }
  | {
      readonly step: 'OWNER';
      readonly title: string;
      readonly ownerId: PersonId | null;
      /** All tenures of the branch. */
      readonly tenures: readonly SecretaryTenure[];
      readonly asOf: CalendarDate;
    };

export type LeftOpen = { readonly what: 'TASKS'; readonly count: number } | { readonly what: 'GOAL' };

type LifecycleProblem =
  | { readonly problem: 'IMPOSSIBLE' | 'BACK'; readonly from: Status; readonly to: Status }
  | { readonly problem: 'BEFORE_SET'; readonly on: string; readonly setOn: string }
  | { readonly problem: 'FUTURE'; readonly on: string; readonly today: string }
  | { readonly problem: 'DUE_BEFORE_SET'; readonly dueOn: string; readonly setOn: string }
  | { readonly problem: 'TASKS_OPEN' | 'GOALS_OPEN'; readonly count: number }
  | { readonly problem: 'GOAL_CLOSED' }
  | { readonly problem: 'NO_HANDOVER'; readonly title: string; readonly leftOn: string };

export const workshopLifecycle: Rule<'workshop.lifecycle', LifecycleFacts, LifecycleProblem> = {
  ...ledgerRule,
  code: 'workshop.lifecycle',
  walls: ['DOMAIN', 'DATABASE', 'FORM'],
  messages: { zh: inChinese, en: inEnglish },
  check: (facts) => {
    switch (facts.step) {
      case 'MOVE':
        return judgeMove(facts);
      case 'DATES':
        return judgeDates(facts);
      case 'DISSOLVING':
        return breaches<LifecycleProblem>(
          facts.openGoals > 0 &&
            breach('dissolvedOn', { problem: 'GOALS_OPEN', count: facts.openGoals }, 'WARNING'),
        );
      case 'OWNER':
        return judgeOwner(facts);
    }
  },
};

type Facts<Step> = Extract<LifecycleFacts, { step: Step }>;
type Breaches = readonly Breach<LifecycleProblem>[];

function judgeMove(facts: Facts<'MOVE'>): Breaches {
  const { from, to, direction, on, setOn, today, reason, leftOpen } = facts;
  if (direction === undefined) return [breach('to', { problem: 'IMPOSSIBLE', from, to })];
  return breaches<LifecycleProblem>(
    isBefore(on, setOn) && breach('on', { problem: 'BEFORE_SET', on, setOn }),
    isBefore(today, on) && breach('on', { problem: 'FUTURE', on, today }),
    direction === 'BACK' && reason === null && breach('reason', { problem: 'BACK', from, to }, 'WARNING'),
    leftOpen?.what === 'TASKS' && breach('to', { problem: 'TASKS_OPEN', count: leftOpen.count }, 'WARNING'),
    leftOpen?.what === 'GOAL' && breach('to', { problem: 'GOAL_CLOSED' }, 'WARNING'),
  );
}

function judgeDates({ field, setOn, dueOn, closedOn, today }: Facts<'DATES'>): Breaches {
  return breaches<LifecycleProblem>(
    isBefore(today, setOn) && breach(field, { problem: 'FUTURE', on: setOn, today }),
    closedOn !== null &&
      isBefore(closedOn, setOn) &&
      breach(field, { problem: 'BEFORE_SET', on: closedOn, setOn }),
    dueOn !== null &&
      deadlinePassed(dueOn, setOn) &&
      breach('dueOn', { problem: 'DUE_BEFORE_SET', dueOn, setOn }),
  );
}

function judgeOwner({ title, ownerId, tenures, asOf }: Facts<'OWNER'>): Breaches {
  const leftOn = departureOf(tenures, ownerId, asOf);
  return breaches<LifecycleProblem>(
    leftOn !== null && breach('ownerId', { problem: 'NO_HANDOVER', title, leftOn }, 'WARNING'),
  );
}

function inChinese(broken: LifecycleProblem): string {
  switch (broken.problem) {
    case 'IMPOSSIBLE':
      return broken.from === broken.to
        ? `现在已经是“${statusWords[broken.to].zh}”，请选择另一状态。`
        : `不能从“${statusWords[broken.from].zh}”直接改为“${statusWords[broken.to].zh}”，请逐步退回或推进。`;
    case 'BACK':
      return `从“${statusWords[broken.from].zh}”退回到“${statusWords[broken.to].zh}”，请说明理由。`;
    case 'BEFORE_SET':
      return `日期 ${broken.on} 早于设立日期 ${broken.setOn}，请核对；只写年月的日期按第一天计算。`;
    case 'FUTURE':
      return `日期 ${broken.on} 在今天（${broken.today}）之后，请核对。`;
    case 'DUE_BEFORE_SET':
      return `完成期限 ${broken.dueOn} 早于设立日期 ${broken.setOn}，请核对。`;
    case 'TASKS_OPEN':
      return `还有 ${broken.count} 项任务没有完成，请先办结，或说明理由。`;
    case 'GOALS_OPEN':
      return `还有 ${broken.count} 个目标没有完成，请先办结，或说明理由。`;
    case 'GOAL_CLOSED':
      return '任务所属的目标已经办结，请先退回目标，或说明理由。';
    case 'NO_HANDOVER':
      return `“${broken.title}”的负责书记已于 ${broken.leftOn} 离任，请办理交接，或说明理由。`;
  }
}

function inEnglish(broken: LifecycleProblem): string {
  switch (broken.problem) {
    case 'IMPOSSIBLE':
      return broken.from === broken.to
        ? `It is ${statusWords[broken.to].en} already; choose another status.`
        : `One step does not lead from ${statusWords[broken.from].en} to ${statusWords[broken.to].en}; go step by step.`;
    case 'BACK':
      return `Say why it goes back from ${statusWords[broken.from].en} to ${statusWords[broken.to].en}.`;
    case 'BEFORE_SET':
      return `The date ${broken.on} is before ${broken.setOn}, when it was set; check it. A month or year counts as its first day.`;
    case 'FUTURE':
      return `The date ${broken.on} is after today, ${broken.today}; check it.`;
    case 'DUE_BEFORE_SET':
      return `The deadline ${broken.dueOn} is before ${broken.setOn}, when it was set; check it.`;
    case 'TASKS_OPEN':
      return `Tasks not finished: ${broken.count}. Finish them first or say why.`;
    case 'GOALS_OPEN':
      return `Goals not finished: ${broken.count}. Finish them first or say why.`;
    case 'GOAL_CLOSED':
      return 'The goal of this task is closed; open the goal again first, or say why.';
    case 'NO_HANDOVER':
      return `The secretary who answers for “${broken.title}” left on ${broken.leftOn}; hand it over or say why.`;
  }
}

export const workshopRules: readonly Rule[] = [workshopOneRunning, workshopLifecycle, handoverRule];
