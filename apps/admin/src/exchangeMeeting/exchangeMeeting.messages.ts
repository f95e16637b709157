import { sliceMessages } from '../i18n/messages.ts';

export const exchangeMeetingMessages = sliceMessages({
  zh: {
    name: '现场经验交流会',
    fields: {
      station: '承办派出所',
      stationId: '承办派出所',
      heldOn: '召开日期',
      topic: '主题',
      organiser: '召集机关',
      organiserId: '召集机关',
      attendance: '参会人数',
      synthetic: '演示数据',
      search: '主题或派出所',
      year: '年度',
    },
    text: {
      record: '记录交流会',
      stationHelp: '在哪个派出所现场召开',
      organiserHelp: '由哪个机关召集，不清楚可不填',
      attendanceHelp: '没有统计可不填',
      people: '%{smart_count} 人',
    },
  },
  en: {
    name: 'Exchange meeting |||| Exchange meetings',
    fields: {
      station: 'Hosted by',
      stationId: 'Hosted by',
      heldOn: 'Held on',
      topic: 'Topic',
      organiser: 'Called by',
      organiserId: 'Called by',
      attendance: 'Attendance',
      synthetic: 'Demonstration data',
      search: 'Topic or station',
      year: 'Year',
    },
    text: {
      record: 'Record exchange meeting',
      stationHelp: 'The station where it was held',
      organiserHelp: 'The authority that called it; empty where it is not known',
      attendanceHelp: 'Empty where nobody counted',
      people: '%{smart_count} person |||| %{smart_count} people',
    },
  },
});
