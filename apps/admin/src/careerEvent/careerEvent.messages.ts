import { sliceMessages } from '../i18n/messages.ts';

export const careerEventMessages = sliceMessages({
  zh: {
    name: '提拔与遴选',
    fields: {
      person: '人员',
      personId: '人员',
      station: '派出所',
      stationId: '派出所',
      kind: '类型',
      happenedOn: '日期',
      position: '新任职务',
      authority: '去向机关',
      authorityId: '去向机关',
      synthetic: '演示数据',
      search: '姓名或职务',
    },
    enums: {
      CareerEventKind: { PROMOTED: '提拔', SELECTED: '遴选' },
    },
    text: {
      record: '记录提拔或遴选',
      stationHelp: '本人出自哪个派出所，须在此服务过',
      authorityHelp: '遴选必填：到了哪个机关',
      title: '%{name} · %{kind}',
    },
  },
  en: {
    name: 'Promotion or selection |||| Promotions and selections',
    fields: {
      person: 'Person',
      personId: 'Person',
      station: 'Station',
      stationId: 'Station',
      kind: 'Kind',
      happenedOn: 'Date',
      position: 'New position',
      authority: 'Led to',
      authorityId: 'Led to',
      synthetic: 'Demonstration data',
      search: 'Name or position',
    },
    enums: {
      CareerEventKind: { PROMOTED: 'Promoted', SELECTED: 'Selected' },
    },
    text: {
      record: 'Record promotion or selection',
      stationHelp: 'The station the person came from and has served at',
      authorityHelp: 'Required of a selection: the authority it led to',
      title: '%{name} · %{kind}',
    },
  },
});
