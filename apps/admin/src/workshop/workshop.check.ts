import { changeWorkshop, foundWorkshop, idOf } from '@qinglan/domain';
import { toBranch } from '../data/facts.ts';
import { type Check, optionalText, text, violationsOf } from '../form/check.ts';
import { WorkshopBranchDocument, WorkshopFactsDocument } from './workshop.facts.operations.ts';
import { toGoal, toHighlight, toTask, toWorkshop } from './workshop.facts.ts';

/** Judges a workshop by its branch, the branch's other workshops, and what it holds. */
export const checkWorkshop: Check = async (values, { load, today }) => {
  const id = optionalText(values['id']);
  const input = {
    name: text(values['name']),
    foundedOn: text(values['foundedOn']),
    dissolvedOn: optionalText(values['dissolvedOn']),
  };
  if (id === null) {
    const { node } = await load(WorkshopBranchDocument, { id: text(values['branchId']) });
    if (node?.__typename !== 'Branch') return [];
    const facts = { branch: toBranch(node), workshops: node.workshops.map(toWorkshop) };
    const ids = { workshop: idOf('Workshop', 'new') };
    return violationsOf(foundWorkshop({ facts, input, today, ids }));
  }
  const { node } = await load(WorkshopFactsDocument, { id });
  if (node?.__typename !== 'Workshop') return [];
  const goals = node.goals.nodes;
  const facts = {
    branch: toBranch(node.branch),
    workshops: node.branch.workshops.map(toWorkshop),
    workshop: toWorkshop(node),
    goals: goals.map(toGoal),
    tasks: goals.flatMap(({ tasks }) => tasks.map(toTask)),
    highlights: goals.flatMap(({ highlights }) => highlights.map(toHighlight)),
  };
  return violationsOf(changeWorkshop({ facts, input, today }));
};
