import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate, daysBetween } from '../date.ts';
import { periods } from '../testing/arbitraries.ts';
import { tenure } from '../testing/records.ts';
import { relay, secretaryOn } from './relay.ts';

const tenures = [
  tenure('5', ['2016-02'], 'liu'),
  tenure('1', ['2006-05', '2009-03'], 'xu'),
  tenure('4', ['2014-01-11', '2016-02']),
  tenure('2', ['2009-03', '2011']),
  tenure('3', ['2011', '2014']),
];

describe('the relay of a branch', () => {
  it('counts five secretaries in order, and the days between them', () => {
    const { legs, gaps } = relay(tenures);
    expect(legs.map(({ tenure: { id }, ordinal }) => `${id} ${ordinal}`)).toEqual([
      '1 1',
      '2 2',
      '3 3',
      '4 4',
      '5 5',
    ]);
    expect(legs.map(({ daysVacantBefore }) => daysVacantBefore)).toEqual([0, 0, 0, 10, 0]);
    expect(gaps).toEqual([{ from: '2014', to: '2014-01-11' }]);
  });

  it('shows only those that had begun by a date', () => {
    expect(relay(tenures, calendarDate('2011')).legs).toHaveLength(3);
    expect(relay(tenures, calendarDate('2010-12-31')).legs).toHaveLength(2);
    expect(relay([])).toEqual({ legs: [], gaps: [] });
  });

  it('knows who led on a day', () => {
    const idOn = (date: string) => secretaryOn(tenures, calendarDate(date))?.id ?? null;
    expect(['2006-04', '2009-02-28', '2009-03', '2014-01-05', '2017'].map(idOn)).toEqual([
      null,
      '1',
      '2',
      null,
      '5',
    ]);
  });

  it('never minds the order of its input, and adds its gaps up to the days vacant', () => {
    fc.assert(
      fc.property(fc.array(periods(), { maxLength: 6 }), (spans) => {
        const some = spans.map(({ from, to }, index) => ({
          ...tenure(`${index}`, ['2006']),
          from,
          to: to ?? null,
        }));
        const found = relay(some);
        expect(relay(some.toReversed())).toEqual(found);
        const vacant = found.legs.reduce((days, leg) => days + leg.daysVacantBefore, 0);
        expect(found.gaps.reduce((days, gap) => days + daysBetween(gap.from, gap.to), 0)).toBe(vacant);
      }),
    );
  });
});
