import { describe, expect, it } from 'vitest';
import { calendarDate } from '../date.ts';
import { idOf } from '../id.ts';
import { asked } from '../testing/asked.ts';
import { station } from '../testing/records.ts';
import { profile, staffing } from '../testing/station-records.ts';

describe('the station and its profiles', () => {
  it('is as old as the years completed since it was established', () => {
    expect(asked('age', {}, {})).toEqual({ value: 11, unit: 'years', ids: [station.id] });
    expect(asked('age', {}, {}, '2017-04-30').value).toBe(10);
    expect(asked('age', {}, {}, '2006-04-30').value).toBeNull();
  });

  it('stops growing older when it is dissolved', () => {
    expect(asked('age', {}, { station: { ...station, dissolvedOn: calendarDate('2010-05') } }).value).toBe(4);
  });

  it('came from its predecessors', () => {
    const predecessors = [{ id: idOf('Station', 'b') }, { id: idOf('Station', 'a') }];
    expect(asked('predecessors', {}, { predecessors })).toEqual({
      value: 2,
      unit: 'stations',
      ids: ['a', 'b'],
    });
  });

  it('has the people and places of the last profile that states them', () => {
    const jurisdictionProfiles = [
      profile('2015-01-01', { population: 90_000, venues: 134 }),
      profile('2017-01-01', { floatingPopulation: 20_319 }),
      profile('2018-01-01', { population: 1, venues: 1 }),
    ];
    const parts = { jurisdictionProfiles };
    expect(asked('profile.population', {}, parts)).toEqual({
      value: 100_000,
      unit: 'people',
      ids: ['2017-01-01'],
    });
    expect(asked('profile.floatingPopulation', {}, parts)).toMatchObject({ value: 20_319, unit: 'people' });
    expect(asked('profile.venues', {}, parts)).toEqual({ value: 134, unit: 'places', ids: ['2015-01-01'] });
    expect(asked('profile.fireKeyUnits', {}, parts)).toEqual({ value: null, unit: 'places', ids: [] });
    expect(asked('profile.population', {}, parts, '2014-12-31').value).toBeNull();
  });

  it('had, on a day, the staff and the rooms of the last count before it', () => {
    const staffingProfiles = [staffing('2006-05', { rooms: 16 }), staffing('2016-01-01', { officers: 70 })];
    const founding = { on: '2006-05' };
    expect(asked('headcount', { category: 'OFFICER', ...founding }, { staffingProfiles })).toEqual({
      value: 55,
      unit: 'people',
      ids: ['2006-05'],
    });
    expect(asked('headcount', { category: 'AUXILIARY', ...founding }, { staffingProfiles }).value).toBe(100);
    expect(asked('headcount', { category: 'OFFICER' }, { staffingProfiles }).value).toBe(70);
    expect(asked('rooms', founding, { staffingProfiles })).toMatchObject({ value: 16, unit: 'rooms' });
    expect(asked('rooms', { on: '2006-04-30' }, { staffingProfiles }).value).toBeNull();
    expect(asked('headcount', { category: 'OFFICER', on: '2016' }, { staffingProfiles }, '2010').value).toBe(
      55,
    );
  });

  it('reached a grade with the first grading of at least that grade', () => {
    const grading = (grade: 'SECOND' | 'FIRST', from: string) => ({
      id: idOf('StationGrading', from),
      grade,
      from: calendarDate(from),
    });
    const gradings = [grading('FIRST', '2012-05-01'), grading('SECOND', '2009-12')];
    expect(asked('yearsToGrade', { grade: 'FIRST' }, { gradings })).toEqual({
      value: 6,
      unit: 'years',
      ids: ['2012-05-01'],
    });
    expect(asked('yearsToGrade', { grade: 'THIRD' }, { gradings }).value).toBe(3);
    expect(asked('yearsToGrade', { grade: 'FIRST' }, { gradings: [grading('FIRST', '2012')] }).value).toBe(6);
    expect(
      asked('yearsToGrade', { grade: 'FIRST' }, { gradings: [grading('FIRST', '2012-04-30')] }).value,
    ).toBe(5);
    expect(asked('yearsToGrade', { grade: 'FIRST' }, { gradings }, '2012-04-30').value).toBeNull();
  });
});
