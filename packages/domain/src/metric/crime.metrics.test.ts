import { describe, expect, it } from 'vitest';
import { asked } from '../testing/asked.ts';
import { statistic } from '../testing/station-records.ts';

describe('crime statistics', () => {
  const crimeStatistics = [
    statistic(['2014-01', '2015-01'], { reported: 500, solved: 60 }),
    statistic(['2015-01', '2016-01'], { reported: 367, solved: 70 }),
    statistic(['2015-01', '2015-04'], { solved: 15 }),
    statistic(['2015-10', '2016-04'], { solved: 40 }),
    statistic(['2016-01', '2016-02'], { solved: 9 }),
    statistic(['2017-01', '2017-11'], { solved: 5 }),
    statistic(['2017-01', '2017-11-02'], { solved: 500 }),
    statistic(['2014-01', '2016-01'], { arrested: 273 }, 'ALL'),
  ];

  it('count where their whole period lies in the one asked about, and of two that overlap the longer', () => {
    const solved = { category: 'PROPERTY', from: '2014-01', to: '2016-03' };
    expect(asked('casesSolved', solved, { crimeStatistics })).toEqual({
      value: 60 + 70 + 9,
      unit: 'cases',
      ids: ['PROPERTY 2014-01 2015-01', 'PROPERTY 2015-01 2016-01', 'PROPERTY 2016-01 2016-02'],
    });
    expect(asked('casesSolved', { ...solved, to: '2015-12-31' }, { crimeStatistics }).value).toBe(60 + 15);
    expect(asked('casesSolved', { category: 'PROPERTY', from: '2016-03' }, { crimeStatistics }).value).toBe(
      5,
    );
    expect(asked('casesSolved', { category: 'FRAUD' }, { crimeStatistics })).toMatchObject({
      value: null,
      ids: [],
    });
  });

  it('of all categories count arrests where none is named', () => {
    expect(asked('arrests', { from: '2014', to: '2016' }, { crimeStatistics })).toMatchObject({
      value: 273,
      unit: 'people',
    });
    expect(asked('arrests', { category: 'PROPERTY' }, { crimeStatistics }).value).toBeNull();
  });

  it('give the change between two periods, signed, in percent', () => {
    const years = { baseFrom: '2014', baseTo: '2015', from: '2015', to: '2016' };
    const rate = { category: 'PROPERTY', ...years };
    expect(asked('changeRate', rate, { crimeStatistics })).toEqual({
      value: -26.6,
      unit: 'percent',
      ids: ['PROPERTY 2014-01 2015-01', 'PROPERTY 2015-01 2016-01'],
    });
    expect(asked('changeRate', { ...rate, measure: 'solved' }, { crimeStatistics }).value).toBeCloseTo(
      16.67,
      2,
    );
    expect(
      asked('changeRate', { ...rate, baseFrom: '2012', baseTo: '2013' }, { crimeStatistics }).value,
    ).toBeNull();
    const fromZero = [
      statistic(['2014', '2015'], { reported: 0 }),
      statistic(['2015', '2016'], { reported: 3 }),
    ];
    expect(asked('changeRate', rate, { crimeStatistics: fromZero }).value).toBeNull();
  });
});
