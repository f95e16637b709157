import {
  calendarDate,
  decideHandoverItem,
  type Handover,
  type HandoverItem,
  idOf,
  openHandover,
  parseCalendarDate,
} from '@qinglan/domain';
import { toBranch, toTenure } from '../data/facts.ts';
import { type Check, optionalText, text, violationsOf } from '../form/check.ts';
import { HandoverFactsDocument } from './handover.facts.operations.ts';
import type { HandoverRecord, ItemOfHandover } from './handover.operations.ts';

const dateOrNull = (date: string | null | undefined) => (date ? calendarDate(date) : null);

/** Judges the opening of a handover by the branch's secretaries and by what would be handed over. */
export const checkOpening: Check = async (values, { load, today }) => {
  const handedOn = text(values['handedOn']);
  const toPersonId = text(values['toPersonId']);
  const day = parseCalendarDate(handedOn) ?? today;
  const { node } = await load(HandoverFactsDocument, {
    id: text(values['branchId']),
    toPersonId,
    handedOn: day,
  });
  if (node?.__typename !== 'Branch') return [];
  const entries = node.handoverDraft.entries.map((one) => ({
    ...one,
    goalId: null,
    taskId: null,
    termId: null,
  }));
  const facts = {
    branch: toBranch(node),
    tenures: node.secretaries.map(toTenure),
    toPerson: { id: idOf('Person', toPersonId) },
    draft: { fromPersonId: null, entries },
  };
  const input = { handedOn, promises: linesOf(values['promises']) };
  const ids = { handover: idOf('Handover', 'new'), item: () => idOf('HandoverItem', 'new') };
  return violationsOf(openHandover({ facts, input, today, ids }));
};

/** Judges the decision on an item. */
export const checkDeciding =
  (handover: HandoverRecord, item: ItemOfHandover, state: 'ACCEPTED' | 'DECLINED'): Check =>
  async (values, { today }) => {
    const decided = toItem(handover, item);
    const facts = {
      handover: toHandover(handover),
      item: decided,
      items: [decided],
      goal: null,
      task: null,
    };
    const input = { state, note: optionalText(values['note']), decidedOn: text(values['decidedOn']) };
    return violationsOf(decideHandoverItem({ facts, input, today }));
  };

function linesOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function toHandover({ branch, fromPerson, toPerson, ...node }: HandoverRecord): Handover {
  return {
    id: idOf('Handover', node.id),
    branchId: idOf('Branch', branch.id),
    fromPersonId: fromPerson ? idOf('Person', fromPerson.id) : null,
    toPersonId: idOf('Person', toPerson.id),
    handedOn: calendarDate(node.handedOn),
    completedOn: dateOrNull(node.completedOn),
    synthetic: node.synthetic,
  };
}

function toItem(handover: HandoverRecord, { goal, task, ...item }: ItemOfHandover): HandoverItem {
  return {
    id: idOf('HandoverItem', item.id),
    handoverId: idOf('Handover', handover.id),
    kind: item.kind,
    goalId: goal ? idOf('Goal', goal.id) : null,
    taskId: task ? idOf('Task', task.id) : null,
    termId: null,
    text: item.text,
    state: item.state,
    note: item.note ?? null,
    decidedOn: dateOrNull(item.decidedOn),
  };
}
