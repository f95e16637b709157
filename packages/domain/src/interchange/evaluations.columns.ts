import { outcomeWords } from './choice.words.ts';
import type { Columns } from './column.ts';
import type { EvaluationRow } from './rows.ts';
import { documentNumber, synthetic } from './shared.columns.ts';

export const evaluationColumns: Columns<EvaluationRow> = {
  stationCode: {
    header: { zh: '派出所编码', en: 'Station code' },
    aliases: ['派出所', 'Station'],
    type: 'TEXT',
    required: true,
    example: 'HL-CD',
  },
  authorityCode: {
    header: { zh: '考评机关编码', en: 'Authority code' },
    aliases: ['考评机关', '机关编码', 'Authority'],
    type: 'TEXT',
    required: false,
    example: 'HL',
  },
  scheme: {
    header: { zh: '考评方案', en: 'Scheme' },
    aliases: ['考评名称', '方案'],
    type: 'TEXT',
    required: true,
    example: '综合考评',
  },
  year: {
    header: { zh: '年度', en: 'Year' },
    aliases: ['考评年度', '年份'],
    type: 'INTEGER',
    required: true,
    example: '2016',
  },
  outcome: {
    header: { zh: '结果', en: 'Outcome' },
    aliases: ['考评结果', 'Result'],
    type: 'CHOICE',
    choices: outcomeWords,
    required: true,
    example: '先进',
  },
  rank: {
    header: { zh: '名次', en: 'Rank' },
    aliases: ['排名'],
    type: 'INTEGER',
    required: false,
    example: '1',
  },
  rankedAmong: {
    header: { zh: '参评单位数', en: 'Ranked among' },
    aliases: ['参评数'],
    type: 'INTEGER',
    required: false,
    example: '12',
  },
  publishedOn: {
    header: { zh: '发布日期', en: 'Published on' },
    aliases: ['公布日期', 'Published'],
    type: 'DATE',
    required: true,
    example: '2017-01-20',
  },
  ...documentNumber,
  ...synthetic,
};
