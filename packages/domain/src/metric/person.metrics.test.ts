import { describe, expect, it } from 'vitest';
import { calendarDate } from '../date.ts';
import { idOf } from '../id.ts';
import { asked } from '../testing/asked.ts';
import { person, tenure } from '../testing/records.ts';

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
