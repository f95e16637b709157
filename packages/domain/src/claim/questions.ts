import { type CalendarDate, calendarDate, yearOf } from '../date.ts';
import type { EntityName } from '../id.ts';
import {
  type MetricDefinition,
  type MetricParameter,
  metricDefinitions,
  type NamedThing,
  readMetricParameters,
} from '../metric/metric.ts';

/** What a station has that metrics may be asked about. */
export interface Offers {
  readonly asOf: CalendarDate;
  /** Days of their own, such as the one on which the station began. */
  readonly dates: readonly CalendarDate[];
  readonly named: Readonly<Record<NamedThing, readonly string[]>>;
  readonly ids: Readonly<Partial<Record<EntityName, readonly string[]>>>;
}

type Values = Readonly<Record<string, string | readonly string[]>>;

/** A metric with parameters that it takes. */
export interface AskedMetric {
  readonly metric: string;
  readonly parameters: Values;
}

/** In all, so that one text never asks for more. */
export const mostQuestions = 2000;

/**
 * The questions that an account of a station is likely to answer: every metric with each value of what it must be
 * told, and with one more thing that it may be told – a team, a person, the years just past. The simpler question comes
 * first.
 */
export function questionsAbout(offers: Offers): readonly AskedMetric[] {
  return metricDefinitions
    .flatMap((definition) =>
      variants(definition, offers).map((parameters) => ({ metric: definition.name, parameters })),
    )
    .filter(({ metric, parameters }) => readMetricParameters(metric, parameters).ok)
    .toSorted((a, b) => Object.keys(a.parameters).length - Object.keys(b.parameters).length)
    .slice(0, mostQuestions);
}

function variants({ parameters, periods, exclusive }: MetricDefinition, offers: Offers): readonly Values[] {
  const together = new Set(exclusive?.names ?? []);
  const timed = new Set(periods.flat());
  const single = Object.entries(parameters).filter(([name]) => !timed.has(name) && !together.has(name));
  const needed = single.filter(([, { required }]) => required);
  const told = needed.map(([name, parameter]) => optionsOf(name, parameter, offers));
  const oneOf = [...together].flatMap((name) => {
    const parameter = parameters[name];
    return parameter === undefined ? [] : optionsOf(name, parameter, offers);
  });
  const base = product([...told, ...(together.size > 0 ? [[{}, ...oneOf]] : [])]);
  const more = [
    ...single
      .filter(([, { required }]) => !required)
      .flatMap(([name, parameter]) => optionsOf(name, parameter, offers)),
    ...periodsBefore(periods, offers.asOf),
  ];
  return [{}, ...more].flatMap((extra) => base.map((values) => ({ ...values, ...extra })));
}

function optionsOf(
  name: string,
  parameter: MetricParameter,
  { dates, named, ids }: Offers,
): readonly Values[] {
  const each = (values: readonly (string | readonly string[])[]) =>
    values.map((value) => ({ [name]: value }));
  switch (parameter.type) {
    case 'ENUM':
      return each(parameter.values.map(({ value }) => value));
    case 'LIST': {
      const names = parameter.names === null ? [] : named[parameter.names];
      return each([...parameter.values.map(({ value }) => value), ...names].map((value) => [value]));
    }
    case 'TEXT':
      return each(parameter.names === null ? [] : named[parameter.names]);
    case 'DATE':
      return each(dates);
    case 'ID':
      return each(ids[parameter.of] ?? []);
  }
}

function product(dimensions: readonly (readonly Values[])[]): readonly Values[] {
  return dimensions.reduce<readonly Values[]>(
    (all, options) => all.flatMap((values) => options.map((option) => ({ ...values, ...option }))),
    [{}],
  );
}

/** Years that accounts speak of: this one, the last, the last two, the last three; rates compare two of them. */
function periodsBefore(periods: MetricDefinition['periods'], asOf: CalendarDate): readonly Values[] {
  const year = yearOf(asOf);
  const span = (names: readonly [string, string], from: number, to: number): Values => ({
    [names[0]]: january(from),
    [names[1]]: january(to),
  });
  const [period, other] = periods;
  if (period === undefined) return [];
  if (other === undefined)
    return [
      [0, 1],
      [-1, 0],
      [-1, 1],
      [-2, 0],
      [-2, 1],
      [-3, 0],
    ].map(([from = 0, to = 0]) => span(period, year + from, year + to));
  const [now, base] = period[0].startsWith('base') ? [other, period] : [period, other];
  return [
    [-1, -2],
    [-1, -3],
    [-2, -3],
    [0, -1],
    [0, -2],
    [-2, -4],
  ].map(([at = 0, before = 0]) => ({
    ...span(now, year + at, year + at + 1),
    ...span(base, year + before, year + before + 1),
  }));
}

function january(year: number): CalendarDate {
  return calendarDate(`${year}-01-01`);
}
