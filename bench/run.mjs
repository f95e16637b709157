// `npm run bench`: how long the derived figures take, each as a multiple of one plain pass over the same records, timed
// in the same run. How to read it: bench/README.md.
import { Bench } from 'tinybench';
import { measure, mentorshipCoverage, metricDefinitions, streak } from '../packages/domain/dist/index.js';
import * as plain from './plain.mjs';
import { questions } from './questions.mjs';
import { mentoring, station } from './station.mjs';

const asOf = /** @type {any} */ ('2026-01-01');
const slowest = { ratio: 3, milliseconds: 5 };
const rounds = 5;

/** The mentoring is of records of its own, all others of the station's. */
const mentoringOf500 = 'mentoring of 500 officers';

/** @type {{ name: string, run: () => unknown, plain: () => unknown }[]} */
const subjects = [
  {
    name: 'streak of one station',
    run: () => streak({ kind: 'RED_FLAG', evaluations: station.evaluations, asOf }),
    plain: () => plain.evaluations('ADVANCED'),
  },
  {
    name: mentoringOf500,
    run: () => mentorshipCoverage(mentoring),
    plain: () => plain.mentorships(),
  },
  ...metricDefinitions.map(({ name }) => {
    const question = questions[name];
    if (question === undefined) throw new Error(`bench/questions.mjs asks nothing of ${name}`);
    const { parameters } = question;
    return {
      name: `metric ${name}`,
      run: () => measure({ metric: name, parameters, asOf }, station),
      plain: question.plain,
    };
  }),
];

/** One metric for each kind of record that a station has. */
const kinds = [
  'streak',
  'awards',
  'predecessors',
  'profile.population',
  'headcount',
  'yearsToGrade',
  'secretaries',
  'age',
  'careerEvents',
  'teams',
  'members',
  'casesSolved',
  'studyWeekday',
  'peopleServed',
  'exchangeMeetings',
];

/** One plain pass over the station's twenty years: every kind of record once. */
const twentyYears = () => kinds.map((name) => questions[name]?.plain());

/** Every subject and its plain pass once through, in milliseconds. */
const round = async () => {
  const bench = new Bench({ time: 40, warmupTime: 10 });
  for (const { name, run, plain } of subjects) bench.add(name, run).add(`${name}: plain`, plain);
  bench.add('twenty years', twentyYears);
  await bench.run();
  /** @param {string} task @returns {number} */
  const median = (task) => /** @type {any} */ (bench.getTask(task)).result.latency.p50;
  const whole = median('twenty years');
  return new Map(
    subjects.map(({ name }) => [name, { taken: median(name), plain: median(`${name}: plain`), whole }]),
  );
};

/** @param {number[]} values */
const middle = (values) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

const times = [];
for (let index = 0; index < rounds; index += 1) times.push(await round());

console.log('| figure | ms | × its twenty years | plain pass over what it reads, ms | × that | |');
console.log('|---|--:|--:|--:|--:|---|');
for (const { name } of subjects) {
  const found = times.flatMap((result) => result.get(name) ?? []);
  const taken = middle(found.map((time) => time.taken));
  const pass = middle(found.map((time) => time.plain));
  const ratio = middle(found.map((time) => time.taken / time.plain));
  const ofAll = middle(found.map((time) => time.taken / time.whole));
  const ofStation = name !== mentoringOf500;
  const isSlow = taken > slowest.milliseconds || (ofStation ? ofAll : ratio) > slowest.ratio;
  const row = [name, taken.toFixed(4), ofStation ? ofAll.toFixed(2) : '–', pass.toFixed(4), ratio.toFixed(1)];
  console.log(`| ${row.join(' | ')} | ${isSlow ? 'slow' : ''} |`);
}
