import { sliceMessages } from '../i18n/messages.ts';

export const studyDayMessages = sliceMessages({
  zh: {
    name: '学习日',
    fields: {
      station: '派出所',
      stationId: '派出所',
      heldOn: '日期',
      topic: '学习内容',
      leader: '主持人',
      leaderId: '主持人',
      attendance: '参加人数',
      caseReviewCount: '评议案件',
      synthetic: '演示数据',
      search: '学习内容',
      year: '年度',
    },
    text: {
      record: '记录学习日',
      reviews: '当日一案一评',
      people: '%{smart_count} 人',
    },
  },
  en: {
    name: 'Study day |||| Study days',
    fields: {
      station: 'Station',
      stationId: 'Station',
      heldOn: 'Held on',
      topic: 'Topic',
      leader: 'Led by',
      leaderId: 'Led by',
      attendance: 'Attendance',
      caseReviewCount: 'Cases reviewed',
      synthetic: 'Demonstration data',
      search: 'Topic',
      year: 'Year',
    },
    text: {
      record: 'Record study day',
      reviews: 'Cases reviewed in this session',
      people: '%{smart_count} person |||| %{smart_count} people',
    },
  },
});
