import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inReadingOrder, moveMarks, passagesOf } from './account.ts';
import { describeQuestion, recordsNamed } from './question.words.ts';

const mark = (start: number | null, length: number | null) => ({ start, length });

describe('an account', () => {
  it('is cut at its marks, in their order', () => {
    expect(passagesOf('一共十人五队', [mark(4, 2), mark(2, 2)])).toEqual([
      { text: '一共', mark: null },
      { text: '十人', mark: mark(2, 2) },
      { text: '五队', mark: mark(4, 2) },
    ]);
  });

  it('is whole again when its passages are joined, whatever the marks', () => {
    const marks = fc.array(
      fc
        .tuple(fc.integer({ min: -2, max: 30 }), fc.integer({ min: 1, max: 9 }))
        .map(([at, length]) => mark(at, length)),
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 25 }), marks, (body, claims) => {
        const passages = passagesOf(body, claims);
        expect(passages.map(({ text }) => text).join('')).toBe(body);
      }),
    );
  });

  it('is read from mark to mark, and what is not marked comes last', () => {
    expect(inReadingOrder([mark(null, null), mark(9, 1), mark(3, 1)])).toEqual([
      mark(3, 1),
      mark(9, 1),
      mark(null, null),
    ]);
  });
});

describe('marks in an account that is rewritten', () => {
  const before = '甲10人乙20人';
  const marks = [mark(1, 3), mark(5, 3), mark(null, null)];

  it('keep their words', () => {
    expect(moveMarks(before, '新稿甲10人乙20人', marks)).toEqual([mark(3, 3), mark(7, 3), mark(null, null)]);
    expect(moveMarks(before, '甲10人和乙20人', marks)).toEqual([mark(1, 3), mark(6, 3), mark(null, null)]);
    expect(moveMarks(before, before, marks)).toEqual(marks);
  });

  it('are taken off where their words change', () => {
    expect(moveMarks(before, '甲11人乙20人', marks)).toEqual([
      mark(null, null),
      mark(5, 3),
      mark(null, null),
    ]);
    expect(moveMarks(before, '', marks)).toEqual([mark(null, null), mark(null, null), mark(null, null)]);
  });

  it('stand on the same words as before, or are gone, whatever is written', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '1', '人'), minLength: 4, maxLength: 12 });
    fc.assert(
      fc.property(text, text, fc.nat(3), (old, rewritten, start) => {
        const [moved] = moveMarks(old, rewritten, [mark(start, 1)]);
        if (moved?.start != null) expect(rewritten[moved.start]).toBe(old[start]);
      }),
    );
  });
});

describe('what a claim asks', () => {
  const nameOf = (_type: string, id: string) => (id === 't1' ? '巾帼服务队' : null);

  it('is put into words in both languages', () => {
    const asked = { metric: 'peopleServed', parameters: { teamId: 't1', from: '2015', to: '2017' } };
    expect(describeQuestion(asked, 'zh', nameOf)).toContain('巾帼服务队');
    expect(describeQuestion(asked, 'en', nameOf)).toMatch(/^People served \(.*2015.*2017.*\)$/);
    expect(recordsNamed(asked)).toEqual([{ type: 'Team', id: 't1' }]);
  });

  it('is the name of the metric where it was told nothing or is not known', () => {
    expect(describeQuestion({ metric: 'secretaries', parameters: {} }, 'en', nameOf)).not.toContain('(');
    expect(describeQuestion({ metric: 'gone', parameters: { a: 'b' } }, 'en', nameOf)).toBe('gone');
  });
});
