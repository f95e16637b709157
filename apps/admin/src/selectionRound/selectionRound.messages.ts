import { sliceMessages } from '../i18n/messages.ts';

export const selectionRoundMessages = sliceMessages({
  zh: {
    name: '评选轮次',
    fields: {
      name: '名称',
      station: '派出所',
      stationId: '派出所',
      openedOn: '开始申报',
      closedOn: '截止申报',
      closed: '状态',
      nominations: '提名',
      synthetic: '演示数据',
      search: '名称',
    },
    text: {
      create: '发起评选',
      open: '申报中',
      closed: '已截止',
      close: '截止申报',
      closeTitle: '截止“%{name}”的申报',
      closeHelp: '从这一天起不再接受新的申报，已申报的继续审核、公示和批准。',
      closeDone: '已截止申报',
      closedOnHelp: '从这一天起不再接受申报；没有定下时不填',
      nominees: '被提名人',
      nominate: '提名',
      count: '%{smart_count} 项',
    },
  },
  en: {
    name: 'Selection round |||| Selection rounds',
    fields: {
      name: 'Name',
      station: 'Station',
      stationId: 'Station',
      openedOn: 'Opens on',
      closedOn: 'Closes on',
      closed: 'Status',
      nominations: 'Nominations',
      synthetic: 'Demonstration data',
      search: 'Name',
    },
    text: {
      create: 'Open round',
      open: 'Open',
      closed: 'Closed',
      close: 'Close round',
      closeTitle: 'Close “%{name}”',
      closeHelp:
        'From this day on nobody is put forward any more; what was submitted goes on to review, notice and approval.',
      closeDone: 'Round closed',
      closedOnHelp:
        'The first day on which nobody is put forward any more; leave it empty while it is not set',
      nominees: 'Nominees',
      nominate: 'Nominate',
      count: '%{smart_count} nomination |||| %{smart_count} nominations',
    },
  },
});
