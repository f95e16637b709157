import { isSameOrBefore } from '../date.ts';
import { periodsOverlap } from '../period.ts';
import { always } from '../rule.ts';
import { countPeople, earlierOf, unknown, within, yearsFrom } from './counting.ts';
import { defineMetric, type Measured, type MetricDefinition } from './definition.ts';
import type { RecordRef } from './metric.ts';
import { careerEventKindWords } from './metric.words.ts';
import { choice, id, optional, period } from './parameter.ts';
import type { StationRecords } from './records.ts';

const age = defineMetric({
  name: 'age',
  title: { zh: '年龄（建所年数）', en: 'Age' },
  unknown: {
    zh: '没有此人在本所的服务记录，或出生日期未知；该日早于起始日的，也无从计算。',
    en: 'The person did not serve here, the birth date is not known, or the day lies before the beginning.',
  },
  unit: 'years',
  parameters: {
    personId: optional(id('Person', { zh: '人员（不选则为派出所）', en: 'Person (else the station)' })),
  },
  reads: ['people'],
  measure: ({ personId }, asOf, { station, people }) => {
    if (personId === null)
      return aged(
        { type: 'Station', id: station.id },
        station.establishedOn,
        earlierOf(asOf, station.dissolvedOn),
      );
    const person = people.find((one) => one.id === personId);
    return person?.birthDate ? aged({ type: 'Person', id: person.id }, person.birthDate, asOf) : unknown;
  },
});

function aged(record: RecordRef, ...[start, end]: Parameters<typeof yearsFrom>): Measured {
  const value = isSameOrBefore(start, end) ? yearsFrom(start, end) : null;
  return value === null ? unknown : { value, records: [record] };
}

type Tenure = StationRecords['tenures'][number];

const secretaries = defineMetric({
  name: 'secretaries',
  title: { zh: '支部书记人数', en: 'Branch secretaries' },
  unit: 'people',
  parameters: period,
  reads: ['tenures'],
  measure: ({ from, to }, asOf, { tenures }) => {
    const asked = { from: from ?? always.from, to };
    const served = (tenure: Tenure) => isSameOrBefore(tenure.from, asOf) && periodsOverlap(tenure, asked);
    return countPeople(
      'SecretaryTenure',
      tenures.filter(served),
      ({ personId }) => personId,
      (tenure) => tenure.from,
    );
  },
});

const careerEvents = defineMetric({
  name: 'careerEvents',
  title: { zh: '提拔、遴选人数', en: 'People promoted or selected' },
  unit: 'people',
  parameters: { kind: choice({ zh: '类别', en: 'Kind' }, careerEventKindWords), ...period },
  reads: ['careerEvents'],
  measure: ({ kind, ...window }, asOf, { careerEvents: events }) => {
    const counts = within(window, asOf);
    return countPeople(
      'CareerEvent',
      events.filter((event) => event.kind === kind && counts(event.happenedOn)),
      ({ personId }) => personId,
      ({ happenedOn }) => happenedOn,
    );
  },
});

export const personMetrics: readonly MetricDefinition[] = [secretaries, age, careerEvents];
