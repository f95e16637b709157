import type { Authority, AuthorityId } from '@qinglan/domain';
import { demoId } from '../demo-id.ts';

/** Code, name, line, level, code of the parent. */
const table = [
  ['MPS', '公安部', 'PUBLIC_SECURITY', 'NATIONAL', null],
  ['JS', '江苏省公安厅', 'PUBLIC_SECURITY', 'PROVINCE', 'MPS'],
  ['TZ', '泰州市公安局', 'PUBLIC_SECURITY', 'CITY', 'JS'],
  ['HL', '泰州市公安局海陵分局', 'PUBLIC_SECURITY', 'COUNTY', 'TZ'],
  ['JS-ORG', '中共江苏省委组织部', 'PARTY', 'PROVINCE', null],
] as const;

export type AuthorityCode = (typeof table)[number][0];

export const authorityId = (code: AuthorityCode): AuthorityId => demoId('Authority', code);

export const authorities: readonly Authority[] = table.map(([code, name, line, level, parent]) => ({
  id: authorityId(code),
  code,
  name,
  line,
  level,
  parentId: parent && authorityId(parent),
  declaredStations: null,
}));
