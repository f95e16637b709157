import { describe, expect, it } from 'vitest';
import { calendarDate } from '../date.ts';
import { readMetricParameters } from '../metric/reading.ts';
import { metricDefinitions } from '../metric/registry.ts';
import { figuresIn } from './figures.ts';
import { mostQuestions, questionsAbout } from './questions.ts';
import { suggestMetrics } from './suggestions.ts';

const answers = [
  { name: 'awards', unit: 'awards', value: 42 },
  { name: 'officers', unit: 'people', value: 42 },
  { name: 'population', unit: 'people', value: 78_400 },
  { name: 'disputes', unit: 'disputes', value: 4210 },
  { name: 'fall', unit: 'percent', value: -17.04 },
  { name: 'unknown', unit: 'people', value: null },
];

function suggested(account: string) {
  const [figure] = figuresIn(account);
  if (figure === undefined) throw new Error(`no figure in ${account}`);
  return suggestMetrics(figure, answers).map(({ answer, qualifier }) => [answer.name, qualifier]);
}

describe('metrics for a figure', () => {
  it.each<[string, (readonly [string, string])[]]>([
    [
      '民警42名',
      [
        ['officers', 'EXACT'],
        ['awards', 'EXACT'],
      ],
    ],
    ['近8万人', [['population', 'ABOUT']]],
    ['4200余起', [['disputes', 'AT_LEAST']]],
    ['同比下降17.0%', [['fall', 'EXACT']]],
    ['同比下降17.1%', []],
    ['共43名', []],
  ])('%s', (account, expected) => {
    expect(suggested(account)).toEqual(expected);
  });

  it('are qualified as the records allow, where the account says otherwise', () => {
    expect(suggested('4200起')).toEqual([['disputes', 'AT_LEAST']]);
  });
});

describe('questions about a station', () => {
  const offers = {
    asOf: calendarDate('2017-10-31'),
    dates: [calendarDate('2006-05')],
    named: { AwardKind: ['MERIT-2', 'MERIT-3'], Authority: ['JS'], Team: [] },
    ids: { Team: ['t1'], Person: ['p1', 'p2'] },
  };
  const questions = questionsAbout(offers);

  it('ask every metric, each with parameters that it takes', () => {
    expect(new Set(questions.map(({ metric }) => metric))).toEqual(
      new Set(metricDefinitions.map(({ name }) => name)),
    );
    for (const { metric, parameters } of questions)
      expect(readMetricParameters(metric, parameters).ok).toBe(true);
  });

  it('are bounded', () => {
    const crowd = Array.from({ length: 3000 }, (_, index) => `p${index}`);
    expect(questionsAbout({ ...offers, ids: { Person: crowd } }).length).toBe(mostQuestions);
  });

  it('ask about one team in the years just past', () => {
    expect(questions).toContainEqual({
      metric: 'peopleServed',
      parameters: { teamId: 't1', from: '2015-01-01', to: '2017-01-01' },
    });
  });

  it('compare a year with one before it', () => {
    expect(questions).toContainEqual({
      metric: 'changeRate',
      parameters: {
        category: 'PREVENTABLE',
        measure: 'reported',
        from: '2016-01-01',
        to: '2017-01-01',
        baseFrom: '2014-01-01',
        baseTo: '2015-01-01',
      },
    });
  });
});
