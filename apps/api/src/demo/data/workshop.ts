import {
  calendarDate,
  type Goal,
  type GoalStatus,
  type Handover,
  type HandoverItem,
  type Highlight,
  type HighlightStatus,
  type Task,
  type TaskStatus,
  type Workshop,
} from '@qinglan/domain';
import { demoId } from '../demo-id.ts';
import { madeUp } from '../notation.ts';
import { personId } from './people.ts';
import { unnamedSecretary } from './secretaries.ts';
import { branchId } from './stations.ts';

const dateOrNull = (text: string | null) => (text === null ? null : calendarDate(text));
const secretary = (ordinal: number): string => unnamedSecretary('HL-CD', ordinal);

const workshop: Workshop = {
  id: demoId('Workshop', 'HL-CD'),
  branchId: branchId('HL-CD'),
  name: '青蓝党支部书记工作室',
  foundedOn: calendarDate('2006-05'),
  dissolvedOn: null,
  synthetic: false,
};

/** Reported with its name, and that it was set up when the station began. */
export const workshops: readonly Workshop[] = [workshop];

// Goals, tasks, highlights and handovers are made up.

const aims: readonly (readonly [
  title: string,
  setOn: string,
  dueOn: string | null,
  GoalStatus,
  closedOn: string | null,
  owner: string,
])[] = [
  ['建成规范化办案区', '2006-06', '2008-12', 'ACHIEVED', '2008-06', '徐立勤'],
  ['创建一级派出所', '2008-10', '2012-12', 'ACHIEVED', '2012', secretary(3)],
  ['商圈可防性案件逐年下降', '2013-06', '2018-12', 'OPEN', null, '刘岭'],
  ['小组竞赛长效机制', '2016-03', '2018-06', 'OPEN', null, '刘岭'],
];

const goalId = (title: string) => demoId('Goal', title);
const taskId = (title: string) => demoId('Task', title);

export const goals: readonly Goal[] = aims.map(([title, setOn, dueOn, status, closedOn, owner]) => ({
  id: goalId(title),
  workshopId: workshop.id,
  title: madeUp(title),
  detail: null,
  setOn: calendarDate(setOn),
  dueOn: dateOrNull(dueOn),
  status,
  closedOn: dateOrNull(closedOn),
  ownerId: personId(owner),
  synthetic: true,
}));

const work: readonly (readonly [
  goal: string,
  title: string,
  setOn: string,
  dueOn: string | null,
  TaskStatus,
  closedOn: string | null,
  owner: string,
])[] = [
  ['建成规范化办案区', '改造办案用房', '2006-09', '2008-03', 'DONE', '2008-03', '高芒种'],
  ['创建一级派出所', '补齐基础台账', '2009-03', '2010-12', 'DONE', '2010-10', '叶小满'],
  ['创建一级派出所', '通过等级评定验收', '2011-02', '2012-03', 'DONE', '2012', '卢处暑'],
  ['商圈可防性案件逐年下降', '商圈错时巡防', '2014-03', '2017-12', 'UNDER_WAY', null, '沈霜降'],
  ['商圈可防性案件逐年下降', '商户联防群建设', '2017-03', '2018-06', 'PLANNED', null, '苏远帆'],
  ['小组竞赛长效机制', '公布年度小组排名', '2016-04', '2017-03', 'DONE', '2017-02', '魏小雪'],
];

export const tasks: readonly Task[] = work.map(([goal, title, setOn, dueOn, status, closedOn, owner]) => ({
  id: taskId(title),
  goalId: goalId(goal),
  title: madeUp(title),
  ownerId: personId(owner),
  setOn: calendarDate(setOn),
  dueOn: dateOrNull(dueOn),
  status,
  closedOn: dateOrNull(closedOn),
  synthetic: true,
}));

const shown: readonly (readonly [
  goal: string,
  task: string | null,
  title: string,
  shownOn: string,
  HighlightStatus,
  maturedOn: string | null,
])[] = [
  ['创建一级派出所', '补齐基础台账', '一户一档电子台账', '2010-11', 'MATURE', '2012-06'],
  ['商圈可防性案件逐年下降', '商圈错时巡防', '商圈“红袖标”联勤', '2015-05', 'MATURE', '2017-01'],
  ['小组竞赛长效机制', '公布年度小组排名', '小组积分榜', '2017-02', 'BUDDING', null],
];

export const highlights: readonly Highlight[] = shown.map(
  ([goal, task, title, shownOn, status, maturedOn]) => ({
    id: demoId('Highlight', title),
    goalId: goalId(goal),
    taskId: task === null ? null : taskId(task),
    title: madeUp(title),
    detail: null,
    shownOn: calendarDate(shownOn),
    status,
    maturedOn: dateOrNull(maturedOn),
    synthetic: true,
  }),
);

const handoverId = demoId('Handover', 'HL-CD 5');

export const handovers: readonly Handover[] = [
  {
    id: handoverId,
    branchId: branchId('HL-CD'),
    fromPersonId: personId(secretary(4)),
    toPersonId: personId('刘岭'),
    handedOn: calendarDate('2016'),
    completedOn: null,
    synthetic: true,
  },
];

const item = (
  kind: HandoverItem['kind'],
  text: string,
  changes: Partial<Pick<HandoverItem, 'goalId' | 'taskId' | 'termId' | 'state' | 'note' | 'decidedOn'>>,
): HandoverItem => ({
  id: demoId('HandoverItem', `${kind} ${text}`),
  handoverId,
  kind,
  goalId: null,
  taskId: null,
  termId: null,
  text: madeUp(text),
  state: 'OPEN',
  note: null,
  decidedOn: null,
  ...changes,
});

const accepted = { state: 'ACCEPTED', decidedOn: calendarDate('2016-01-11') } as const;

export const handoverItems: readonly HandoverItem[] = [
  item('GOAL', '商圈可防性案件逐年下降', { ...accepted, goalId: goalId('商圈可防性案件逐年下降') }),
  item('TASK', '商圈错时巡防', { ...accepted, taskId: taskId('商圈错时巡防') }),
  item('TERM', '第四届支部委员会2018年5月到期', { termId: demoId('CommitteeTerm', 'HL-CD 4') }),
  item('PROMISE', '为退休民警建立联系制度', {}),
];
