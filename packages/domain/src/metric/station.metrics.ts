import { isBefore } from '../date.ts';
import type { Localised } from '../rule.ts';
import { type StationGrade, stationGrades } from '../station/station.ts';
import { compare, count, earlierOf, evidence, latestOn, unknown, yearsFrom } from './counting.ts';
import { defineMetric, type MetricDefinition, type MetricUnit } from './definition.ts';
import { categoryWords, gradeWords } from './metric.words.ts';
import { choice, date, optional } from './parameter.ts';
import type { StationRecords } from './records.ts';

type Profile = StationRecords['jurisdictionProfiles'][number];
type Staffing = StationRecords['staffingProfiles'][number];
type Counted<Row> = { [Key in keyof Row]: Row[Key] extends number | null ? Key : never }[keyof Row];

const noProfile: Localised = {
  zh: '截至该日没有填报该项的辖区概况。',
  en: 'No profile of the jurisdiction on or before the day states it.',
};
const noStaffing: Localised = {
  zh: '截至该日没有填报该项的编制概况。',
  en: 'No staffing profile on or before the day states it.',
};

const on = { on: optional(date({ zh: '所指日期', en: 'On' })) };

const predecessors = defineMetric({
  name: 'predecessors',
  title: { zh: '前身派出所', en: 'Predecessors' },
  unit: 'stations',
  parameters: {},
  reads: ['predecessors'],
  measure: (_parameters, asOf, { station, predecessors: merged }) =>
    count('Station', isBefore(asOf, station.establishedOn) ? [] : merged, () => null),
});

function profileMetric(
  field: Counted<Profile> & string,
  title: Localised,
  unit: MetricUnit,
): MetricDefinition {
  return defineMetric({
    name: `profile.${field}`,
    title,
    unknown: noProfile,
    unit,
    parameters: {},
    reads: ['jurisdictionProfiles'],
    measure: (_parameters, asOf, { jurisdictionProfiles }) => {
      const stated = jurisdictionProfiles.filter((profile) => profile[field] !== null);
      const profile = latestOn(stated, asOf, ({ observedOn }) => observedOn);
      if (profile === null) return unknown;
      return { value: profile[field], records: [{ type: 'JurisdictionProfile', id: profile.id }] };
    },
  });
}

function staffing(rows: readonly Staffing[], day: Staffing['observedOn'], field: Counted<Staffing>) {
  const stated = rows.filter((profile) => profile[field] !== null);
  const profile = latestOn(stated, day, ({ observedOn }) => observedOn);
  if (profile === null) return unknown;
  return { value: profile[field], records: [{ type: 'StaffingProfile', id: profile.id }] } as const;
}

const headcount = defineMetric({
  name: 'headcount',
  title: { zh: '警力人数', en: 'Headcount' },
  unknown: noStaffing,
  unit: 'people',
  parameters: { category: choice({ zh: '人员类别', en: 'Category' }, categoryWords), ...on },
  reads: ['staffingProfiles'],
  measure: ({ category, on: day }, asOf, { staffingProfiles }) =>
    staffing(staffingProfiles, earlierOf(asOf, day), category === 'OFFICER' ? 'officers' : 'auxiliaries'),
});

const rooms = defineMetric({
  name: 'rooms',
  title: { zh: '用房', en: 'Rooms' },
  unknown: noStaffing,
  unit: 'rooms',
  parameters: on,
  reads: ['staffingProfiles'],
  measure: ({ on: day }, asOf, { staffingProfiles }) =>
    staffing(staffingProfiles, earlierOf(asOf, day), 'rooms'),
});

const rank = (grade: StationGrade) => stationGrades.indexOf(grade);

const yearsToGrade = defineMetric({
  name: 'yearsToGrade',
  title: { zh: '达到等级所用年数', en: 'Years to a grade' },
  unknown: { zh: '截至该日尚无达到该等级的定级记录。', en: 'No grading of at least that grade by the day.' },
  unit: 'years',
  parameters: { grade: choice({ zh: '等级', en: 'Grade' }, gradeWords) },
  reads: ['gradings'],
  measure: ({ grade }, asOf, { station, gradings }) => {
    const reached = gradings.filter(
      (grading) => rank(grading.grade) >= rank(grade) && !isBefore(asOf, grading.from),
    );
    const [first] = reached.toSorted((a, b) => compare(a.from, b.from) || compare(a.id, b.id));
    if (first === undefined) return unknown;
    const value = yearsFrom(station.establishedOn, first.from);
    return { value, records: evidence('StationGrading', [first], ({ from }) => from) };
  },
});

export const stationMetrics: readonly MetricDefinition[] = [
  predecessors,
  profileMetric('population', { zh: '辖区人口', en: 'Population' }, 'people'),
  profileMetric('floatingPopulation', { zh: '流动人口', en: 'Floating population' }, 'people'),
  profileMetric('venues', { zh: '场所行业单位', en: 'Venues' }, 'places'),
  profileMetric('fireKeyUnits', { zh: '消防重点单位', en: 'Key fire-safety units' }, 'places'),
  headcount,
  rooms,
  yearsToGrade,
];
