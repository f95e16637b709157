import { describe, expect, it } from 'vitest';
import { calendarDate } from '../date.ts';
import { idOf } from '../id.ts';
import { asked } from '../testing/asked.ts';
import { evaluation } from '../testing/records.ts';
import { goodTeam, honour, meritII, toStation } from '../testing/station-records.ts';

describe('streak', () => {
  const evaluations = [2014, 2015, 2016].map((year) =>
    evaluation(`${year}`, year, { rank: year === 2014 ? 2 : 1 }),
  );

  it('counts the years of the current run, and names what decided them', () => {
    expect(asked('streak', { kind: 'RED_FLAG' }, { evaluations })).toEqual({
      value: 3,
      unit: 'years',
      ids: ['2014', '2015', '2016'],
    });
    expect(asked('streak', { kind: 'FIRST_RANK' }, { evaluations }).ids).toEqual(['2015', '2016']);
  });

  it('leaves out what was superseded', () => {
    const correction = evaluation('corrected', 2016, {
      outcome: 'STANDARD',
      supersedesId: idOf('Evaluation', '2016'),
    });
    expect(asked('streak', { kind: 'RED_FLAG' }, { evaluations: [...evaluations, correction] }).value).toBe(
      0,
    );
  });

  it('counts the years of a title that the station itself holds, by code or name', () => {
    const title = { kind: goodTeam, recipient: toStation };
    const awards = [
      honour('a', '2015-12-01', '', title),
      honour('b', '2016-12-01', '', title),
      honour('other', '2014-12-01', '', {
        ...title,
        recipient: { type: 'BRANCH', id: idOf('Branch', 'branch') },
      }),
    ];
    for (const named of ['五型好班子', 'FIVE-GOOD'])
      expect(asked('streak', { kind: 'TITLE', title: named }, { awards })).toMatchObject({
        value: 2,
        ids: ['a', 'b'],
      });
  });
});

describe('awards', () => {
  const awards = [
    honour('a', '2010-01-01', 'a'),
    honour('b', '2012-01-01', 'a', { kind: meritII }),
    honour('c', '2013', 'b', { revokedFrom: calendarDate('2017-10-31') }),
    honour('d', '2016-06', '', { kind: goodTeam, recipient: toStation }),
    honour('later', '2017-11-01', 'c'),
  ];

  it('count by class, code or name until they are revoked', () => {
    expect(asked('awards', { kinds: ['MERIT_II', '个人三等功'] }, { awards })).toEqual({
      value: 2,
      unit: 'awards',
      ids: ['a', 'b'],
    });
    expect(asked('awards', { kinds: ['MERIT_III'] }, { awards }, '2017-10-30').value).toBe(2);
    const all = { kinds: ['MERIT-3', 'MERIT-2', 'FIVE-GOOD'] };
    expect(asked('awards', { ...all, recipientType: 'COLLECTIVE' }, { awards }).ids).toEqual(['d']);
    expect(asked('awards', { ...all, recipientType: 'PERSON' }, { awards }).value).toBe(2);
    expect(asked('awards', { ...all, from: '2010-01-02', to: '2016-06' }, { awards }).ids).toEqual(['b']);
  });

  it('make people, each counted once', () => {
    expect(asked('awardedPeople', { kinds: ['MERIT_II', 'MERIT_III'] }, { awards })).toEqual({
      value: 1,
      unit: 'people',
      ids: ['a', 'b'],
    });
  });

  it('have a year: that of the latest', () => {
    expect(asked('awardYear', { kind: '五型好班子' }, { awards })).toEqual({
      value: 2016,
      unit: 'year',
      ids: ['d'],
    });
    expect(asked('awardYear', { kind: '十佳民警' }, { awards }).value).toBeNull();
  });
});
