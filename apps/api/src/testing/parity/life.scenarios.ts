import {
  type CalendarDate,
  calendarDate,
  type Goal,
  goalLadder,
  type Handover,
  type HandoverItem,
  type Highlight,
  handoverRule,
  highlightLadder,
  idOf,
  type Nomination,
  type NominationStatus,
  nominationFourEyes,
  nominationLifecycle,
  nominationOneOpen,
  nominationStatuses,
  openNominationStatuses,
  type RuleCode,
  type SecretaryTenure,
  secretaryOn,
  type Task,
  taskLadder,
  workshopLifecycle,
} from '@qinglan/domain';
import fc from 'fast-check';
import { written } from './judge.ts';
import { broken, historiesOf, latest, othersThatStand, type Stored, scenario } from './scenario.ts';
import {
  archived,
  branchIds,
  day,
  goalId,
  kindIds,
  nth,
  oneOf,
  personIds,
  roundIds,
  workshopId,
} from './values.ts';

const farFuture = calendarDate('2199-12-31');

const dateOf: Readonly<Partial<Record<NominationStatus, 'submittedOn' | 'reviewedOn' | 'noticeFrom'>>> = {
  SUBMITTED: 'submittedOn',
  REVIEWED: 'reviewedOn',
  PUBLIC_NOTICE: 'noticeFrom',
};

const somebody = oneOf(personIds.slice(0, 4));

const nominationStep = fc.record({
  n: fc.nat(3),
  roundId: oneOf(roundIds),
  personId: somebody,
  status: oneOf(nominationStatuses),
  on: day,
  nominatorId: fc.option(somebody, { freq: 2 }),
  reviewerId: fc.option(somebody, { freq: 2 }),
  approverId: fc.option(somebody, { freq: 2 }),
  decisionReason: oneOf(['查实', '查实', '查实', null]),
  archived,
});
type NominationStep = typeof nominationStep extends fc.Arbitrary<infer Step> ? Step : never;
type NominationRow = Stored<Nomination>;

const newNomination = ({
  n,
  roundId,
  personId,
  nominatorId,
  archived: gone,
}: NominationStep): NominationRow => ({
  id: idOf('Nomination', nth(22, n)),
  roundId,
  personId,
  kindId: kindIds[0] ?? idOf('AwardKind', ''),
  deed: null,
  status: 'DRAFT',
  nominatorId,
  submittedOn: null,
  reviewerId: null,
  reviewedOn: null,
  reviewNote: null,
  noticeFrom: null,
  noticeExemption: null,
  approverId: null,
  authorityId: null,
  decidedOn: null,
  decisionReason: null,
  documentNumber: null,
  awardId: null,
  synthetic: false,
  archived: gone,
});

/** The step taken: each writes its own day and people. */
const taken = (before: NominationRow, step: NominationStep): NominationRow => {
  const { status, on, reviewerId, approverId, decisionReason, archived: gone } = step;
  const row = { ...before, status, archived: gone };
  const field = dateOf[status];
  if (status === 'DRAFT') return { ...row, nominatorId: step.nominatorId };
  if (status === 'REVIEWED') return { ...row, reviewedOn: on, reviewerId };
  if (field) return { ...row, [field]: on };
  return { ...row, decidedOn: on, approverId, decisionReason };
};

const judgeNomination = (next: NominationRow, rows: readonly NominationRow[]): readonly RuleCode[] => {
  const before = latest(rows).find(({ id }) => id === next.id) ?? null;
  const changed =
    JSON.stringify({ ...next, archived: false }) !== JSON.stringify({ ...before, archived: false });
  const field = dateOf[next.status] ?? 'decidedOn';
  const step = next.status === 'DRAFT' ? null : { path: [], date: next[field] };
  const open = openNominationStatuses.includes(next.status) && !next.archived;
  const others = othersThatStand(rows, next.id).filter(({ roundId }) => roundId === next.roundId);
  return [
    ...broken(nominationFourEyes, { nomination: next }),
    ...(changed ? broken(nominationLifecycle, { nomination: before, next, step, today: farFuture }) : []),
    // The rule is asked where one is put forward or goes on: a decided one stands in nobody's way.
    ...(open ? broken(nominationOneOpen, { nomination: next, name: '', nominations: others }) : []),
  ];
};

/** What steps write, each on what stood before it by the domain. */
const replay = <Step, Row extends { readonly id: string }>(
  steps: readonly Step[],
  rowOf: (step: Step, rows: readonly Row[]) => Row | null,
  judge: (row: Row, rows: readonly Row[]) => readonly RuleCode[],
): readonly Row[] => {
  const [rows, accepted]: [Row[], Row[]] = [[], []];
  for (const step of steps) {
    const row = rowOf(step, latest(accepted));
    if (!row) continue;
    rows.push(row);
    if (judge(row, accepted).length === 0) accepted.push(row);
  }
  return rows;
};

