import { describe, expect, it } from 'vitest';
import { calendarDate } from '../date.ts';
import { idOf } from '../id.ts';
import { asked } from '../testing/asked.ts';
import { team } from '../testing/records.ts';
import { service } from '../testing/station-records.ts';

describe('what a station does', () => {
  it('studies on the weekday on which it mostly does', () => {
    const day = (heldOn: string) => ({ id: idOf('StudyDay', heldOn), heldOn: calendarDate(heldOn) });
    const fridays = ['2017-10-20', '2017-10-27'];
    const studyDays = [...fridays, '2017-10-26', '2017-11-02', '2017-11-09', '2017-11-16'].map(day);
    expect(asked('studyWeekday', {}, { studyDays })).toEqual({ value: 5, unit: 'ISO weekday', ids: fridays });
    expect(asked('studyWeekday', { to: '2017-10-27' }, { studyDays }).value).toBeNull();
    expect(asked('studyWeekday', {}, { studyDays: [day('2017-10')] }).value).toBeNull();
    expect(asked('studyWeekday', {}, {}).value).toBeNull();
    expect(asked('studyWeekday', {}, { studyDays: [day('2017-10-29')] }).value).toBe(7);
  });

  it('serves and mediates, by people and teams', () => {
    const serviceRecords = [
      service('a', '2016-01', 100, { teamId: 'team' }),
      service('b', '2016-02', 28, { teamId: 'team' }),
      service('c', '2016-02', 5, { personId: 'a' }),
      service('d', '2010', 4000, { personId: 'a' }, 'MEDIATION'),
      service('e', '2016', 2100, { personId: 'a' }, 'MEDIATION'),
      service('f', '2016', 7, { teamId: 'team' }, 'MEDIATION'),
    ];
    const parts = { serviceRecords, teams: [team] };
    const brigade = { team: team.name, from: '2016', to: '2018' };
    expect(asked('peopleServed', brigade, parts)).toEqual({
      value: 128,
      unit: 'person-times',
      ids: ['a', 'b'],
    });
    expect(asked('peopleServed', { teamId: team.id, from: '2016-02' }, parts).value).toBe(28);
    expect(asked('peopleServed', { personId: 'a' }, parts).value).toBe(5);
    expect(asked('peopleServed', {}, parts).value).toBe(133);
    expect(asked('peopleServed', { team: '没有的队' }, parts).value).toBeNull();
    expect(asked('disputesMediated', { personId: 'a' }, parts)).toEqual({
      value: 6100,
      unit: 'disputes',
      ids: ['d', 'e'],
    });
    expect(asked('disputesMediated', {}, parts).value).toBe(6107);
  });

  it('hosts meetings', () => {
    const exchangeMeetings = ['2010', '2017-10-31', '2017-11-01'].map((heldOn) => ({
      id: idOf('ExchangeMeeting', heldOn),
      heldOn: calendarDate(heldOn),
    }));
    expect(asked('exchangeMeetings', {}, { exchangeMeetings })).toEqual({
      value: 2,
      unit: 'meetings',
      ids: ['2010', '2017-10-31'],
    });
  });
});
