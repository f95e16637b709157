import {
  describeMetricProblem,
  type Locale,
  type MetricDefinition,
  metricNamed,
  readMetricParameters,
} from '@qinglan/domain';

export type MetricValues = Readonly<Record<string, unknown>>;

/** The parameters of the metric among the values of a form, without those that are blank. */
export function metricParameters(name: string, values: MetricValues): Record<string, unknown> {
  const known = Object.keys(metricNamed(name)?.parameters ?? {});
  return Object.fromEntries(known.map((key) => [key, values[key]]).filter(([, value]) => !isEmpty(value)));
}

/** What is wrong with a metric's parameters, by the parameter to correct, in the words of the form. */
export function metricErrors(name: string, values: MetricValues, language: Locale): Record<string, string> {
  const definition = metricNamed(name);
  if (definition === null) return {};
  const reading = readMetricParameters(name, metricParameters(name, values));
  if (reading.ok) return {};
  return Object.fromEntries(
    reading.problems.flatMap((problem) =>
      problem.parameter === null
        ? []
        : [[problem.parameter, describeMetricProblem(problem, language, titles(definition, language))]],
    ),
  );
}

/** What a form calls a parameter. */
export function titles(definition: MetricDefinition, language: Locale): (parameter: string) => string {
  return (parameter) => definition.parameters[parameter]?.title[language] ?? parameter;
}

function isEmpty(value: unknown): boolean {
  return value == null || value === '' || (Array.isArray(value) && value.length === 0);
}
