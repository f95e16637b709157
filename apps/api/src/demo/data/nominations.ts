import {
  calendarDate,
  type Nomination,
  type NominationStatus,
  type PersonId,
  type SelectionRound,
} from '@qinglan/domain';
import { demoId } from '../demo-id.ts';
import { madeUp } from '../notation.ts';
import { authorityId } from './authorities.ts';
import { type AwardKindCode, awardKindId } from './award-kinds.ts';
import { awards } from './awards.ts';
import { personId } from './people.ts';
import type { OfficerName } from './staff.ts';
import { stationId } from './stations.ts';

// Selection rounds are reported; those below and all their nominations are made up.

const roundId = (name: string) => demoId('SelectionRound', name);

const occasions: readonly (readonly [name: string, openedOn: string, closedOn: string | null])[] = [
  ['2016年度立功人员评选', '2016-12-12', '2017-01-20'],
  ['2017年第三季度评选', '2017-09-04', null],
];

export const rounds: readonly SelectionRound[] = occasions.map(([name, openedOn, closedOn]) => ({
  id: roundId(name),
  stationId: stationId('HL-CD'),
  name: madeUp(name),
  openedOn: calendarDate(openedOn),
  closedOn: closedOn === null ? null : calendarDate(closedOn),
  synthetic: true,
}));

interface Step {
  readonly by: string;
  readonly on: string;
}

interface Entry {
  readonly round: string;
  readonly person: OfficerName;
  readonly kind: AwardKindCode;
  readonly deed: string;
  readonly status: NominationStatus;
  readonly submitted: Step;
  readonly reviewed?: Step;
  readonly noticeFrom?: string;
  readonly decided?: Step;
  readonly reason?: string;
}

const merit = { kind: 'MERIT-III', round: '2016年度立功人员评选' } as const;
const approved = {
  ...merit,
  status: 'APPROVED',
  reviewed: { by: 'OFFICIAL-1', on: '2016-12-28' },
  noticeFrom: '2017-01-09',
  decided: { by: 'OFFICIAL-2', on: '2017-01-20' },
} as const;
const current = { kind: 'MERIT-III', round: '2017年第三季度评选' } as const;

const entries: readonly Entry[] = [
  {
    ...approved,
    person: '罗大暑',
    deed: '全年破案数居全所之首',
    submitted: { by: '严冬至', on: '2016-12-15' },
  },
  { ...approved, person: '苏远帆', deed: '大型活动安保', submitted: { by: '沈霜降', on: '2016-12-15' } },
  {
    ...approved,
    person: '薛星河',
    deed: '商圈巡防中救助落水群众',
    submitted: { by: '沈霜降', on: '2016-12-16' },
  },
  {
    ...merit,
    person: '骆云帆',
    deed: '社区走访',
    status: 'REJECTED',
    submitted: { by: '叶小满', on: '2016-12-16' },
    decided: { by: 'OFFICIAL-1', on: '2016-12-28' },
    reason: '入职未满一年（演示）',
  },
  {
    ...current,
    person: '姚大雪',
    deed: '追回被盗电动车并返还失主',
    status: 'PUBLIC_NOTICE',
    submitted: { by: '沈霜降', on: '2017-09-06' },
    reviewed: { by: 'OFFICIAL-1', on: '2017-10-12' },
    noticeFrom: '2017-10-25',
  },
  {
    ...current,
    person: '龚竹影',
    deed: '夯实社区基础信息',
    status: 'SUBMITTED',
    submitted: { by: '高芒种', on: '2017-09-07' },
  },
];

const person = (step: Step | undefined): PersonId | null => (step ? personId(step.by) : null);
const day = (text: string | undefined) => (text === undefined ? null : calendarDate(text));

/** The award that an approved nomination granted. */
const granted = ({ person: nominee, decided }: Entry) =>
  awards.find(({ recipient, grantedOn }) => recipient.id === personId(nominee) && grantedOn === decided?.on);

export const nominations: readonly Nomination[] = entries.map((entry) => {
  const award = entry.status === 'APPROVED' ? granted(entry) : undefined;
  return {
    id: demoId('Nomination', `${entry.round} ${entry.person}`),
    roundId: roundId(entry.round),
    personId: personId(entry.person),
    kindId: awardKindId(entry.kind),
    deed: award ? award.deed : madeUp(entry.deed),
    status: entry.status,
    nominatorId: person(entry.submitted),
    submittedOn: calendarDate(entry.submitted.on),
    reviewerId: person(entry.reviewed),
    reviewedOn: day(entry.reviewed?.on),
    reviewNote: null,
    noticeFrom: day(entry.noticeFrom),
    noticeExemption: null,
    approverId: person(entry.decided),
    authorityId: award ? authorityId('TZ') : null,
    decidedOn: day(entry.decided?.on),
    decisionReason: entry.reason ?? null,
    documentNumber: award?.documentNumber ?? null,
    awardId: award?.id ?? null,
    synthetic: true,
  };
});
