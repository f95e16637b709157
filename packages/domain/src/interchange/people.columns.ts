import { categoryWords, entryWords, exitWords, sexWords } from './choice.words.ts';
import type { Columns } from './column.ts';
import type { PersonRow } from './rows.ts';
import { synthetic } from './shared.columns.ts';

export const personColumns: Columns<PersonRow> = {
  person: {
    header: { zh: '人员序号', en: 'Person number' },
    aliases: ['序号', 'No.'],
    type: 'TEXT',
    required: false,
    example: '1',
  },
  name: {
    header: { zh: '姓名', en: 'Name' },
    aliases: ['名字', 'Person name'],
    type: 'TEXT',
    required: true,
    example: '王明',
  },
  category: {
    header: { zh: '类别', en: 'Category' },
    aliases: ['人员类别'],
    type: 'CHOICE',
    choices: categoryWords,
    required: true,
    example: '民警',
  },
  sex: {
    header: { zh: '性别', en: 'Sex' },
    aliases: ['Gender'],
    type: 'CHOICE',
    choices: sexWords,
    required: true,
    example: '男',
  },
  birthDate: {
    header: { zh: '出生日期', en: 'Birth date' },
    aliases: ['出生年月', 'Born'],
    type: 'DATE',
    required: false,
    example: '1985-03',
  },
  stationCode: {
    header: { zh: '派出所编码', en: 'Station code' },
    aliases: ['派出所', 'Station'],
    type: 'TEXT',
    required: false,
    example: 'HL-CD',
  },
  from: {
    header: { zh: '服务起始日', en: 'Serves from' },
    aliases: ['入职日期', '开始日期', 'From'],
    type: 'DATE',
    required: false,
    example: '2008-07-01',
  },
  entry: {
    header: { zh: '进入方式', en: 'Entry' },
    type: 'CHOICE',
    choices: entryWords,
    required: false,
    example: '入职',
  },
  to: {
    header: { zh: '服务截止日', en: 'Serves to' },
    aliases: ['离开日期', '截止日期', 'To'],
    type: 'DATE',
    required: false,
    example: '2019-03-01',
  },
  exit: {
    header: { zh: '离开方式', en: 'Exit' },
    type: 'CHOICE',
    choices: exitWords,
    required: false,
    example: '调出',
  },
  ...synthetic,
};
