import {
  type CareerEvent,
  type CareerEventKind,
  calendarDate,
  type Post,
  type PostKind,
} from '@qinglan/domain';
import { demoId } from '../demo-id.ts';
import { madeUp, span } from '../notation.ts';
import { type AuthorityCode, authorityId } from './authorities.ts';
import { personId } from './people.ts';
import { unnamedSecretary } from './secretaries.ts';
import { type OfficerName, officers } from './staff.ts';
import { stationId } from './stations.ts';

const at = { stationId: stationId('HL-CD') };
const secretary = (ordinal: number): string => unnamedSecretary('HL-CD', ordinal);

/** Who holds which post is reported of those with names, and since when of nobody: the days are made up. */
const held: readonly (readonly [person: string, PostKind, period: string])[] = [
  ['徐立勤', 'DIRECTOR', '2006-05/2008-09'],
  [secretary(2), 'DIRECTOR', '2008-09/2011'],
  [secretary(3), 'DIRECTOR', '2011/2013-03'],
  [secretary(4), 'DIRECTOR', '2013-03/2016'],
  ['刘岭', 'DIRECTOR', '2016/..'],
  ['戴妍', 'POLITICAL_INSTRUCTOR', '2015/..'],
  ['戴荣华', 'DEPUTY_DIRECTOR', '2015/..'],
  ['周勇', 'DEPUTY_DIRECTOR', '2015/..'],
  ['沈霜降', 'DEPUTY_INSTRUCTOR', '2016-03/..'],
];

export const posts: readonly Post[] = held.map(([person, kind, period]) => ({
  ...at,
  id: demoId('Post', `${person} ${kind}`),
  personId: personId(person),
  kind,
  title: null,
  ...span(period),
  synthetic: true,
}));

/** Promoted into leading posts, twenty as reported; who and when is made up. */
const promoted: readonly (readonly [person: string, on: string])[] = [
  ['云清明', '2010-03'],
  [secretary(2), '2011'],
  ['叶小满', '2012-04'],
  ['高芒种', '2012-09'],
  ['林谷雨', '2013-01'],
  [secretary(3), '2013-03'],
  ['严冬至', '2013-06'],
  ['秦白露', '2013-10'],
  ['方寒露', '2014-02'],
  ['原立秋', '2014-03'],
  ['魏小雪', '2014-10'],
  ['许春分', '2015-02'],
  ['邵雨水', '2015-10'],
  ['唐立夏', '2015-11'],
  [secretary(4), '2016'],
  ['沈霜降', '2016-03'],
  ['韩小暑', '2016-05'],
  ['姚大雪', '2016-10'],
  ['罗大暑', '2017-03'],
  ['傅青禾', '2017-05'],
];

const provincial: readonly OfficerName[] = ['石惊蛰', '卢处暑', '宋大寒'];

/** Those whose service ended because a higher authority selected them. */
const selected = officers.flatMap(([name, , period, exit]) =>
  exit === 'SELECTED' ? [[name, period.split('/')[1] ?? ''] as const] : [],
);

const career = (
  person: string,
  kind: CareerEventKind,
  on: string,
  position: string | null,
  to: AuthorityCode | null,
): CareerEvent => ({
  ...at,
  id: demoId('CareerEvent', `${person} ${kind}`),
  personId: personId(person),
  kind,
  happenedOn: calendarDate(on),
  position,
  authorityId: to && authorityId(to),
  synthetic: true,
});

export const careerEvents: readonly CareerEvent[] = [
  ...promoted.map(([person, on]) => career(person, 'PROMOTED', on, madeUp('领导岗位'), null)),
  ...selected.map(([person, on]) =>
    career(person, 'SELECTED', on, null, provincial.includes(person) ? 'JS' : 'TZ'),
  ),
];
