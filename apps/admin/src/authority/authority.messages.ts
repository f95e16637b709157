import { sliceMessages } from '../i18n/messages.ts';

export const authorityMessages = sliceMessages({
  zh: {
    name: '机关',
    fields: {
      code: '编码',
      name: '名称',
      line: '系统',
      level: '级别',
      parent: '上级机关',
      parentId: '上级机关',
      declaredStations: '辖区派出所总数',
      search: '名称或编码',
    },
    enums: {
      AuthorityLine: { PUBLIC_SECURITY: '公安', PARTY: '党委', GOVERNMENT: '政府', OTHER: '其他' },
      AuthorityLevel: { NATIONAL: '国家级', PROVINCE: '省级', CITY: '市级', COUNTY: '县（区）级' },
    },
    text: {
      children: '下级机关',
      stations: '所辖派出所',
      codeHelp: '全系统唯一，例如 JS-TZ-HL',
      declaredHelp:
        '本机关申报的全部所辖派出所数（含下级机关所辖）。台账登记齐全后，才能回答“唯一”“首个”一类的说法。',
    },
  },
  en: {
    name: 'Authority |||| Authorities',
    fields: {
      code: 'Code',
      name: 'Name',
      line: 'Line',
      level: 'Level',
      parent: 'Superior',
      parentId: 'Superior',
      declaredStations: 'Stations in all, as declared',
      search: 'Name or code',
    },
    enums: {
      AuthorityLine: {
        PUBLIC_SECURITY: 'Public security',
        PARTY: 'Party',
        GOVERNMENT: 'Government',
        OTHER: 'Other',
      },
      AuthorityLevel: {
        NATIONAL: 'National',
        PROVINCE: 'Province',
        CITY: 'City',
        COUNTY: 'County or district',
      },
    },
    text: {
      children: 'Subordinate authorities',
      stations: 'Stations',
      codeHelp: 'Unique everywhere, e.g. JS-TZ-HL',
      declaredHelp:
        'All the stations there are below this authority, at any depth. Only once the ledger holds as many can it say that one of them is the only one.',
    },
  },
});
