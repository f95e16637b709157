import { recipientWords } from './choice.words.ts';
import type { Columns } from './column.ts';
import type { AwardRow } from './rows.ts';
import { documentNumber, synthetic } from './shared.columns.ts';

export const awardColumns: Columns<AwardRow> = {
  kindCode: {
    header: { zh: '荣誉种类编码', en: 'Award kind code' },
    aliases: ['荣誉种类', '种类编码', 'Kind code', 'Kind'],
    type: 'TEXT',
    required: true,
    example: 'MERIT-3',
  },
  recipientType: {
    header: { zh: '授予对象类型', en: 'Recipient type' },
    aliases: ['对象类型'],
    type: 'CHOICE',
    choices: recipientWords,
    required: true,
    example: '个人',
  },
  stationCode: {
    header: { zh: '派出所编码', en: 'Station code' },
    aliases: ['派出所', 'Station'],
    type: 'TEXT',
    required: false,
    example: 'HL-CD',
  },
  recipientName: {
    header: { zh: '授予对象', en: 'Recipient' },
    aliases: ['获奖对象', '姓名', 'Recipient name', 'Name'],
    type: 'TEXT',
    required: false,
    example: '王明',
  },
  birthDate: {
    header: { zh: '出生日期', en: 'Birth date' },
    aliases: ['出生年月', 'Born'],
    type: 'DATE',
    required: false,
    example: '1985-03',
  },
  authorityCode: {
    header: { zh: '授予机关编码', en: 'Authority code' },
    aliases: ['授予机关', '机关编码', 'Authority'],
    type: 'TEXT',
    required: true,
    example: 'HL',
  },
  grantedOn: {
    header: { zh: '授予日期', en: 'Granted on' },
    aliases: ['授予时间', 'Granted'],
    type: 'DATE',
    required: true,
    example: '2017-01-20',
  },
  honourYear: {
    header: { zh: '所属年度', en: 'Honour year' },
    aliases: ['年度', 'Year'],
    type: 'INTEGER',
    required: false,
    example: '2016',
  },
  ...documentNumber,
  deed: {
    header: { zh: '事迹', en: 'Deed' },
    aliases: ['主要事迹'],
    type: 'TEXT',
    required: false,
    example: '追捕逃犯',
  },
  exemption: {
    header: { zh: '免除说明', en: 'Exemption' },
    type: 'TEXT',
    required: false,
    example: '省厅批准',
  },
  revokedFrom: {
    header: { zh: '撤销日期', en: 'Revoked from' },
    type: 'DATE',
    required: false,
    example: '2019-05-01',
  },
  revocationReason: {
    header: { zh: '撤销理由', en: 'Revocation reason' },
    type: 'TEXT',
    required: false,
    example: '复核不符',
  },
  ...synthetic,
};
