import { type Branch, type SecretaryTenure, secretaryOn } from '../branch/branch.ts';
import { compareDates } from '../date.ts';
import { type Change, type Creation, type Decision, decide } from '../decision.ts';
import { checkName, reader, tidy } from '../field/field.ts';
import type { HandoverId, HandoverItemId, PersonId } from '../id.ts';
import { datedFields, recordLifetime } from '../lifetime.ts';
import type { Person } from '../person/person.ts';
import { check } from '../rule.ts';
import { handoverRule } from './handover.rules.ts';
import { entry, type HandoverDraft } from './handover.ts';
import {
  type Goal,
  type Handover,
  type HandoverItem,
  isOpenGoal,
  isOpenTask,
  type Task,
} from './workshop.ts';

export interface OpenHandoverFacts {
  readonly branch: Branch;
  /** All tenures of the branch. */
  readonly tenures: readonly SecretaryTenure[];
  /** Who receives: the secretary of the branch on the day. */
  readonly toPerson: Pick<Person, 'id'>;
  /** What `draftHandover` finds for this person and day. */
  readonly draft: HandoverDraft;
}
export interface OpenHandoverInput {
  readonly handedOn: string;
  /** What was promised and is written down nowhere else, one by one; blank ones are left out. */
  readonly promises?: readonly string[] | null | undefined;
  readonly synthetic?: boolean | null | undefined;
}
export interface HandoverIds {
  readonly handover: HandoverId;
  /** A fresh id for each item. */
  readonly item: () => HandoverItemId;
}
export interface OpenHandoverResult {
  readonly handover: Handover;
  readonly items: readonly HandoverItem[];
}

/** Opens a handover to a new secretary, of everything in the draft and what was promised. */
export function openHandover(
  change: Creation<OpenHandoverFacts, OpenHandoverInput, HandoverIds>,
): Decision<OpenHandoverResult> {
  const { facts, input, ids, today, acknowledge } = change;
  const { branch, tenures, toPerson, draft } = facts;
  const read = reader(input);
  const handedOn = read.date('handedOn');
  const promises = (input.promises ?? []).map(tidy).filter((text) => text !== '');
  const handover: Handover = {
    id: ids.handover,
    branchId: branch.id,
    fromPersonId: draft.fromPersonId,
    toPersonId: toPerson.id,
    handedOn,
    completedOn: null,
    synthetic: input.synthetic ?? false,
  };
  const open = { handoverId: handover.id, state: 'OPEN', note: null, decidedOn: null } as const;
  const entries = [...draft.entries, ...promises.map((text) => entry('PROMISE', text))];
  const items = entries.map((one): HandoverItem => ({ id: ids.item(), ...one, ...open }));
  const toIsSecretary = secretaryOn(tenures, handedOn)?.personId === toPerson.id;
  const opening = { step: 'OPENING', handedOn, today, toIsSecretary, items: items.length } as const;
  const life = { name: branch.name, began: branch.foundedOn, ended: branch.dissolvedOn };
  const violations = [
    ...read.violations(),
    ...promises.flatMap((text) => checkName(text, ['promises'])),
    ...(read.dated()
      ? [
          ...check([handoverRule], opening, today),
          ...check([recordLifetime], { life, dates: datedFields({ handedOn }) }, today),
        ]
      : []),
  ];
  return decide(violations, acknowledge, { handover, items });
}

export interface DecideHandoverItemFacts {
  readonly handover: Handover;
  readonly item: HandoverItem;
  /** All items of the handover. */
  readonly items: readonly HandoverItem[];
  /** What the item hands over, where it is a goal or a task. */
  readonly goal: Goal | null;
  readonly task: Task | null;
}
export interface DecideHandoverItemInput {
  readonly state: 'ACCEPTED' | 'DECLINED';
  /** Why it is declined, or what was said on accepting it. */
  readonly note?: string | null | undefined;
  /** Today where nothing else is said. */
  readonly decidedOn?: string | null | undefined;
}
export interface DecideHandoverItemResult {
  readonly item: HandoverItem;
  /** Complete with the last item. */
  readonly handover: Handover;
  /** With its new owner, where the item was an open goal or task and was accepted. */
  readonly goal: Goal | null;
  readonly task: Task | null;
}

/** Accepts or declines one item of a handover, once. Who accepts a goal or a task becomes its owner. */
export function decideHandoverItem({
  facts,
  input,
  today,
  acknowledge,
}: Change<DecideHandoverItemFacts, DecideHandoverItemInput>): Decision<DecideHandoverItemResult> {
  const { handover, goal, task } = facts;
  const read = reader(input);
  const { state } = input;
  const note = read.passage('note');
  const decidedOn = read.optionalDate('decidedOn') ?? today;
  const item: HandoverItem = { ...facts.item, state, note, decidedOn };
  const deciding = { handover, item: facts.item, state, note, today } as const;
  const day = read.dated() ? decidedOn : null;
  const violations = [
    ...read.violations(),
    ...check([handoverRule], { step: 'DECIDING', ...deciding, decidedOn: day }, today),
  ];
  const accepts = state === 'ACCEPTED';
  return decide(violations, acknowledge, {
    item,
    handover: completed(
      handover,
      facts.items.map((other) => (other.id === item.id ? item : other)),
    ),
    goal: accepts && goal && isOpenGoal(goal) ? ownedBy(goal, handover.toPersonId) : null,
    task: accepts && task && isOpenTask(task) ? ownedBy(task, handover.toPersonId) : null,
  });
}

function ownedBy<Item extends Goal | Task>(item: Item, ownerId: PersonId): Item {
  return { ...item, ownerId };
}

/** Complete on the latest day on which an item was decided, once all are. */
function completed(handover: Handover, items: readonly HandoverItem[]): Handover {
  if (items.some(({ state }) => state === 'OPEN')) return handover;
  const days = items.flatMap(({ decidedOn }) => decidedOn ?? []).toSorted(compareDates);
  return { ...handover, completedOn: days.at(-1) ?? null };
}
