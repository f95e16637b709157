import { describe, expect, it } from 'vitest';
import { calendarDate } from '../date.ts';
import { idOf } from '../id.ts';
import { evaluation, membership, person, station, team, tenure } from '../testing/records.ts';
import {
  goodTeam,
  honour,
  meritII,
  profile,
  records,
  service,
  staffing,
  statistic,
  toStation,
} from '../testing/station-records.ts';
import { measure } from './measure.ts';
import type { Jurisdiction, StationRecords } from './records.ts';

const asOf = calendarDate('2017-10-31');

function asked(metric: string, parameters: object, parts: Partial<StationRecords>, day = '2017-10-31') {
  const {
    value,
    unit,
    records: found,
  } = measure({ metric, parameters, asOf: calendarDate(day) }, records(parts));
  return { value, unit, ids: found.map(({ id }) => id) };
}

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

describe('people', () => {
  it('are as old as the calendar says, or as their years differ where only the year is known', () => {
    const born = (birthDate: string | null) => ({
      people: [{ id: person.id, birthDate: birthDate === null ? null : calendarDate(birthDate) }],
    });
    const ageOf = (birthDate: string | null) => asked('age', { personId: person.id }, born(birthDate)).value;
    expect(ageOf('1954')).toBe(63);
    expect(ageOf('1954-10-31')).toBe(63);
    expect(ageOf('1954-11-01')).toBe(62);
    expect(ageOf('2018')).toBeNull();
    expect(ageOf(null)).toBeNull();
    expect(asked('age', { personId: 'stranger' }, born('1954')).value).toBeNull();
  });

  it('are secretaries once each, however often they were', () => {
    const tenures = [
      tenure('first', ['2006-05', '2009-01'], 'a'),
      tenure('second', ['2009-01', '2012-01'], 'b'),
      tenure('again', ['2012-01'], 'a'),
      tenure('later', ['2018-01'], 'c'),
    ];
    expect(asked('secretaries', {}, { tenures })).toEqual({
      value: 2,
      unit: 'people',
      ids: ['first', 'second', 'again'],
    });
    expect(asked('secretaries', { from: '2009-01', to: '2012-01' }, { tenures }).ids).toEqual(['second']);
    expect(asked('secretaries', { from: '2008-12' }, { tenures }).value).toBe(2);
  });

  it('are promoted once each', () => {
    const event = (id: string, personId: string, kind: 'PROMOTED' | 'SELECTED', happenedOn: string) => ({
      id: idOf('CareerEvent', id),
      personId: idOf('Person', personId),
      kind,
      happenedOn: calendarDate(happenedOn),
    });
    const careerEvents = [
      event('a', 'a', 'PROMOTED', '2010'),
      event('b', 'a', 'PROMOTED', '2015-01-01'),
      event('c', 'b', 'SELECTED', '2012'),
    ];
    expect(asked('careerEvents', { kind: 'PROMOTED' }, { careerEvents })).toEqual({
      value: 1,
      unit: 'people',
      ids: ['a', 'b'],
    });
    expect(asked('careerEvents', { kind: 'PROMOTED', from: '2010-01-02' }, { careerEvents }).ids).toEqual([
      'b',
    ]);
  });
});

describe('teams', () => {
  const teams = [
    team,
    { ...team, id: idOf('Team', 'gone'), name: '旧组', disbandedOn: calendarDate('2017-10-31') },
    { ...team, id: idOf('Team', 'brigade'), name: '巾帼服务队', kind: 'SERVICE' as const, foundedOn: null },
  ];

  it('count while they exist', () => {
    expect(asked('teams', { kind: 'QINGLAN' }, { teams })).toEqual({
      value: 1,
      unit: 'teams',
      ids: ['team'],
    });
    expect(asked('teams', { kind: 'QINGLAN' }, { teams }, '2017-10-30').value).toBe(2);
    expect(asked('teams', { kind: 'QINGLAN' }, { teams }, '2006-05-31').value).toBe(0);
    expect(asked('teams', { kind: 'SERVICE' }, { teams }).ids).toEqual(['brigade']);
  });

  it('have the members of the day, named by id or by name', () => {
    const memberships = [
      membership('a', ['2015-01'], 'brigade', 'a'),
      membership('b', ['2015-01', '2016-01'], 'brigade', 'b'),
      membership('c', ['2015-01'], 'team', 'c'),
    ];
    const parts = { teams, memberships };
    expect(asked('members', { team: ' 巾帼服务队 ' }, parts)).toEqual({
      value: 1,
      unit: 'people',
      ids: ['a'],
    });
    expect(asked('members', { teamId: 'brigade' }, parts, '2015-12-31').value).toBe(2);
    expect(asked('members', { team: '没有的队' }, parts).value).toBeNull();
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

describe('holders', () => {
  const branchAward = honour('award', '2016-01', '', {
    recipient: { type: 'BRANCH', id: idOf('Branch', 'branch') },
  });
  const known = (changes: Partial<Jurisdiction> = {}): Jurisdiction => ({
    authority: { id: idOf('Authority', 'js'), code: 'JS', declaredStations: 1 },
    stations: [station],
    branches: [{ id: 'branch', stationId: station.id, workshops: [{ id: 'workshop' }] }],
    awards: [branchAward],
    ...changes,
  });
  const parameters = { kind: 'MERIT-3', of: 'WORKSHOP', authorityCode: 'JS' };
  const holders = (changes: Partial<Jurisdiction> = {}, more: object = {}) =>
    asked('holders', { ...parameters, ...more }, { jurisdictions: [known(changes)] });

  it('are known where the ledger holds as many stations as the authority declares', () => {
    expect(holders()).toEqual({ value: 1, unit: 'workshops', ids: ['award'] });
    expect(holders({}, { of: 'STATION' })).toEqual({ value: 1, unit: 'stations', ids: ['award'] });
    expect(holders({ awards: [] }).value).toBe(0);
  });

  it('are not known where it does not, or where the authority declares nothing', () => {
    const authority = known().authority;
    for (const declaredStations of [null, 0, 2, 1600])
      expect(holders({ authority: { ...authority, declaredStations } }).value).toBeNull();
    expect(holders({}, { authorityCode: 'ZJ' }).value).toBeNull();
    expect(holders({ stations: [{ ...station, dissolvedOn: calendarDate('2017-01') }] }).value).toBeNull();
  });

  it('hold while the award stands, each once', () => {
    expect(holders({ awards: [{ ...branchAward, revokedFrom: calendarDate('2017-01') }] }).value).toBe(0);
    const twice = [branchAward, honour('own', '2017-01', '', { recipient: toStation })];
    expect(holders({ awards: twice }, { of: 'STATION' })).toMatchObject({ value: 1, ids: ['award', 'own'] });
    expect(holders({ awards: [honour('a', '2017-01')] }, { of: 'STATION' }).value).toBe(0);
  });
});

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

it('refuses a question that cannot be read', () => {
  expect(() => measure({ metric: 'awards', parameters: {}, asOf }, records())).toThrow(RangeError);
});
