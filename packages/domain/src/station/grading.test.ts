import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Authority } from '../authority/authority.ts';
import { type CalendarDate, calendarDate, firstDay } from '../date.ts';
import { idOf } from '../id.ts';
import { dates } from '../testing/arbitraries.ts';
import { authority, station, today } from '../testing/records.ts';
import { accepted, breaks, breaksOnly } from '../testing/verdicts.ts';
import {
  type ChangeGradingInput,
  changeGrading,
  type GradeStationInput,
  gradeStation,
} from './grading.changes.ts';
import { gradeOn, gradingOn, type StationGrade, type StationGrading, stationGrades } from './profile.ts';

const ministry: Authority = { ...authority, id: idOf('Authority', 'ministry'), level: 'NATIONAL' };

function graded(grade: StationGrade, from: string): StationGrading {
  return {
    id: idOf('StationGrading', from),
    stationId: station.id,
    grade,
    from: calendarDate(from),
    authorityId: grade === 'UNGRADED' ? null : ministry.id,
    documentNumber: null,
    synthetic: false,
  };
}

function grade(
  input: Partial<GradeStationInput>,
  gradings: readonly StationGrading[] = [],
  by: Authority | null = ministry,
) {
  return gradeStation({
    facts: { station, gradings, authority: by },
    input: { grade: 'THIRD', from: '2008', ...input },
    ids: { grading: idOf('StationGrading', 'new') },
    today,
  });
}

const third = graded('THIRD', '2007-03');
const second = graded('SECOND', '2009');
const first = graded('FIRST', '2012-05');
const ladder = [first, third, second];

describe('a grade', () => {
  it('is named by an authority from a day on', () => {
    const { grading } = accepted(grade({ documentNumber: ' 公治〔2008〕1号 ' }));
    expect(grading).toMatchObject({ grade: 'THIRD', from: '2008', documentNumber: '公治〔2008〕1号' });
    expect(grading.authorityId).toBe(ministry.id);
  });

  it('needs an authority, except for none', () => {
    breaks('station.grade-ladder', grade({}, [], null), 'authorityId');
    accepted(grade({ grade: 'UNGRADED' }, [], null));
  });

  it('is FIRST at national level alone', () => {
    const province = { ...authority, level: 'PROVINCE' as const };
    const input = { grade: 'FIRST' as const, from: '2012-05' };
    const refused = breaks('station.grade-ladder', grade(input, [third, second], province), 'authorityId');
    expect(refused.severity).toBe('ERROR');
    accepted(grade(input, [third, second]));
    accepted(grade({ grade: 'SECOND', from: '2009' }, [third], province));
  });

  it('lies within the lifetime of its station, and in the past', () => {
    breaks('station.lifetime', grade({ from: '2006-04' }), 'from');
    breaks('record.future', grade({ from: '2018-02-02' }), 'from');
  });

  it('tells everything that is wrong at once', () => {
    breaksOnly(
      ['station.grade-ladder', 'station.grade-ladder', 'station.lifetime'],
      grade({ grade: 'FIRST', from: '2005' }, [], authority),
    );
  });
});

describe('the ladder of grades', () => {
  it('is climbed in order, one at a time', () => {
    accepted(grade({ grade: 'SECOND', from: '2007-03-02' }, [third]));
    breaks('station.grade-ladder', grade({ grade: 'SECOND', from: '2007-03-01' }, [third]), 'from');
    breaks('station.grade-ladder', grade({ grade: 'SECOND', from: '2007-02' }, [third]), 'from');
  });

  it.each<[StationGrade, StationGrading[]]>([
    ['SECOND', []],
    ['FIRST', [third]],
    ['FIRST', [graded('UNGRADED', '2007')]],
    ['THIRD', [third, second]],
    ['UNGRADED', [third]],
  ])('warns of %s after %o', (next, before) => {
    const input = { grade: next, from: '2015' };
    expect(breaks('station.grade-ladder', grade(input, before), 'grade').severity).toBe('WARNING');
  });

  it('lets a grade be confirmed', () => {
    accepted(grade({ grade: 'FIRST', from: '2015' }, ladder));
  });

  it('goes down or skips where a reason is given', () => {
    const facts = { station, gradings: ladder, authority: ministry };
    const acknowledge = [{ code: 'station.grade-ladder', reason: '复核未通过' }];
    const input = { grade: 'SECOND' as const, from: '2015' };
    const ids = { grading: idOf('StationGrading', 'new') };
    const decision = gradeStation({ facts, input, ids, today, acknowledge });
    expect(decision.ok && decision.acknowledged).toEqual(acknowledge);
  });
});

describe('a change of a grade', () => {
  const change = (input: ChangeGradingInput, by: Authority | null = ministry) =>
    changeGrading({ facts: { station, gradings: ladder, grading: second, authority: by }, input, today });

  it('keeps its place among the others', () => {
    expect(accepted(change({ from: '2010-06' })).grading).toEqual({
      ...second,
      from: calendarDate('2010-06'),
    });
    accepted(change({ from: '2007-03-02' }));
    accepted(change({ from: '2012-04-30' }));
    breaks('station.grade-ladder', change({ from: '2012-05-01' }), 'from');
    breaks('station.grade-ladder', change({ from: '2012-06' }), 'from');
    breaks('station.grade-ladder', change({ from: '2006-06' }), 'from');
  });

  it('warns of the step before and the step after it', () => {
    expect(breaks('station.grade-ladder', change({ grade: 'THIRD' }), 'grade').severity).toBe('WARNING');
    expect(breaks('station.grade-ladder', change({ grade: 'UNGRADED' }, null), 'grade').parameters).toEqual({
      problem: 'DOWN',
      lower: 'UNGRADED',
      upper: 'THIRD',
    });
  });

  it('needs its authority still', () => {
    breaks('station.grade-ladder', change({}, null), 'authorityId');
  });
});

describe('the grade of a day', () => {
  it('is the last one named on or before it', () => {
    const on = (date: string) => gradeOn(ladder, calendarDate(date));
    expect(on('2007-02-28')).toBe('UNGRADED');
    expect(on('2007-03-01')).toBe('THIRD');
    expect(on('2009')).toBe('SECOND');
    expect(on('2012')).toBe('SECOND');
    expect(on('2012-05-01')).toBe('FIRST');
    expect(gradingOn(ladder, today)?.id).toBe(first.id);
    expect(gradeOn([], today)).toBe('UNGRADED');
  });

  it('stays until the next one, whatever the order of the records', () => {
    const history = fc.uniqueArray(fc.tuple(dates(2006, 2017), fc.constantFrom(...stationGrades)), {
      selector: ([date]) => firstDay(date),
      maxLength: 8,
    });
    fc.assert(
      fc.property(history, dates(2005, 2019), (named, date: CalendarDate) => {
        const gradings = named.map(([from, level]) => graded(level, from));
        const inForce = gradings.filter(({ from }) => firstDay(from) <= firstDay(date));
        const last = inForce.toSorted((a, b) => (firstDay(a.from) < firstDay(b.from) ? -1 : 1)).at(-1);
        expect(gradeOn(gradings, date)).toBe(last?.grade ?? 'UNGRADED');
        expect(gradeOn(gradings.toReversed(), date)).toBe(gradeOn(gradings, date));
      }),
    );
  });
});
