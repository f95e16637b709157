import {
  changeGoal,
  changeHighlight,
  changeTask,
  type GoalStatus,
  type HighlightStatus,
  idOf,
  moveGoal,
  moveHighlight,
  moveTask,
  planTask,
  setGoal,
  showHighlight,
  type TaskStatus,
} from '@qinglan/domain';
import { toTenure } from '../data/facts.ts';
import type { Load } from '../data/useOperation.ts';
import { type Check, type FormValues, optionalText, text, violationsOf } from '../form/check.ts';
import { toGoal, toHighlight, toTask, toWorkshop, WorkshopFactsDocument } from '../workshop/index.ts';
import { GoalFactsDocument } from './goal.facts.operations.ts';

/** Judges a goal by its workshop and by what hangs on it. */
export const checkGoal: Check = async (values, { load, today }) => {
  const id = optionalText(values['id']);
  const input = { ...planned(values), detail: optionalText(values['detail']) };
  if (id !== null) {
    const facts = await factsOf(load, id);
    return facts === null ? [] : violationsOf(changeGoal({ facts, input, today }));
  }
  const { node } = await load(WorkshopFactsDocument, { id: text(values['workshopId']) });
  if (node?.__typename !== 'Workshop') return [];
  const facts = { workshop: toWorkshop(node), tenures: node.branch.secretaries.map(toTenure) };
  return violationsOf(setGoal({ facts, input, today, ids: { goal: idOf('Goal', 'new') } }));
};

/** Judges a move of a goal. */
export const checkGoalMove =
  (goalId: string): Check =>
  async (values, { load, today }) => {
    const facts = await factsOf(load, goalId);
    if (facts === null) return [];
    return violationsOf(moveGoal({ facts, input: move<GoalStatus>(values), today }));
  };

/** Judges a task of a goal: a new one, or the one with this id. */
export const checkTask =
  (goalId: string, taskId: string | null): Check =>
  async (values, { load, today }) => {
    const facts = await factsOf(load, goalId);
    if (facts === null) return [];
    const input = planned(values);
    if (taskId === null) {
      return violationsOf(planTask({ facts, input, today, ids: { task: idOf('Task', 'new') } }));
    }
    const task = facts.tasks.find(({ id }) => id === taskId);
    return task ? violationsOf(changeTask({ facts: { ...facts, task }, input, today })) : [];
  };

/** Judges a move of a task. */
export const checkTaskMove =
  (goalId: string, taskId: string): Check =>
  async (values, { load, today }) => {
    const facts = await factsOf(load, goalId);
    const task = facts?.tasks.find(({ id }) => id === taskId);
    if (!facts || !task) return [];
    return violationsOf(moveTask({ facts: { ...facts, task }, input: move<TaskStatus>(values), today }));
  };

/** Judges a highlight of a goal: a new one, or the one with this id. */
export const checkHighlight =
  (goalId: string, highlightId: string | null): Check =>
  async (values, { load, today }) => {
    const facts = await factsOf(load, goalId);
    if (facts === null) return [];
    const input = {
      title: text(values['title']),
      detail: optionalText(values['detail']),
      shownOn: text(values['shownOn']),
    };
    if (highlightId === null) {
      const ids = { highlight: idOf('Highlight', 'new') };
      return violationsOf(showHighlight({ facts, input, today, ids }));
    }
    const highlight = facts.highlights.find(({ id }) => id === highlightId);
    return highlight ? violationsOf(changeHighlight({ facts: { ...facts, highlight }, input, today })) : [];
  };

/** Judges a move of a highlight. */
export const checkHighlightMove =
  (goalId: string, highlightId: string): Check =>
  async (values, { load, today }) => {
    const facts = await factsOf(load, goalId);
    const highlight = facts?.highlights.find(({ id }) => id === highlightId);
    if (!facts || !highlight) return [];
    const input = move<HighlightStatus>(values);
    return violationsOf(moveHighlight({ facts: { ...facts, highlight }, input, today }));
  };

function planned(values: FormValues) {
  const ownerId = optionalText(values['ownerId']);
  return {
    title: text(values['title']),
    setOn: text(values['setOn']),
    dueOn: optionalText(values['dueOn']),
    ownerId: ownerId === null ? null : idOf('Person', ownerId),
  };
}

function move<Status>(values: FormValues) {
  return {
    to: values['to'] as Status,
    on: text(values['on']),
    reason: optionalText(values['reason']),
  };
}

async function factsOf(load: Load, goalId: string) {
  const { node } = await load(GoalFactsDocument, { id: goalId });
  if (node?.__typename !== 'Goal') return null;
  return {
    workshop: toWorkshop(node.workshop),
    tenures: node.workshop.branch.secretaries.map(toTenure),
    goal: toGoal(node),
    tasks: node.tasks.map(toTask),
    highlights: node.highlights.map(toHighlight),
  };
}
