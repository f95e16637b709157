import { describe, expect, it } from 'vitest';
import { calendarDate } from '../date.ts';
import { idOf } from '../id.ts';
import { station, today } from '../testing/records.ts';
import { accepted, breaks, breaksOnly } from '../testing/verdicts.ts';
import {
  type ChangeJurisdictionProfileInput,
  changeJurisdictionProfile,
  changeStaffingProfile,
  type RecordJurisdictionProfileInput,
  type RecordStaffingProfileInput,
  recordJurisdictionProfile,
  recordStaffingProfile,
} from './profile.changes.ts';
import { type JurisdictionProfile, profileOn, type StaffingProfile, staffingOn } from './profile.ts';
import type { Station } from './station.ts';

function jurisdiction(id: string, observedOn: string): JurisdictionProfile {
  return {
    id: idOf('JurisdictionProfile', id),
    stationId: station.id,
    observedOn: calendarDate(observedOn),
    population: 100_000,
    floatingPopulation: 20_300,
    venues: 134,
    fireKeyUnits: 38,
    synthetic: false,
  };
}

function staffing(id: string, observedOn: string): StaffingProfile {
  return {
    id: idOf('StaffingProfile', id),
    stationId: station.id,
    observedOn: calendarDate(observedOn),
    officers: 55,
    auxiliaries: 100,
    rooms: 16,
    synthetic: false,
  };
}

function observe(
  input: Partial<RecordJurisdictionProfileInput> = {},
  profiles: readonly JurisdictionProfile[] = [],
  at: Station = station,
) {
  return recordJurisdictionProfile({
    facts: { station: at, profiles },
    input: {
      observedOn: '2017-10',
      population: 100_000,
      floatingPopulation: 20_300,
      venues: 134,
      fireKeyUnits: 38,
      ...input,
    },
    ids: { profile: idOf('JurisdictionProfile', 'new') },
    today,
  });
}

function staff(input: Partial<RecordStaffingProfileInput> = {}, profiles: readonly StaffingProfile[] = []) {
  return recordStaffingProfile({
    facts: { station, profiles },
    input: { observedOn: '2006-05', officers: 55, auxiliaries: 100, rooms: 16, ...input },
    ids: { profile: idOf('StaffingProfile', 'new') },
    today,
  });
}

describe('a snapshot of the jurisdiction', () => {
  it('holds what was counted on one day', () => {
    expect(accepted(observe()).profile).toEqual(jurisdiction('new', '2017-10'));
    const { profile } = accepted(observe({ floatingPopulation: null, venues: undefined }));
    expect(profile).toMatchObject({ floatingPopulation: null, venues: null });
  });

  it.each([
    ['population', -1],
    ['population', 1.5],
    ['floatingPopulation', -1],
    ['venues', -134],
    ['fireKeyUnits', -38],
  ])('counts no %s of %s', (field, value) => {
    breaks('station.profile-sane', observe({ [field]: value }), field);
  });

  it('has at most everybody in its floating population', () => {
    accepted(observe({ floatingPopulation: 100_000 }));
    accepted(observe({ population: 0, floatingPopulation: 0, venues: 0, fireKeyUnits: 0 }));
    breaks('station.profile-sane', observe({ floatingPopulation: 100_001 }), 'floatingPopulation');
  });

  it('is the one of its day; a month counts as its first day', () => {
    breaks('station.profile-sane', observe({}, [jurisdiction('a', '2017-10-01')]), 'observedOn');
    breaks(
      'station.profile-sane',
      observe({ observedOn: '2017-01-01' }, [jurisdiction('a', '2017')]),
      'observedOn',
    );
    accepted(observe({}, [jurisdiction('a', '2017-10-02'), jurisdiction('b', '2017-09')]));
  });

  it('lies within the lifetime of its station, and in the past', () => {
    const gone = { ...station, dissolvedOn: calendarDate('2016-12-31') };
    breaks('station.lifetime', observe({ observedOn: '2006-04' }), 'observedOn');
    breaks('station.lifetime', observe({ observedOn: '2017' }, [], gone), 'observedOn');
    accepted(observe({ observedOn: '2016-12-31' }, [], gone));
    accepted(observe({ observedOn: today }));
    breaks('record.future', observe({ observedOn: '2018-02-02' }), 'observedOn');
  });

  it('tells everything that is wrong at once', () => {
    breaksOnly(
      ['date.calendar', 'station.profile-sane', 'station.profile-sane'],
      observe({ observedOn: '2017-13', population: -1, venues: -1, floatingPopulation: null }),
    );
  });

  it('changes the named figures alone, and may keep its day', () => {
    const before = jurisdiction('a', '2017-10');
    const change = (input: ChangeJurisdictionProfileInput) =>
      changeJurisdictionProfile({ facts: { station, profile: before, profiles: [before] }, input, today });
    expect(accepted(change({ venues: 140 })).profile).toEqual({ ...before, venues: 140 });
    expect(accepted(change({ venues: null })).profile.venues).toBeNull();
    accepted(change({ observedOn: '2017-10-01' }));
    breaks('station.profile-sane', change({ population: 20_299 }), 'floatingPopulation');
  });
});

describe('a snapshot of the staffing', () => {
  it('holds whom and what the station had on one day', () => {
    expect(accepted(staff()).profile).toEqual(staffing('new', '2006-05'));
    expect(accepted(staff({ rooms: null })).profile.rooms).toBeNull();
  });

  it.each(['officers', 'auxiliaries', 'rooms'])('counts no %s below zero', (field) => {
    accepted(staff({ [field]: 0 }));
    breaks('station.profile-sane', staff({ [field]: -1 }), field);
  });

  it('is the one of its day, beside those of the jurisdiction', () => {
    breaks('station.profile-sane', staff({}, [staffing('a', '2006-05-01')]), 'observedOn');
    accepted(staff({}, [staffing('a', '2007')]));
  });

  it('changes the named figures alone', () => {
    const before = staffing('a', '2006-05');
    const facts = { station, profile: before, profiles: [before, staffing('b', '2010')] };
    const changed = changeStaffingProfile({ facts, input: { officers: 60 }, today });
    expect(accepted(changed).profile).toEqual({ ...before, officers: 60 });
    breaks(
      'station.profile-sane',
      changeStaffingProfile({ facts, input: { observedOn: '2010-01-01' }, today }),
      'observedOn',
    );
  });
});

describe('the figures of a day', () => {
  it('are those that were last observed on or before it, in whatever order they come', () => {
    const profiles = [
      jurisdiction('b', '2012-05'),
      jurisdiction('a', '2006-05'),
      jurisdiction('c', '2017-10-31'),
    ];
    const idOn = (date: string) => profileOn(profiles, calendarDate(date))?.id ?? null;
    expect(idOn('2006-04-30')).toBeNull();
    expect(idOn('2006-05-01')).toBe('a');
    expect(idOn('2012')).toBe('a');
    expect(idOn('2012-05')).toBe('b');
    expect(idOn('2017-10-30')).toBe('b');
    expect(idOn('2017-10-31')).toBe('c');
    expect(staffingOn([staffing('a', '2006-05')], today)?.officers).toBe(55);
    expect(staffingOn([], today)).toBeNull();
  });
});
