import { describe, expect, it } from 'vitest';
import { calendarDate } from '../date.ts';
import { breaks } from '../testing/verdicts.ts';
import {
  checkCode,
  checkDate,
  checkName,
  checkOrder,
  checkPassage,
  reader,
  tidy,
  withChanges,
} from './field.ts';

describe('a name', () => {
  it.each(['城东派出所', '👮🏽‍♀️ 巾帼服务队', 'محطة الشرطة', 'Ŵ 1', '名'.repeat(200), '🚩'.repeat(200)])(
    'may be %j',
    (name) => {
      expect(checkName(name)).toEqual([]);
    },
  );

  it.each(['', '   ', '\u3000', '\u200b\u200d', '\t\n'])('is not blank, as %j is', (name) => {
    breaks('text.required', checkName(name), 'name');
    expect(checkName(name)).toHaveLength(1);
  });

  it('has at most 200 characters, each counted once', () => {
    expect(breaks('text.length', checkName('🚩'.repeat(201)), 'name').parameters).toEqual({
      length: 201,
      longest: 200,
    });
    breaks('text.length', checkName('名'.repeat(5000)), 'name');
  });

  it.each([
    ['城\u202e东', 'U+202E', 2],
    ['\u2066城东', 'U+2066', 1],
    ['🚩\u0000', 'U+0000', 2],
    ['城\n东', 'U+000A', 2],
    ['城\ud800东', 'U+D800', 2],
  ])('has no control characters, as %j has', (name, character, position) => {
    const { parameters } = breaks('text.characters', checkName(name), 'name');
    expect(parameters).toEqual({ character, position });
  });
});

describe('a passage', () => {
  it('may be empty and may break lines', () => {
    expect([checkPassage('', ['deed']), checkPassage('一\n二\r\n三\t四', ['deed'])].flat()).toEqual([]);
  });

  it('has at most 2000 characters and no other control character', () => {
    expect(checkPassage('字'.repeat(2000), ['deed'])).toEqual([]);
    breaks('text.length', checkPassage('字'.repeat(2001), ['deed']), 'deed');
    breaks('text.characters', checkPassage('一\u0007', ['deed']), 'deed');
  });
});

describe('a code', () => {
  it.each(['HL-CD', 'a_1.2', '城东-01', 'x'.repeat(64)])('may be %j', (code) => {
    expect(checkCode(code)).toEqual([]);
  });

  it.each(['HL CD', 'HL/CD', '🚩', "a'b"])('has no other characters, as %j has', (code) => {
    breaks('code.shape', checkCode(code), 'code');
  });

  it('is there, and has at most 64 characters', () => {
    breaks('text.required', checkCode(' '), 'code');
    breaks('text.length', checkCode('x'.repeat(65)), 'code');
  });
});

describe('a date', () => {
  it('is read with blanks around it', () => {
    expect(checkDate(' 2006-05 ', ['from'])).toEqual([]);
  });

  it.each(['2006-13', '3000', 'gestern', '2007-02-29'])('is a real one, as %j is not', (text) => {
    expect(breaks('date.calendar', checkDate(text, ['from']), 'from').parameters['text']).toBe(text);
  });

  it('is there', () => {
    breaks('text.required', checkDate('', ['from']), 'from');
  });
});

describe('a period', () => {
  it('begins before it ends, as first days go', () => {
    const [may, mayDay] = [calendarDate('2006-05'), calendarDate('2006-05-01')];
    expect(checkOrder(may, calendarDate('2006-05-02'))).toEqual([]);
    expect(checkOrder(may, null)).toEqual([]);
    breaks('period.order', checkOrder(may, mayDay), 'to');
    breaks('period.order', checkOrder(calendarDate('2007'), mayDay), 'to');
  });
});

describe('reader', () => {
  it('tidies text and turns blanks into null', () => {
    const read = reader({ name: ' Amélie ', note: '  ', day: '' });
    expect(read.name('name')).toBe('Amélie');
    expect([read.optionalName('note'), read.passage('note'), read.optionalDate('day')]).toEqual([
      null,
      null,
      null,
    ]);
    expect(read.violations()).toEqual([]);
    expect(tidy('e\u0301')).toBe('é');
  });

  it('gathers everything that is wrong, and says when a date is missing', () => {
    const read = reader({ name: null, code: 'a b', from: '2006-13', to: undefined });
    read.name('name');
    read.code('code');
    expect(read.dated()).toBe(true);
    read.date('from');
    read.optionalDate('to');
    expect(read.dated()).toBe(false);
    expect(read.violations().map(({ code }) => code)).toEqual([
      'text.required',
      'code.shape',
      'date.calendar',
    ]);
  });
});

describe('withChanges', () => {
  it('keeps what is not named, and takes null as a value', () => {
    const row: { readonly name: string; readonly to: string | null } = { name: 'a', to: '2006' };
    expect(withChanges(row, { name: undefined })).toEqual(row);
    expect(withChanges(row, { to: null })).toEqual({ name: 'a', to: null });
  });
});
