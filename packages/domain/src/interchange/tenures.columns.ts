import type { Columns } from './column.ts';
import type { TenureRow } from './rows.ts';

export const tenureColumns: Columns<TenureRow> = {
  stationCode: {
    header: { zh: '派出所编码', en: 'Station code' },
    aliases: ['派出所', 'Station'],
    type: 'TEXT',
    required: true,
    example: 'HL-CD',
  },
  branchName: {
    header: { zh: '党支部名称', en: 'Branch name' },
    aliases: ['党支部', 'Branch'],
    type: 'TEXT',
    required: true,
    example: '城东派出所党支部',
  },
  personName: {
    header: { zh: '书记姓名', en: 'Secretary' },
    aliases: ['书记', '姓名', 'Name', 'Person'],
    type: 'TEXT',
    required: true,
    example: '王明',
  },
  personStationCode: {
    header: { zh: '书记所在派出所编码', en: 'Secretary’s station code' },
    aliases: ["Secretary's station code"],
    type: 'TEXT',
    required: false,
    example: 'HL-CD',
  },
  personBirthDate: {
    header: { zh: '书记出生日期', en: 'Secretary’s birth date' },
    aliases: ["Secretary's birth date", '出生日期', 'Birth date'],
    type: 'DATE',
    required: false,
    example: '1985-03',
  },
  from: {
    header: { zh: '任职起始日', en: 'From' },
    aliases: ['任职日期', '开始日期'],
    type: 'DATE',
    required: true,
    example: '2015-03-01',
  },
  to: {
    header: { zh: '任职截止日', en: 'To' },
    aliases: ['离任日期', '截止日期'],
    type: 'DATE',
    required: false,
    example: '2018-06-01',
  },
  reason: {
    header: { zh: '任职说明', en: 'Reason' },
    aliases: ['任职原因'],
    type: 'TEXT',
    required: false,
    example: '选举产生',
  },
  endReason: {
    header: { zh: '离任说明', en: 'End reason' },
    aliases: ['离任原因'],
    type: 'TEXT',
    required: false,
    example: '调任',
  },
};
