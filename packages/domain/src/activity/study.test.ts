import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate, dayOfWeek } from '../date.ts';
import { idOf } from '../id.ts';
import { dates } from '../testing/arbitraries.ts';
import { station, today } from '../testing/records.ts';
import { accepted, breaks, breaksOnly } from '../testing/verdicts.ts';
import type { StudyDay } from './activity.ts';
import { changeStudyDay, type RecordStudyDayInput, recordStudyDay } from './study.changes.ts';
import { studyWeekday } from './study.ts';

const held = (...days: string[]) =>
  days.map((day) => ({ id: idOf('StudyDay', day), heldOn: calendarDate(day) }));

function record(input: Partial<RecordStudyDayInput> = {}, studyDays = held()) {
  return recordStudyDay({
    facts: { station, studyDays },
    input: { heldOn: '2018-01-26', topic: '学习身边的榜样', ...input },
    ids: { studyDay: idOf('StudyDay', 'new') },
    today,
  });
}

describe('a study day', () => {
  it('is recorded with what was studied', () => {
    expect(accepted(record({ attendance: 23, leaderId: idOf('Person', 'p') })).studyDay).toEqual({
      id: 'new',
      stationId: station.id,
      heldOn: '2018-01-26',
      topic: '学习身边的榜样',
      leaderId: 'p',
      attendance: 23,
      synthetic: false,
    });
  });

  it('was held by today, within the lifetime of its station', () => {
    accepted(record({ heldOn: '2018-02' }));
    breaks('record.future', record({ heldOn: '2018-02-02' }), 'heldOn');
    breaks('station.lifetime', record({ heldOn: '2006-04-28' }), 'heldOn');
    accepted(record({ heldOn: '2006-05-05' }));
  });

  it('counts those who came', () => {
    accepted(record({ attendance: 0 }));
    breaks('study.attendance', record({ attendance: -1 }), 'attendance');
    breaks('study.attendance', record({ attendance: 1.5 }), 'attendance');
  });

  it('tells everything that is wrong at once', () => {
    breaksOnly(
      ['date.calendar', 'text.required', 'study.attendance'],
      record({ heldOn: '2018-13', topic: ' ', attendance: -1 }),
    );
  });
});

describe('the weekday', () => {
  const wednesdays = held('2018-01-03', '2018-01-10', '2018-01-17');

  it('is Friday where the station has held none', () => {
    accepted(record({ heldOn: '2018-01-26' }));
    const violation = breaks('study.weekday', record({ heldOn: '2018-01-25' }), 'heldOn');
    expect(violation).toMatchObject({ severity: 'WARNING', parameters: { weekday: 4, usual: 5 } });
  });

  it('is the one that most of the station’s earlier study days fell on', () => {
    breaks('study.weekday', record({ heldOn: '2018-01-26' }, wednesdays), 'heldOn');
    accepted(record({ heldOn: '2018-01-24' }, wednesdays));
    accepted(record({ heldOn: '2018-01-26' }, [...wednesdays, ...held('2017', '2018-01-27')].slice(3)));
  });

  it('is not judged by days that come later, nor where the day is not known', () => {
    accepted(record({ heldOn: '2017-12-29' }, wednesdays));
    accepted(record({ heldOn: '2018-01' }, wednesdays));
  });

  it('may be another one with a reason', () => {
    const decision = recordStudyDay({
      facts: { station, studyDays: wednesdays },
      input: { heldOn: '2018-01-26', topic: '一案一评' },
      ids: { studyDay: idOf('StudyDay', 'new') },
      today,
      acknowledge: [{ code: 'study.weekday', reason: '节日值班' }],
    });
    expect(decision).toMatchObject({ ok: true, acknowledged: [{ code: 'study.weekday' }] });
  });

  it('follows a station that changes it, within a year of weeks', () => {
    const fridays = Array.from({ length: 100 }, () => held('2015-01-02')).flat();
    const since = Array.from({ length: 27 }, () => held('2016-01-06')).flat();
    expect(studyWeekday([...fridays, ...since])).toBe(3);
    expect(studyWeekday([...fridays, ...since.slice(0, 25)])).toBe(5);
  });

  it('is the later one of two that are equally frequent', () => {
    expect(studyWeekday(held('2018-01-05', '2018-01-03'))).toBe(5);
    expect(studyWeekday(held('2018-01-05', '2018-01-10'))).toBe(3);
  });

  it('is one that was held, whatever the order', () => {
    fc.assert(
      fc.property(fc.array(dates(2010, 2017), { minLength: 1, maxLength: 40 }), (days) => {
        const known = days.filter((day) => day.length === 10);
        const weekday = studyWeekday(days.map((heldOn) => ({ heldOn })));
        expect(studyWeekday(days.toReversed().map((heldOn) => ({ heldOn })))).toBe(weekday);
        expect(known.length === 0 ? [5] : known.map(dayOfWeek)).toContain(weekday);
      }),
    );
  });
});

describe('a changed study day', () => {
  const studyDay: StudyDay = accepted(record()).studyDay;

  it('keeps what is not named, and is not compared with itself', () => {
    const facts = { station, studyDay, studyDays: [studyDay] };
    const changed = accepted(changeStudyDay({ facts, input: { attendance: 20 }, today })).studyDay;
    expect(changed).toEqual({ ...studyDay, attendance: 20 });
    breaks('study.weekday', changeStudyDay({ facts, input: { heldOn: '2018-01-31' }, today }), 'heldOn');
    breaks('text.required', changeStudyDay({ facts, input: { topic: null }, today }), 'topic');
  });
});
