import {
  type BranchMembership,
  type CommitteeMember,
  type CommitteeRole,
  type CommitteeTerm,
  calendarDate,
  type PartyMembership,
} from '@qinglan/domain';
import { demoId } from '../demo-id.ts';
import { span } from '../notation.ts';
import { personId } from './people.ts';
import { unnamedSecretary } from './secretaries.ts';
import { branchId } from './stations.ts';

// Nothing of this is reported: all of it is made up, and of made-up people. What nobody reports of those with names
// stays unrecorded.

const secretary = (ordinal: number): string => unnamedSecretary('HL-CD', ordinal);

/** Person, on probation from, full member from, in the branch during. */
const members: readonly (readonly [
  person: string,
  probation: string,
  full: string | null,
  period: string,
])[] = [
  ['高芒种', '2000-07', '2001-07', '2006-05/..'],
  ['叶小满', '2001-07', '2002-07', '2006-05/..'],
  ['林谷雨', '2002-07', '2003-07', '2006-05/..'],
  ['石惊蛰', '2001-06', '2002-06', '2006-05/2013-06'],
  ['卢处暑', '1999-07', '2000-07', '2006-05/2012-10'],
  ['原立秋', '1985-07', '1986-07', '2006-05/2014-09'],
  ['秦白露', '2006-06', '2007-06', '2007-08/..'],
  ['方寒露', '2006-07', '2007-07', '2007-08/..'],
  ['沈霜降', '2007-06', '2008-06', '2008-08/..'],
  ['魏小雪', '2009-07', '2010-07', '2009-07/..'],
  [secretary(2), '1993-07', '1994-07', '2008-09/2011'],
  ['严冬至', '2010-07', '2011-07', '2010-07/..'],
  [secretary(3), '1995-07', '1996-07', '2011/2013-03'],
  ['许春分', '2011-07', '2012-07', '2011-07/..'],
  ['苏远帆', '2011-06', '2012-06', '2012-08/..'],
  [secretary(4), '1997-07', '1998-07', '2013-03/2016'],
  ['薛星河', '2015-07', '2016-07', '2015-07/..'],
  ['贺晨曦', '2016-07', null, '2016-07/2017-06'],
  ['骆云帆', '2017-07', null, '2017-07/..'],
];

export const partyMemberships: readonly PartyMembership[] = members.map(([person, probation, full]) => ({
  id: demoId('PartyMembership', person),
  personId: personId(person),
  probationaryFrom: calendarDate(probation),
  fullFrom: full === null ? null : calendarDate(full),
  leftOn: null,
  synthetic: true,
}));

export const branchMemberships: readonly BranchMembership[] = members.map(([person, , , period]) => ({
  id: demoId('BranchMembership', person),
  personId: personId(person),
  branchId: branchId('HL-CD'),
  ...span(period),
  synthetic: true,
}));

export const terms: readonly CommitteeTerm[] = [2006, 2009, 2012, 2015].map((year, index) => ({
  id: demoId('CommitteeTerm', `HL-CD ${index + 1}`),
  branchId: branchId('HL-CD'),
  number: index + 1,
  electedOn: calendarDate(`${year}-05`),
  dueOn: calendarDate(`${year + 3}-05`),
  endedOn: year === 2015 ? null : calendarDate(`${year + 3}-05`),
  synthetic: true,
}));

const seats: readonly (readonly [person: string, CommitteeRole, period: string])[] = [
  ['卢处暑', 'ORGANISATION', '2006-05/2012-05'],
  ['石惊蛰', 'DISCIPLINE', '2006-05/2012-05'],
  ['叶小满', 'PUBLICITY', '2006-05/..'],
  ['高芒种', 'ORGANISATION', '2012-05/..'],
  ['沈霜降', 'DISCIPLINE', '2012-05/..'],
  ['林谷雨', 'MEMBER', '2012-05/..'],
];

export const committeeMembers: readonly CommitteeMember[] = seats.map(([person, role, period]) => ({
  id: demoId('CommitteeMember', `${person} ${role}`),
  branchId: branchId('HL-CD'),
  personId: personId(person),
  role,
  ...span(period),
  synthetic: true,
}));
