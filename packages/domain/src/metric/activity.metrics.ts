import type { ServiceKind } from '../activity/activity.ts';
import { precisionOf, weekdayOf } from '../date.ts';
import { count, Evidence, evidence, unknown, within } from './counting.ts';
import { defineMetric, type Measured, type MetricDefinition } from './definition.ts';
import { id, optional, period } from './parameter.ts';
import type { StationRecords } from './records.ts';
import { teamParameters, teamsNamed, unknownTeam } from './team.metrics.ts';

type StudyDay = StationRecords['studyDays'][number];

const isoWeekdays = [1, 2, 3, 4, 5, 6, 7];

const studyWeekday = defineMetric({
  name: 'studyWeekday',
  title: { zh: '学习日（星期几）', en: 'Weekday of study' },
  unknown: {
    zh: '没有精确到日的学习日记录，或有几个星期几并列最多。',
    en: 'There is no study day known to the day, or several weekdays share the first place.',
  },
  unit: 'ISO weekday',
  parameters: period,
  reads: ['studyDays'],
  measure: (window, asOf, { studyDays }) => {
    const inTime = within(window, asOf);
    const heldOnWeekday = isoWeekdays.map((): StudyDay[] => []);
    for (const day of studyDays) {
      const { heldOn } = day;
      if (inTime(heldOn) && precisionOf(heldOn) === 'DAY') heldOnWeekday[weekdayOf(heldOn) - 1]?.push(day);
    }
    const most = Math.max(...heldOnWeekday.map((days) => days.length));
    const [first, second] = isoWeekdays.filter((weekday) => heldOnWeekday[weekday - 1]?.length === most);
    if (first === undefined || second !== undefined) return unknown;
    return {
      value: first,
      records: evidence('StudyDay', heldOnWeekday[first - 1] ?? [], ({ heldOn }) => heldOn),
    };
  },
});

type Service = StationRecords['serviceRecords'][number];

/** The sum of the counts of one kind of service in the window. */
function served(
  records: readonly Service[],
  kind: ServiceKind,
  inTime: ReturnType<typeof within>,
  isAsked: (record: Service) => boolean,
): Measured {
  const found = new Evidence('ServiceRecord');
  let value = 0;
  for (const record of records) {
    if (record.kind !== kind || !inTime(record.servedOn) || !isAsked(record)) continue;
    value += record.count;
    found.add(record.servedOn, record.id);
  }
  return { value, records: found.records };
}

const person = { personId: optional(id('Person', { zh: '人员', en: 'Person' })) };

const peopleServed = defineMetric({
  name: 'peopleServed',
  title: { zh: '服务群众人次', en: 'People served' },
  unknown: unknownTeam,
  unit: 'person-times',
  parameters: { ...teamParameters, ...person, ...period },
  exclusive: { names: ['teamId', 'team', 'personId'], atLeastOne: false },
  reads: ['serviceRecords', 'teams'],
  measure: ({ teamId, team, personId, ...window }, asOf, { serviceRecords, teams }) => {
    const inTime = within(window, asOf);
    if (teamId === null && team === null)
      return served(serviceRecords, 'SERVICE', inTime, byPerson(personId));
    const meant = teamsNamed({ teamId, team }, teams);
    if (meant.size === 0) return unknown;
    return served(serviceRecords, 'SERVICE', inTime, (record) => meant.has(record.teamId ?? ''));
  },
});

const byPerson = (personId: string | null) => (record: Service) =>
  personId === null || record.personId === personId;

const disputesMediated = defineMetric({
  name: 'disputesMediated',
  title: { zh: '调解纠纷数', en: 'Disputes mediated' },
  unit: 'disputes',
  parameters: { ...person, ...period },
  reads: ['serviceRecords'],
  measure: ({ personId, ...window }, asOf, { serviceRecords }) =>
    served(serviceRecords, 'MEDIATION', within(window, asOf), byPerson(personId)),
});

const exchangeMeetings = defineMetric({
  name: 'exchangeMeetings',
  title: { zh: '现场经验交流会', en: 'Exchange meetings' },
  unit: 'meetings',
  parameters: period,
  reads: ['exchangeMeetings'],
  measure: (window, asOf, { exchangeMeetings: meetings }) => {
    const inTime = within(window, asOf);
    return count(
      'ExchangeMeeting',
      meetings.filter(({ heldOn }) => inTime(heldOn)),
      ({ heldOn }) => heldOn,
    );
  },
});

export const activityMetrics: readonly MetricDefinition[] = [
  studyWeekday,
  peopleServed,
  disputesMediated,
  exchangeMeetings,
];
