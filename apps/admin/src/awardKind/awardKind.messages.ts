import { sliceMessages } from '../i18n/messages.ts';

export const awardKindMessages = sliceMessages({
  zh: {
    name: '荣誉种类',
    fields: {
      code: '编码',
      name: '名称',
      nameEn: '英文名称',
      class: '等次',
      recipientTypes: '授予对象',
      recipientType: '授予对象',
      yearly: '年度称号',
      search: '名称或编码',
    },
    enums: {
      AwardClass: {
        COMMENDATION: '嘉奖',
        MERIT_III: '三等功',
        MERIT_II: '二等功',
        MERIT_I: '一等功',
        HONOUR_TITLE: '荣誉称号',
        NAMED_TITLE: '命名表彰',
      },
      RecipientType: { PERSON: '个人', STATION: '派出所', BRANCH: '党支部', TEAM: '队伍' },
    },
    text: {
      awards: '授予情况',
      yearlyHelp: '按年度授予，能形成连续纪录',
      codeHelp: '全系统唯一，例如 MERIT-III',
    },
  },
  en: {
    name: 'Kind of award |||| Kinds of award',
    fields: {
      code: 'Code',
      name: 'Name',
      nameEn: 'English name',
      class: 'Class',
      recipientTypes: 'May go to',
      recipientType: 'May go to',
      yearly: 'Yearly title',
      search: 'Name or code',
    },
    enums: {
      AwardClass: {
        COMMENDATION: 'Commendation',
        MERIT_III: 'Merit III',
        MERIT_II: 'Merit II',
        MERIT_I: 'Merit I',
        HONOUR_TITLE: 'Honour title',
        NAMED_TITLE: 'Named title',
      },
      RecipientType: { PERSON: 'Person', STATION: 'Station', BRANCH: 'Branch', TEAM: 'Team' },
    },
    text: {
      awards: 'Granted',
      yearlyHelp: 'Granted for a year, so that years can form a streak',
      codeHelp: 'Unique everywhere, e.g. MERIT-III',
    },
  },
});
