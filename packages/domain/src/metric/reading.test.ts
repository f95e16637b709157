import { describe, expect, it } from 'vitest';
import { describeMetricProblem, type MetricProblem } from './problem.ts';
import { readMetricParameters } from './reading.ts';
import { metricDefinitions } from './registry.ts';

function problemsOf(metric: string, json: unknown): readonly MetricProblem[] {
  const reading = readMetricParameters(metric, json);
  return reading.ok ? [] : reading.problems;
}

const problems: readonly (readonly [
  what: string,
  metric: string,
  json: unknown,
  MetricProblem['problem'],
  string | null,
])[] = [
  ['an unknown metric', 'charm', {}, 'UNKNOWN_METRIC', null],
  ['parameters that are a list', 'age', [], 'NOT_AN_OBJECT', null],
  ['parameters that are a text', 'age', 'x', 'NOT_AN_OBJECT', null],
  ['a parameter of another metric', 'age', { kind: 'X' }, 'UNKNOWN_PARAMETER', 'kind'],
  ['a name that every object has', 'age', { toString: 'X' }, 'UNKNOWN_PARAMETER', 'toString'],
  ['a parameter left out', 'awards', {}, 'MISSING', 'kinds'],
  ['an empty list', 'awards', { kinds: [' '] }, 'MISSING', 'kinds'],
  ['blank text', 'awardYear', { kind: ' ' }, 'MISSING', 'kind'],
  ['a text in place of a list', 'awards', { kinds: 'MERIT_II' }, 'WRONG_TYPE', 'kinds'],
  ['a number in a list', 'awards', { kinds: [2] }, 'WRONG_TYPE', 'kinds'],
  ['a number in place of a date', 'secretaries', { from: 2010 }, 'WRONG_TYPE', 'from'],
  [
    'a list that is too long',
    'awards',
    { kinds: Array.from({ length: 51 }, (_, i) => `${i}`) },
    'TOO_LONG',
    'kinds',
  ],
  ['a text that is too long', 'members', { team: '长'.repeat(201) }, 'TOO_LONG', 'team'],
  ['a value that is none', 'streak', { kind: 'BLUE_FLAG' }, 'NO_SUCH_VALUE', 'kind'],
  ['a grade that nobody reaches', 'yearsToGrade', { grade: 'UNGRADED' }, 'NO_SUCH_VALUE', 'grade'],
  ['a date that is none', 'secretaries', { from: '2017-02-30' }, 'NO_DATE', 'from'],
  [
    'a period that ends before it begins',
    'secretaries',
    { from: '2010', to: '2010-01-01' },
    'EMPTY_PERIOD',
    'to',
  ],
  [
    'a base period that is empty',
    'changeRate',
    { category: 'ALL', baseFrom: '2015', baseTo: '2014', from: '2015', to: '2016' },
    'EMPTY_PERIOD',
    'baseTo',
  ],
  ['a title without its name', 'streak', { kind: 'TITLE' }, 'MISSING', 'title'],
  ['a title where none is asked for', 'streak', { kind: 'RED_FLAG', title: 'X' }, 'NOT_WANTED', 'title'],
  ['no team', 'members', {}, 'NONE_OF', 'teamId'],
  ['a team named twice', 'members', { teamId: 'a', team: 'b' }, 'SEVERAL_OF', 'team'],
  ['a team and a person', 'peopleServed', { teamId: 'a', personId: 'b' }, 'SEVERAL_OF', 'personId'],
];

describe("a metric's parameters", () => {
  it.each(problems)('are refused for %s', (_what, metric, json, problem, parameter) => {
    const found = problemsOf(metric, json);
    expect(found).toMatchObject([{ problem, parameter }]);
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
    const [zh, en] = found.flatMap((one) => [
      describeMetricProblem(one, 'zh'),
      describeMetricProblem(one, 'en'),
    ]);
    expect(zh).toMatch(/[\u4e00-\u9fff].*。$/);
    expect(en).toMatch(/^[A-Z“].*\.$/);
    for (const words of [zh, en]) expect(words).not.toMatch(/undefined|null|\[object/);
    if (parameter !== null) expect(zh).toContain(parameter);
    const titled = found.map((one) => describeMetricProblem(one, 'zh', () => '标题'));
    if (parameter !== null) expect(titled[0]).toContain('标题');
  });

  it('are refused for everything that is wrong at once', () => {
    const json = { kinds: 1, from: 'x', colour: 'red' };
    expect(problemsOf('awards', json).map(({ problem }) => problem)).toEqual([
      'UNKNOWN_PARAMETER',
      'WRONG_TYPE',
      'NO_DATE',
    ]);
  });

  it('come out tidied, with standard values, and may be read again', () => {
    const reading = readMetricParameters('arrests', { from: ' 2015 ', to: null });
    expect(reading).toMatchObject({ ok: true, parameters: { category: 'ALL', from: '2015', to: null } });
    if (reading.ok) expect(readMetricParameters('arrests', reading.parameters)).toEqual(reading);
    expect(readMetricParameters('awards', { kinds: ['a', ' a', 'b'] })).toMatchObject({
      parameters: { kinds: ['a', 'b'], recipientType: null },
    });
    expect(readMetricParameters('age', null)).toMatchObject({ ok: true });
  });
});

describe('the registry', () => {
  it('names every metric once, in both languages', () => {
    expect(new Set(metricDefinitions.map(({ name }) => name)).size).toBe(metricDefinitions.length);
    const titles = metricDefinitions.flatMap(({ title, unknown, parameters }) => [
      title,
      ...(unknown ? [unknown] : []),
      ...Object.values(parameters).map((parameter) => parameter.title),
    ]);
    for (const { zh, en } of titles) {
      expect(zh).toMatch(/[\u4e00-\u9fff]/);
      expect(en).toMatch(/^[A-Z]/);
    }
  });
});
