// `npm run bench`: how long the derived figures take, each as a multiple of one plain pass over the same records, timed
// in the same run. How to read it: bench/README.md.
import { Bench } from 'tinybench';
import {
  measure,
  mentorshipCoverage,
  metricDefinitions,
  readMetricParameters,
  streak,
} from '../packages/domain/dist/index.js';
import { mentoring, station } from './station.mjs';

const asOf = /** @type {any} */ ('2026-01-01');
const slowest = { ratio: 3, milliseconds: 5 };

/**
 * The cheapest thing that reads every record: one pass that compares one date of each.
 *
 * @param {readonly any[]} lists
 */
const plainPass = (lists) => {
  let counted = 0;
  for (const list of lists) {
    for (const record of list) {
      const date =
        record.heldOn ??
        record.servedOn ??
        record.grantedOn ??
        record.from ??
        record.publishedOn ??
        record.id;
      if (date >= '2006-01-01' && date < '2026-01-01') counted += 1;
    }
  }
  return counted;
};

/** A value for a parameter that a metric asks for. @param {any} parameter @param {string} name */
const valueFor = (parameter, name) => {
  if (parameter.type === 'ENUM') return parameter.standard ?? parameter.values[0].value;
  if (parameter.type === 'DATE') return /to|until|before/i.test(name) ? '2026-01-01' : '2006-01-01';
  if (parameter.type === 'ID') return parameter.of === 'Team' ? 'q1' : 'p1';
  const named = { AwardKind: '三等功', Authority: 'HL', Team: '小组1' };
  const text = parameter.values?.[0]?.value ?? named[/** @type {keyof typeof named} */ (parameter.names)];
  return parameter.type === 'LIST' ? [text] : text;
};

/** Parameters of a metric that ask for as much of the twenty years as they may. @param {any} definition */
const parametersOf = ({ parameters, exclusive, dependent, periods }) => {
  const chosen = exclusive?.atLeastOne ? exclusive.names[0] : null;
  const inPeriods = periods.flat();
  const asked = Object.entries(parameters).filter(
    ([name, { required }]) =>
      (required || name === chosen || (inPeriods.includes(name) && !exclusive?.names.includes(name))) &&
      name !== dependent?.name,
  );
  return Object.fromEntries(
    asked.map(([name, parameter]) => {
      const place = periods.find((/** @type {string[]} */ pair) => pair.includes(name))?.indexOf(name);
      if (place === undefined) return [name, valueFor(parameter, name)];
      return [name, place === 0 ? '2006-01-01' : '2026-01-01'];
    }),
  );
};

/** @type {{ name: string, run: () => unknown, plain: () => unknown }[]} */
const subjects = [
  {
    name: 'streak of one station',
    run: () => streak({ kind: 'RED_FLAG', evaluations: station.evaluations, asOf }),
    plain: () => plainPass([station.evaluations]),
  },
  {
    name: 'mentoring of 500 officers',
    run: () => mentorshipCoverage(mentoring),
    plain: () =>
      plainPass([mentoring.officers.map((/** @type {string} */ id) => ({ id })), mentoring.mentorships]),
  },
  ...metricDefinitions.map((definition) => {
    const parameters = parametersOf(definition);
    const reading = readMetricParameters(definition.name, parameters);
    if (!reading.ok) throw new Error(`${definition.name} cannot be asked with ${JSON.stringify(parameters)}`);
    const question = { metric: definition.name, parameters, asOf };
    const lists = definition.reads.map((part) => station[part]);
    return {
      name: `metric ${definition.name}`,
      run: () => measure(question, station),
      plain: () => plainPass(lists),
    };
  }),
];

const bench = new Bench({ time: 60, warmupTime: 20 });
for (const { name, run, plain } of subjects) bench.add(name, run).add(`${name}: plain`, plain);
await bench.run();

/** @param {string} name */
const milliseconds = (name) => {
  const result = /** @type {any} */ (bench.getTask(name)?.result);
  return result.latency.p50;
};
const rows = subjects.map(({ name }) => {
  const [taken, plain] = [milliseconds(name), milliseconds(`${name}: plain`)];
  return { name, taken, ratio: taken / plain };
});
console.log('| figure | ms | × one plain pass | |');
console.log('|---|--:|--:|---|');
for (const { name, taken, ratio } of rows) {
  const slow = taken > slowest.milliseconds || (ratio > slowest.ratio && taken > 0.05);
  console.log(`| ${name} | ${taken.toFixed(3)} | ${ratio.toFixed(1)} | ${slow ? 'slow' : ''} |`);
}