const nominations = scenario<NominationRow>('nominations', {
  rules: ['nomination.lifecycle', 'nomination.four-eyes', 'nomination.one-open'],
  histories: historiesOf(nominationStep, 10).map((steps) =>
    replay<NominationStep, NominationRow>(
      steps,
      (step, rows) => {
        const before = rows.find(({ id }) => id === nth(22, step.n));
        return before ? taken(before, step) : newNomination(step);
      },
      judgeNomination,
    ),
  ),
  judge: judgeNomination,
  writes: (row) => [written('nomination', row)],
});

/** What a goal, a task and a highlight have in common: a ladder, the day they were set, and the one they closed. */
interface Life {
  readonly of: 'goal' | 'task' | 'highlight';
  readonly id: string;
  readonly status: Goal['status'] | Task['status'] | Highlight['status'];
  readonly setOn: CalendarDate;
  readonly dueOn: CalendarDate | null;
  readonly closedOn: CalendarDate | null;
  readonly moves: readonly { from: string; to: string; on: CalendarDate; reason: string | null }[];
}

const ladders = { goal: goalLadder, task: taskLadder, highlight: highlightLadder } as const;
const firsts = { goal: 'OPEN', task: 'PLANNED', highlight: 'BUDDING' } as const;
const kindsOfLife = ['goal', 'task', 'highlight'] as const;
const closing = ['ACHIEVED', 'ABANDONED', 'DONE', 'MATURE'];

const lifeStep = fc.record({
  of: oneOf(kindsOfLife),
  moves: fc.boolean(),
  rung: fc.nat(3),
  on: day,
  setOn: day,
  // Seldom there, for it refuses most other days.
  dueOn: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, day),
  reason: oneOf(['重新开始', null]),
});
type LifeStep = typeof lifeStep extends fc.Arbitrary<infer Step> ? Step : never;

const idOfLife = (of: Life['of']): string => nth(71, kindsOfLife.indexOf(of));

const lived = (
  { of, moves, rung, on, setOn, dueOn, reason }: LifeStep,
  rows: readonly Life[],
): Life | null => {
  const before = rows.find(({ id }) => id === idOfLife(of));
  const due = of === 'highlight' ? null : dueOn;
  if (!before)
    return { of, id: idOfLife(of), status: firsts[of], setOn, dueOn: due, closedOn: null, moves: [] };
  if (!moves) return { ...before, setOn, dueOn: due };
  const rungs = (Object.keys(ladders[of]) as Life['status'][]).filter((status) => status !== before.status);
  const to = rungs[rung % rungs.length];
  if (!to) return null;
  const closedOn = closing.includes(to) ? on : null;
  return {
    ...before,
    status: to,
    closedOn,
    moves: [...before.moves, { from: before.status, to, on, reason }],
  };
};

const judgeLife = (life: Life, rows: readonly Life[]): readonly RuleCode[] => {
  const before = latest(rows).find(({ id }) => id === life.id);
  const move = life.moves.at(-1);
  if (before && move && before.status !== life.status) {
    const ladder: Readonly<Record<string, Readonly<Record<string, 'FORWARD' | 'BACK'>>>> = ladders[life.of];
    const found = workshopLifecycle.check({
      step: 'MOVE',
      from: before.status,
      to: life.status,
      direction: ladder[before.status]?.[life.status],
      on: move.on,
      setOn: life.setOn,
      today: farFuture,
      reason: move.reason,
    });
    // A warning is accepted with a reason, which the move then keeps.
    return found.length > 0 ? ['workshop.lifecycle'] : [];
  }
  const { setOn, dueOn, closedOn } = life;
  return broken(workshopLifecycle, {
    step: 'DATES',
    field: 'setOn',
    setOn,
    dueOn,
    closedOn,
    today: farFuture,
  });
};

const columnsOfLife = ({ of, setOn, dueOn, closedOn, id, status, moves }: Life) => {
  const common = { id, status, moves, title: '夜巡' };
  if (of === 'goal') return { ...common, workshopId, setOn, dueOn, closedOn };
  if (of === 'task') return { ...common, goalId, setOn, dueOn, closedOn };
  return { ...common, goalId, shownOn: setOn, maturedOn: closedOn };
};

const lives = scenario<Life>('goals, tasks and highlights', {
  rules: ['workshop.lifecycle'],
  histories: historiesOf(lifeStep, 10).map((steps) => replay(steps, lived, judgeLife)),
  judge: judgeLife,
  writes: (life) => [written(life.of, columnsOfLife(life))],
});

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

export const fixtureLives = [
  written('secretary_tenure', tenure),
  written('workshop', { id: workshopId, branchId: branchIds[3], name: '书记工作室', foundedOn: '1900' }),
  written('goal', { id: goalId, workshopId, title: '夜巡', setOn: '1900' }),
];

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

const handovers = scenario<Handing>('handovers', {
  rules: ['workshop.handover'],
  histories: historiesOf(handingStep, 8).map((steps) => replay(steps, handed, judgeHanding)),
  judge: judgeHanding,
  writes: ({ handover, items, decided }) =>
    decided
      ? [written('handover_item', decided)]
      : [written('handover', handover), ...items.map((item) => written('handover_item', item))],
});

export const lifeScenarios = [nominations, lives, handovers];
