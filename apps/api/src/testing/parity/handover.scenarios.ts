import {
  calendarDate,
  type Handover,
  type HandoverItem,
  handoverRule,
  idOf,
  type SecretaryTenure,
  secretaryOn,
} from '@qinglan/domain';
import fc from 'fast-check';
import { written } from './judge.ts';
import { broken, historiesOf, latest, replay, scenario } from './scenario.ts';
import { branchIds, day, farFuture, nth, oneOf, personIds } from './values.ts';

/** What the fixtures hold: one secretary of a branch that no other history names. */
const tenure: SecretaryTenure = {
  id: idOf('SecretaryTenure', nth(10, 2)),
  branchId: branchIds[3] ?? idOf('Branch', ''),
  personId: personIds[4] ?? idOf('Person', ''),
  from: calendarDate('2010'),
  to: calendarDate('2011-01-01'),
  reason: null,
  endReason: null,
};

export const fixtureTenures = [written('secretary_tenure', tenure)];

interface Handing {
  readonly id: string;
  readonly handover: Handover;
  readonly items: readonly HandoverItem[];
  readonly decided: HandoverItem | null;
}

const handingStep = fc.record({
  n: fc.nat(1),
  toPersonId: oneOf(personIds.slice(3)),
  handedOn: day,
  items: oneOf([0, 1, 1, 2, 2]),
  item: fc.nat(1),
  state: oneOf(['ACCEPTED', 'DECLINED', 'OPEN'] as const),
  note: oneOf(['另议', null]),
  decidedOn: day,
});
type HandingStep = typeof handingStep extends fc.Arbitrary<infer Step> ? Step : never;

const opened = ({ n, toPersonId, handedOn, items }: HandingStep): Handing => {
  const id = idOf('Handover', nth(72, n));
  const item = (index: number): HandoverItem => ({
    id: idOf('HandoverItem', nth(73, n * 2 + index)),
    handoverId: id,
    kind: 'PROMISE',
    goalId: null,
    taskId: null,
    termId: null,
    text: '交接',
    state: 'OPEN',
    note: null,
    decidedOn: null,
  });
  const { branchId } = tenure;
  return {
    id,
    handover: { id, branchId, fromPersonId: null, toPersonId, handedOn, completedOn: null, synthetic: false },
    items: Array.from({ length: items }, (_, index) => item(index)),
    decided: null,
  };
};

/** Opens a handover that is not there yet, or decides one of its items. */
const handed = (step: HandingStep, rows: readonly Handing[]): Handing | null => {
  const before = rows.find(({ id }) => id === nth(72, step.n));
  if (!before) return opened(step);
  const item = before.items[step.item];
  if (!item || step.state === 'OPEN') return null;
  const decided = { ...item, state: step.state, note: step.note, decidedOn: step.decidedOn };
  return {
    ...before,
    decided,
    items: before.items.map((each) => (each.id === decided.id ? decided : each)),
  };
};

const judgeHanding = ({ id, handover, items, decided }: Handing, rows: readonly Handing[]) => {
  const { handedOn, toPersonId } = handover;
  const item = latest(rows)
    .find((row) => row.id === id)
    ?.items.find((each) => each.id === decided?.id);
  if (!decided || !item) {
    const toIsSecretary = secretaryOn([tenure], handedOn)?.personId === toPersonId;
    return broken(handoverRule, {
      step: 'OPENING',
      handedOn,
      today: farFuture,
      toIsSecretary,
      items: items.length,
    });
  }
  const { state, note, decidedOn } = decided;
  if (state === 'OPEN' || JSON.stringify(item) === JSON.stringify(decided)) return [];
  return broken(handoverRule, { step: 'DECIDING', handover, item, state, note, decidedOn, today: farFuture });
};

export const handovers = scenario<Handing>('handovers', {
  rules: ['workshop.handover'],
  histories: historiesOf(handingStep, 8).map((steps) => replay(steps, handed, judgeHanding)),
  judge: judgeHanding,
  writes: ({ handover, items, decided }) =>
    decided
      ? [written('handover_item', decided)]
      : [written('handover', handover), ...items.map((item) => written('handover_item', item))],
});
