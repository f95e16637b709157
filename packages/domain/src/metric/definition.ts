import type { CalendarDate } from '../date.ts';
import type { Localised } from '../rule.ts';
import type { RecordRef } from './metric.ts';
import type { MetricParameters, ParameterList, ParametersOf } from './parameter.ts';
import type { StationPart, StationRecords } from './records.ts';

export const metricUnits = [
  'years',
  'people',
  'stations',
  'places',
  'rooms',
  'teams',
  'ISO weekday',
  'cases',
  'percent',
  'person-times',
  'disputes',
  'year',
  'awards',
  'meetings',
  'workshops',
] as const;
export type MetricUnit = (typeof metricUnits)[number];

/** A figure and the records that were counted for it; null where the records do not say it. */
export interface Measured {
  readonly value: number | null;
  readonly records: readonly RecordRef[];
}

/** Parameters of which some number must be given: exactly one of two ways to name a team, at most one of three … */
export interface ExclusiveParameters {
  readonly names: readonly string[];
  readonly atLeastOne: boolean;
}

/** A parameter that is asked for just when another one has a certain value. */
export interface DependentParameter {
  readonly name: string;
  readonly when: { readonly name: string; readonly value: string };
}

/** Parameters that begin and end a half-open period, by their names. */
export type PeriodNames = readonly [from: string, to: string];

/** A figure about one station: what it is called, what it asks for, what it reads, and how it is computed. */
export interface MetricDefinition {
  readonly name: string;
  readonly title: Localised;
  /** Why its value may be unknown; null where it never is. */
  readonly unknown: Localised | null;
  readonly units: readonly MetricUnit[];
  readonly parameters: ParameterList;
  readonly exclusive: ExclusiveParameters | null;
  readonly dependent: DependentParameter | null;
  readonly periods: readonly PeriodNames[];
  /** The parts of `StationRecords` that it looks at, beside the station itself. */
  readonly reads: readonly StationPart[];
  unit(parameters: MetricParameters): MetricUnit;
  measure(parameters: MetricParameters, asOf: CalendarDate, records: StationRecords): Measured;
}

interface Design<Parameters extends ParameterList> {
  readonly name: string;
  readonly title: Localised;
  readonly unknown?: Localised;
  readonly unit: MetricUnit | readonly [MetricUnit, ...MetricUnit[]];
  /** Which of several units. */
  readonly unitOf?: (parameters: ParametersOf<Parameters>) => MetricUnit;
  readonly parameters: Parameters;
  readonly exclusive?: ExclusiveParameters;
  readonly dependent?: DependentParameter;
  readonly reads: readonly StationPart[];
  readonly measure: (
    parameters: ParametersOf<Parameters>,
    asOf: CalendarDate,
    records: StationRecords,
  ) => Measured;
}

/** A metric whose computation is typed by its parameters. */
export function defineMetric<const Parameters extends ParameterList>(
  design: Design<Parameters>,
): MetricDefinition {
  const { name, title, parameters, reads, unitOf } = design;
  const units = typeof design.unit === 'string' ? ([design.unit] as const) : design.unit;
  // Parameters reach a definition only through `readMetricParameters`, which checks them against these descriptions.
  const typed = (read: MetricParameters) => read as ParametersOf<Parameters>;
  return Object.freeze<MetricDefinition>({
    name,
    title,
    unknown: design.unknown ?? null,
    units,
    parameters,
    exclusive: design.exclusive ?? null,
    dependent: design.dependent ?? null,
    periods: [['from', 'to'] as const, ['baseFrom', 'baseTo'] as const].filter(
      ([from, to]) => from in parameters && to in parameters,
    ),
    reads,
    unit: (read) => unitOf?.(typed(read)) ?? units[0],
    measure: (read, asOf, records) => design.measure(typed(read), asOf, records),
  });
}
