import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate } from '../date.ts';
import { idOf } from '../id.ts';
import { station, today } from '../testing/records.ts';
import { accepted, breaks, breaksOnly } from '../testing/verdicts.ts';
import type { CrimeStatistic } from './activity.ts';
import {
  type ChangeCrimeStatisticInput,
  changeCrimeStatistic,
  type RecordCrimeStatisticInput,
  recordCrimeStatistic,
} from './statistic.changes.ts';
import { clearanceRate, rateOfChange } from './statistic.ts';

function counted(
  id: string,
  [from, to]: readonly [string, string],
  changes: Partial<CrimeStatistic> = {},
): CrimeStatistic {
  return {
    id: idOf('CrimeStatistic', id),
    stationId: station.id,
    category: 'PROPERTY',
    from: calendarDate(from),
    to: calendarDate(to),
    reported: 100,
    solved: 70,
    arrested: null,
    synthetic: false,
    ...changes,
  };
}

function record(
  input: Partial<RecordCrimeStatisticInput> = {},
  statistics: readonly CrimeStatistic[] = [],
  at = station,
) {
  return recordCrimeStatistic({
    facts: { station: at, statistics },
    input: { category: 'PROPERTY', from: '2016', to: '2017', reported: 100, solved: 70, ...input },
    ids: { statistic: idOf('CrimeStatistic', 'new') },
    today,
  });
}

describe('a crime statistic', () => {
  it('counts one category over a period', () => {
    expect(accepted(record()).statistic).toEqual(counted('new', ['2016', '2017']));
  });

  it('has at least one count', () => {
    breaks('statistic.counts', record({ reported: null, solved: null }), 'reported');
    for (const field of ['reported', 'solved', 'arrested'])
      accepted(record({ reported: null, solved: null, [field]: 0 }));
  });

  it.each(['reported', 'solved', 'arrested'])('counts no %s below zero, nor in parts', (field) => {
    breaks('number.count', record({ [field]: -1 }), field);
    breaks('number.count', record({ [field]: 0.5 }), field);
  });

  it('begins before it ends, in the past, within the lifetime of the station', () => {
    breaks('period.order', record({ from: '2017' }), 'to');
    breaks('period.order', record({ from: '2017-01-01', to: '2017' }), 'to');
    breaks('record.future', record({ from: '2018-02-02', to: '2019' }), 'from');
    accepted(record({ from: '2018', to: '2019' }));
    breaks('station.lifetime', record({ from: '2006', to: '2007' }), 'from');
    accepted(record({ from: '2006-05', to: '2007' }));
    const gone = { ...station, dissolvedOn: calendarDate('2016-06') };
    breaks('station.lifetime', record({}, [], gone), 'to');
    accepted(record({ to: '2016-06' }, [], gone));
  });

  it('tells everything that is wrong at once', () => {
    breaksOnly(
      ['number.count', 'number.count', 'period.order'],
      record({ reported: -1, solved: -1, from: '2017', to: '2016' }),
    );
  });
});

describe('the periods of one category', () => {
  const year = counted('year', ['2016', '2017']);

  it('are not the same', () => {
    breaks('statistic.period', record({}, [year]), 'from');
    breaks('statistic.period', record({ from: '2016-01-01', to: '2017-01' }, [year]), 'from');
    accepted(record({}, [{ ...year, category: 'FRAUD' }]));
    accepted(record({ category: 'ALL' }, [year]));
  });

  it('may lie one within the other', () => {
    accepted(record({ from: '2016', to: '2016-04' }, [year]));
    accepted(record({ from: '2016-10', to: '2017' }, [year]));
    accepted(record({ from: '2015', to: '2018' }, [year]));
  });

  it('may meet', () => {
    accepted(record({ from: '2017', to: '2018' }, [year]));
    accepted(record({ from: '2015', to: '2016' }, [year]));
  });

  it('do not overlap in part', () => {
    breaks('statistic.period', record({ from: '2016-07', to: '2017-07' }, [year]), 'from');
    breaks('statistic.period', record({ from: '2015-07', to: '2016-01-02' }, [year]), 'from');
  });

  it('leave out the one that changes', () => {
    const facts = { station, statistic: year, statistics: [year, counted('later', ['2017', '2018'])] };
    const change = (input: ChangeCrimeStatisticInput) => changeCrimeStatistic({ facts, input, today });
    expect(accepted(change({ solved: 80 })).statistic).toEqual({ ...year, solved: 80 });
    expect(accepted(change({ solved: null })).statistic.solved).toBeNull();
    breaks('statistic.period', change({ to: '2017-02' }), 'from');
    breaks('statistic.period', change({ from: '2017', to: '2018' }), 'from');
    breaks('statistic.counts', change({ reported: null, solved: null }), 'reported');
  });
});

describe('the clearance rate', () => {
  it('is what was solved of what was reported', () => {
    expect(clearanceRate({ reported: 5, solved: 4 })).toBe(0.8);
    expect(clearanceRate({ reported: 2, solved: 3 })).toBe(1.5);
    expect(clearanceRate({ reported: 5, solved: 0 })).toBe(0);
  });

  it('is unknown where a count is, and where nothing was reported', () => {
    expect(clearanceRate({ reported: 0, solved: 0 })).toBeNull();
    expect(clearanceRate({ reported: null, solved: 4 })).toBeNull();
    expect(clearanceRate({ reported: 5, solved: null })).toBeNull();
  });
});

describe('the rate of change', () => {
  it('is in percent of the base', () => {
    expect(rateOfChange(1000, 734)).toBeCloseTo(-26.6, 9);
    expect(rateOfChange(1000, 518)).toBeCloseTo(-48.2, 9);
    expect(rateOfChange(50, 100)).toBe(100);
    expect(rateOfChange(0, 100)).toBeNull();
  });

  it('takes the base to the value, and never falls by more than all', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.nat({ max: 1e6 }), (base, value) => {
        const rate = rateOfChange(base, value) ?? Number.NaN;
        expect(rate).toBeGreaterThanOrEqual(-100);
        expect(base * (1 + rate / 100)).toBeCloseTo(value, 4);
      }),
    );
  });
});
