import { calendarDate, type VanguardParticipation, type VanguardTask } from '@qinglan/domain';
import { demoId } from '../demo-id.ts';
import { madeUp } from '../notation.ts';
import { personId } from './people.ts';
import type { OfficerName } from './staff.ts';
import { stationId } from './stations.ts';

interface Entry {
  readonly title: string;
  readonly calledOn: string;
  readonly endedOn: string;
  /** Who went first, and who followed. */
  readonly waves: readonly (readonly OfficerName[])[];
}

/** That cadres and Party members go first is reported; the tasks are made up. */
const called: readonly Entry[] = [
  {
    title: '强降雨沿河住户转移',
    calledOn: '2016-07-02',
    endedOn: '2016-07-05',
    waves: [
      ['沈霜降', '高芒种', '严冬至'],
      ['罗大暑', '姚大雪', '蒋松涛'],
    ],
  },
  {
    title: '商圈大型活动安保',
    calledOn: '2017-09-30',
    endedOn: '2017-10-08',
    waves: [
      ['沈霜降', '许春分'],
      ['韩小暑', '顾远山', '邹听雨'],
      ['骆云帆', '钟灵秀'],
    ],
  },
];

const taskId = ({ title }: Entry) => demoId('VanguardTask', title);

export const vanguardTasks: readonly VanguardTask[] = called.map((entry) => ({
  id: taskId(entry),
  stationId: stationId('HL-CD'),
  title: madeUp(entry.title),
  calledOn: calendarDate(entry.calledOn),
  endedOn: calendarDate(entry.endedOn),
  synthetic: true,
}));

export const participations: readonly VanguardParticipation[] = called.flatMap((entry) =>
  entry.waves.flatMap((people, index) =>
    people.map((person) => ({
      id: demoId('VanguardParticipation', `${entry.title} ${person}`),
      taskId: taskId(entry),
      personId: personId(person),
      wave: index + 1,
    })),
  ),
);
