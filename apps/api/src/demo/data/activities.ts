import {
  type Acknowledgement,
  type CaseCategory,
  type CaseReview,
  type CrimeStatistic,
  calendarDate,
  type ExchangeMeeting,
  type Finding,
  type ServiceRecord,
  type StatisticCategory,
  type StudyDay,
} from '@qinglan/domain';
import { demoId } from '../demo-id.ts';
import { madeUp } from '../notation.ts';
import { authorityId } from './authorities.ts';
import { personId } from './people.ts';
import { stationId } from './stations.ts';
import { teamId } from './teams.ts';

const at = { stationId: stationId('HL-CD') };

/** A study day on Fridays is reported; the sessions are made up, two of them moved before holidays. */
const sessions = [
  ['2017-01-06', '现场勘查记录规范', '戴荣华'],
  ['2017-01-13', '电子数据取证要点', '周勇'],
  ['2017-01-26', '春节前执法安全提示', '周勇'],
  ['2017-09-15', '调解协议书的制作', '戴荣华'],
  ['2017-09-28', '国庆安保执法要点', '戴荣华'],
] as const;

/** Sessions that were not on a Friday, and why. */
const moved: readonly string[] = ['2017-01-26', '2017-09-28'];
const whyMoved = { code: 'study.weekday', reason: '当周周五临近法定节假日，提前一天举行（演示）' } as const;

type AcknowledgedStudyDay = StudyDay & { readonly acknowledgements: readonly Acknowledgement[] };

export const studyDays: readonly AcknowledgedStudyDay[] = sessions.map(([heldOn, topic, leader], index) => ({
  ...at,
  id: demoId('StudyDay', heldOn),
  heldOn: calendarDate(heldOn),
  topic: madeUp(topic),
  leaderId: personId(leader),
  attendance: 24 + index,
  synthetic: true,
  acknowledgements: moved.includes(heldOn) ? [whyMoved] : [],
}));

const cases: readonly (readonly [number: string, CaseCategory, reviewedOn: string, reviewer: string])[] = [
  ['演示-2017-011', 'PROPERTY', '2017-09-15', '严冬至'],
  ['演示-2017-014', 'FRAUD', '2017-09-15', '罗大暑'],
  ['演示-2017-019', 'PREVENTABLE', '2017-09-15', '严冬至'],
  ['演示-2017-023', 'PROPERTY', '2017-09-28', '蒋松涛'],
  ['演示-2017-030', 'PUBLIC_ORDER', '2017-09-28', '沈霜降'],
];

const reviewId = (number: string) => demoId('CaseReview', number);

export const caseReviews: readonly CaseReview[] = cases.map(
  ([caseNumber, category, reviewedOn, reviewer]) => ({
    ...at,
    id: reviewId(caseNumber),
    caseNumber,
    category,
    reviewedOn: calendarDate(reviewedOn),
    studyDayId: studyDays.find(({ heldOn }) => heldOn === reviewedOn)?.id ?? null,
    reviewerId: personId(reviewer),
    summary: madeUp('证据链完整，文书有待规范'),
    synthetic: true,
  }),
);

const found: readonly (readonly [number: string, text: string, openedOn: string, closedOn: string | null])[] =
  [
    ['演示-2017-011', '扣押清单缺见证人签名', '2017-09-15', '2017-09-20'],
    ['演示-2017-014', '询问笔录时间填写不全', '2017-09-15', '2017-09-22'],
    ['演示-2017-019', '现场照片没有编号', '2017-09-15', '2017-10-09'],
    ['演示-2017-030', '告知书送达回证未归卷', '2017-09-28', null],
  ];

export const findings: readonly Finding[] = found.map(([number, text, openedOn, closedOn]) => ({
  id: demoId('Finding', `${number} ${text}`),
  reviewId: reviewId(number),
  text: madeUp(text),
  openedOn: calendarDate(openedOn),
  closedOn: closedOn === null ? null : calendarDate(closedOn),
  remedy: closedOn === null ? null : madeUp('已补正'),
  synthetic: true,
}));

/**
 * Reported are the sums over two years and the two rates of change; the base of the rates and how the sums divide are
 * made up. Category, period, reported, solved, arrested.
 */
const counts: readonly (readonly [
  StatisticCategory,
  from: string,
  to: string,
  reported: number | null,
  solved: number | null,
  arrested: number | null,
])[] = [
  ['PREVENTABLE', '2014-10', '2015-10', 500, null, null],
  ['PREVENTABLE', '2015-10', '2016-10', 367, null, null],
  ['PREVENTABLE', '2016-10', '2017-10', 259, null, null],
  ['PROPERTY', '2015-10', '2016-10', null, 61, null],
  ['PROPERTY', '2016-10', '2017-10', null, 69, null],
  ['ALL', '2015-10', '2016-10', null, null, 128],
  ['ALL', '2016-10', '2017-10', null, null, 145],
];

export const statistics: readonly CrimeStatistic[] = counts.map(
  ([category, from, to, reported, solved, arrested]) => ({
    ...at,
    id: demoId('CrimeStatistic', `${category} ${from}`),
    category,
    from: calendarDate(from),
    to: calendarDate(to),
    reported,
    solved,
    arrested,
    synthetic: true,
  }),
);

/** 128 served by the brigade in two years, as reported; how they divide is made up. */
const served: readonly (readonly [on: string, count: number])[] = [
  ['2015-11', 14],
  ['2016-02', 15],
  ['2016-05', 18],
  ['2016-08', 16],
  ['2016-11', 17],
  ['2017-02', 15],
  ['2017-05', 16],
  ['2017-08', 17],
];

/** The first months of the quarters in which 冯传喜 mediated: before he retired, and after he was taken back. */
const quarters: readonly string[] = Array.from({ length: 46 }, (_, index) => {
  const month = 3 * index + 6;
  return `${2006 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
}).filter((quarter) => !quarter.startsWith('2014'));

/** Some 6,000 in all, as reported; how they divide is made up. */
const mediated = quarters.map((on, index) => [on, 138 + ((index * 37) % 17)] as const);

const service = (on: string, count: number, by: Pick<ServiceRecord, 'kind' | 'personId' | 'teamId'>) => ({
  ...at,
  ...by,
  id: demoId('ServiceRecord', `${by.kind} ${on}`),
  servedOn: calendarDate(on),
  count,
  note: null,
  synthetic: true,
});

export const serviceRecords: readonly ServiceRecord[] = [
  ...served.map(([on, count]) =>
    service(on, count, { kind: 'SERVICE', personId: null, teamId: teamId('WOMEN') }),
  ),
  ...mediated.map(([on, count]) =>
    service(on, count, { kind: 'MEDIATION', personId: personId('冯传喜'), teamId: null }),
  ),
];

/** Eleven are reported; when they were held and about what is made up. */
const hosted = [
  ['2008-06', '社区警务'],
  ['2009-04', '窗口服务'],
  ['2010-05', '信息采集'],
  ['2011-03', '执法规范'],
  ['2012-05', '等级评定'],
  ['2012-10', '治安防控'],
  ['2013-09', '矛盾化解'],
  ['2014-06', '商圈巡防'],
  ['2015-07', '支部建设'],
  ['2016-06', '书记工作室'],
  ['2017-04', '小组竞赛'],
] as const;

export const exchangeMeetings: readonly ExchangeMeeting[] = hosted.map(([heldOn, topic]) => ({
  ...at,
  id: demoId('ExchangeMeeting', heldOn),
  heldOn: calendarDate(heldOn),
  topic: madeUp(topic),
  organiserId: authorityId('HL'),
  attendance: null,
  synthetic: true,
}));
