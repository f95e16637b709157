import {
  type CalendarDate,
  calendarDate,
  type Team,
  type TeamEligibility,
  type TeamFunction,
  type TeamId,
  type TeamKind,
  type TeamLeadership,
  type TeamMembership,
} from '@qinglan/domain';
import { demoId } from '../demo-id.ts';
import { madeUp, span } from '../notation.ts';
import { personId } from './people.ts';
import { type AuxiliaryName, type OfficerName, officers } from './staff.ts';
import { type StationCode, stationId } from './stations.ts';

/** Key, station, name, kind, function, eligibility. Seven 青蓝小组 are reported, five of them with their functions. */
const table = [
  ['CRIME', 'HL-CD', '打击违法犯罪青蓝小组', 'QINGLAN', 'CRIME_FIGHTING', 'ANYONE'],
  ['PREVENTION', 'HL-CD', '社会治安防控青蓝小组', 'QINGLAN', 'ORDER_AND_PREVENTION', 'ANYONE'],
  ['GOVERNANCE', 'HL-CD', '社会治理创新青蓝小组', 'QINGLAN', 'GOVERNANCE_INNOVATION', 'ANYONE'],
  ['FOUNDATION', 'HL-CD', '夯实基层基础青蓝小组', 'QINGLAN', 'GRASSROOTS_FOUNDATION', 'ANYONE'],
  ['WINDOW', 'HL-CD', '窗口管理服务青蓝小组', 'QINGLAN', 'WINDOW_SERVICE', 'ANYONE'],
  ['SIXTH', 'HL-CD', madeUp('第六青蓝小组'), 'QINGLAN', 'OTHER', 'ANYONE'],
  ['SEVENTH', 'HL-CD', madeUp('第七青蓝小组'), 'QINGLAN', 'OTHER', 'ANYONE'],
  ['WOMEN', 'HL-CD', '巾帼服务队', 'SERVICE', 'OTHER', 'WOMEN'],
  ['PATROL', 'HL-S02', madeUp('柳堤夜巡队'), 'SERVICE', 'ORDER_AND_PREVENTION', 'ANYONE'],
] as const satisfies readonly (readonly [
  key: string,
  StationCode,
  name: string,
  TeamKind,
  TeamFunction,
  TeamEligibility,
])[];

export type TeamKey = (typeof table)[number][0];

export const teamId = (key: TeamKey): TeamId => demoId('Team', key);

/** When the teams were founded is not reported. */
export const teams: readonly Team[] = table.map(([key, station, name, kind, teamFunction, eligibility]) => ({
  id: teamId(key),
  stationId: stationId(station),
  name,
  kind,
  function: teamFunction,
  eligibility,
  foundedOn: null,
  disbandedOn: null,
}));

interface Stay {
  readonly team: TeamKey;
  readonly person: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
}

const stay = (team: TeamKey, person: string, period: string): Stay => ({ team, person, ...span(period) });

/** Officers who went from their first 青蓝小组 to another: name, day, the other team. */
const moves: readonly (readonly [OfficerName, on: string, TeamKey])[] = [['韩小暑', '2014-03', 'SIXTH']];

/** In their 青蓝小组 as long as they serve. */
const ofOfficers: readonly Stay[] = officers.flatMap(([person, , period, , team]) => {
  const whole = stay(team, person, period);
  const move = moves.find(([name]) => name === person);
  if (!move) return [whole];
  const on = calendarDate(move[1]);
  return [
    { ...whole, to: on },
    { ...whole, team: move[2], from: on },
  ];
});

/** The brigade has eight members; it is reported to have served for two years by 2017. */
const brigade: readonly (readonly [OfficerName | AuxiliaryName | '戴妍', from: string])[] = [
  ['戴妍', '2015'],
  ['林谷雨', '2015'],
  ['秦白露', '2015'],
  ['唐立夏', '2015'],
  ['温如玉', '2015'],
  ['乔木兰', '2015'],
  ['殷采薇', '2015-04'],
  ['钟灵秀', '2016-08'],
];

const stays: readonly Stay[] = [
  ...ofOfficers,
  stay('CRIME', '戴荣华', '2015/..'),
  stay('CRIME', '周勇', '2015/..'),
  ...brigade.map(([person, from]) => stay('WOMEN', person, `${from}/..`)),
  stay('PATROL', '夏云舒', '2014/..'),
  stay('PATROL', '丁晓岚', '2014/..'),
];

/** Who led which team; the leaders of the 青蓝小组 are made up. */
const led: readonly Stay[] = [
  stay('CRIME', '石惊蛰', '2008/2013-06'),
  stay('CRIME', '严冬至', '2013-06/..'),
  stay('PREVENTION', '卢处暑', '2008/2012-10'),
  stay('PREVENTION', '沈霜降', '2012-10/..'),
  stay('GOVERNANCE', '叶小满', '2008/..'),
  stay('FOUNDATION', '高芒种', '2008/..'),
  stay('WINDOW', '林谷雨', '2008/..'),
  stay('SIXTH', '方寒露', '2010/..'),
  stay('SEVENTH', '苏远帆', '2013/..'),
  stay('WOMEN', '戴妍', '2015/..'),
  stay('PATROL', '夏云舒', '2014/..'),
];

const placed = ({ team, person, from, to }: Stay) => ({
  teamId: teamId(team),
  personId: personId(person),
  from,
  to,
});

export const memberships: readonly TeamMembership[] = stays.map((each) => ({
  id: demoId('TeamMembership', `${each.team} ${each.person} ${each.from}`),
  ...placed(each),
}));

export const leaderships: readonly TeamLeadership[] = led.map((each) => ({
  id: demoId('TeamLeadership', `${each.team} ${each.person} ${each.from}`),
  ...placed(each),
}));
