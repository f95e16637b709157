import type { Columns } from './column.ts';
import type { StationRow } from './rows.ts';
import { synthetic } from './shared.columns.ts';

export const stationColumns: Columns<StationRow> = {
  code: {
    header: { zh: '派出所编码', en: 'Station code' },
    aliases: ['编码', 'Code'],
    type: 'TEXT',
    required: true,
    example: 'HL-CD',
  },
  name: {
    header: { zh: '派出所名称', en: 'Station name' },
    aliases: ['名称', '派出所', 'Name', 'Station'],
    type: 'TEXT',
    required: true,
    example: '城东派出所',
  },
  authorityCode: {
    header: { zh: '主管机关编码', en: 'Authority code' },
    aliases: ['机关编码', '主管机关', 'Authority'],
    type: 'TEXT',
    required: true,
    example: 'HL',
  },
  establishedOn: {
    header: { zh: '成立日期', en: 'Established on' },
    aliases: ['成立时间', 'Established'],
    type: 'DATE',
    required: true,
    example: '2006-05',
  },
  dissolvedOn: {
    header: { zh: '撤销日期', en: 'Dissolved on' },
    aliases: ['撤销时间', 'Dissolved'],
    type: 'DATE',
    required: false,
    example: '2020-12-31',
  },
  predecessorCodes: {
    header: { zh: '前身编码', en: 'Predecessor codes' },
    aliases: ['前身', 'Predecessors'],
    type: 'LIST',
    required: false,
    example: 'HL-SS；HL-DJ',
  },
  ...synthetic,
};
