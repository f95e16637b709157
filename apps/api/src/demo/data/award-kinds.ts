import type { AwardClass, AwardKind, AwardKindId, RecipientType } from '@qinglan/domain';
import { demoId } from '../demo-id.ts';

/** Code, name, English name, class, recipients. */
const table = [
  ['COMMENDATION', '嘉奖', 'Commendation', 'COMMENDATION', ['PERSON']],
  ['MERIT-III', '个人三等功', 'Individual Merit, Class III', 'MERIT_III', ['PERSON']],
  ['MERIT-II', '个人二等功', 'Individual Merit, Class II', 'MERIT_II', ['PERSON']],
  ['MERIT-III-COLLECTIVE', '集体三等功', 'Collective Merit, Class III', 'MERIT_III', ['STATION', 'TEAM']],
  ['MERIT-I', '一等功', 'Merit, Class I', 'MERIT_I', ['PERSON', 'STATION', 'TEAM']],
  ['HONOUR-TITLE', '荣誉称号', 'Honour Title', 'HONOUR_TITLE', ['PERSON', 'STATION', 'TEAM']],
  ['TEN-BEST-OFFICER', '十佳民警', 'Ten Best Police Officers', 'NAMED_TITLE', ['PERSON']],
  ['TEN-BEST-COMMUNITY', '十佳社区民警', 'Ten Best Community Officers', 'NAMED_TITLE', ['PERSON']],
  ['TEN-BEST-CASEWORK', '十佳办案民警', 'Ten Best Case Officers', 'NAMED_TITLE', ['PERSON']],
  [
    'FIRST-GRADE-STATION',
    '全国一级派出所',
    'National First-Grade Police Station',
    'NAMED_TITLE',
    ['STATION'],
  ],
  [
    'PROVINCIAL-PARTY-ORGANISATION',
    '全省优秀基层党组织',
    'Outstanding Grassroots Party Organisation of the Province',
    'NAMED_TITLE',
    ['BRANCH'],
  ],
  [
    'DEMONSTRATION-WORKSHOP',
    '全省党支部书记工作室示范点',
    'Demonstration Site of the Province for Branch Secretaries’ Workshops',
    'NAMED_TITLE',
    ['BRANCH'],
  ],
  ['FIVE-GOOD-TEAM', '五型好班子', 'Five-Quality Leading Group', 'NAMED_TITLE', ['STATION']],
] as const satisfies readonly (readonly [
  code: string,
  name: string,
  nameEn: string,
  AwardClass,
  readonly RecipientType[],
])[];

export type AwardKindCode = (typeof table)[number][0];

/** Titles that honour a year, and so can be kept in consecutive years. */
const yearly: readonly AwardKindCode[] = ['FIVE-GOOD-TEAM'];

export const awardKindId = (code: AwardKindCode): AwardKindId => demoId('AwardKind', code);

export const awardKinds: readonly AwardKind[] = table.map(
  ([code, name, nameEn, awardClass, recipientTypes]) => ({
    id: awardKindId(code),
    code,
    name,
    nameEn,
    class: awardClass,
    recipientTypes,
    yearly: yearly.includes(code),
  }),
);
