import type { Mentorship, MentorshipTier } from '@qinglan/domain';
import { demoId } from '../demo-id.ts';
import { span } from '../notation.ts';
import { personId } from './people.ts';
import { unnamedSecretary } from './secretaries.ts';
import { stationId } from './stations.ts';

const secretary = (ordinal: number): string => unnamedSecretary('HL-CD', ordinal);

/** That secretaries guide the committee, the committee members, and members officers is reported; who guides whom is not. */
const chain: readonly (readonly [mentor: string, mentee: string, MentorshipTier, period: string])[] = [
  ['徐立勤', '叶小满', 'SECRETARY_TO_COMMITTEE', '2006-06/2008-09'],
  [secretary(3), '林谷雨', 'SECRETARY_TO_COMMITTEE', '2012-06/2013-03'],
  [secretary(4), '高芒种', 'SECRETARY_TO_COMMITTEE', '2013-03/2016'],
  [secretary(4), '叶小满', 'SECRETARY_TO_COMMITTEE', '2013-03/2016'],
  [secretary(4), '沈霜降', 'SECRETARY_TO_COMMITTEE', '2013-03/2016'],
  [secretary(4), '林谷雨', 'SECRETARY_TO_COMMITTEE', '2013-03/2016'],
  ['刘岭', '高芒种', 'SECRETARY_TO_COMMITTEE', '2016/..'],
  ['刘岭', '叶小满', 'SECRETARY_TO_COMMITTEE', '2016/..'],
  ['刘岭', '沈霜降', 'SECRETARY_TO_COMMITTEE', '2016/..'],
  ['刘岭', '林谷雨', 'SECRETARY_TO_COMMITTEE', '2016/..'],
  ['高芒种', '严冬至', 'COMMITTEE_TO_MEMBER', '2014-03/..'],
  ['高芒种', '许春分', 'COMMITTEE_TO_MEMBER', '2014-03/..'],
  ['叶小满', '魏小雪', 'COMMITTEE_TO_MEMBER', '2014-03/..'],
  ['叶小满', '方寒露', 'COMMITTEE_TO_MEMBER', '2014-03/..'],
  ['沈霜降', '薛星河', 'COMMITTEE_TO_MEMBER', '2015-09/..'],
  ['沈霜降', '苏远帆', 'COMMITTEE_TO_MEMBER', '2015-09/..'],
  ['林谷雨', '秦白露', 'COMMITTEE_TO_MEMBER', '2012-06/..'],
  ['严冬至', '罗大暑', 'MEMBER_TO_OFFICER', '2014-09/..'],
  ['严冬至', '蒋松涛', 'MEMBER_TO_OFFICER', '2014-09/..'],
  ['许春分', '韩小暑', 'MEMBER_TO_OFFICER', '2014-09/..'],
  ['许春分', '龚竹影', 'MEMBER_TO_OFFICER', '2014-09/..'],
  ['魏小雪', '傅青禾', 'MEMBER_TO_OFFICER', '2014-09/..'],
  ['魏小雪', '骆云帆', 'MEMBER_TO_OFFICER', '2016-09/..'],
  ['方寒露', '邹听雨', 'MEMBER_TO_OFFICER', '2015-09/..'],
  ['薛星河', '姚大雪', 'MEMBER_TO_OFFICER', '2016-09/..'],
  ['苏远帆', '顾远山', 'MEMBER_TO_OFFICER', '2015-09/..'],
  ['秦白露', '唐立夏', 'MEMBER_TO_OFFICER', '2014-09/..'],
  ['秦白露', '钟灵秀', 'MEMBER_TO_OFFICER', '2016-09/..'],
];

export const mentorships: readonly Mentorship[] = chain.map(([mentor, mentee, tier, period]) => ({
  id: demoId('Mentorship', `${mentor} ${mentee} ${period}`),
  stationId: stationId('HL-CD'),
  mentorId: personId(mentor),
  menteeId: personId(mentee),
  tier,
  ...span(period),
  synthetic: true,
}));
