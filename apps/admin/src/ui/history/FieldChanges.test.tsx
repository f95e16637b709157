import { describe, expect, test } from 'vitest';
import { markup, textOf } from '../../testing/render.tsx';
import { FieldChanges } from './FieldChanges.tsx';
import type { Change, Entry } from './history.operations.ts';

type Changed = Partial<Omit<Change, 'before' | 'after'>> & {
  readonly before?: unknown;
  readonly after?: unknown;
};

/** An entry of one change; the API's JSON may be any value. */
const entry = (recordType: string, change: Changed, operation = 'UPDATE'): Entry =>
  ({
    recordType,
    operation,
    part: null,
    changes: [{ beforeLine: null, afterLine: null, ...change }],
  }) as Entry;

const said = (of: Entry, language: 'zh' | 'en' = 'zh') =>
  textOf(markup(<FieldChanges entry={of} />, language));

const line = { type: 'Authority', label: '分局', detail: null, pageType: 'Authority', pageId: 'x' };

describe('a change is said in words:', () => {
  test.each([
    [
      'a date',
      { field: 'closedOn', valueType: 'Date', before: null, after: '2006-05' },
      '— 2006年5月',
      '— May 2006',
    ],
    [
      'a choice',
      { field: 'outcome', valueType: 'EvaluationOutcome', before: 'ADVANCED', after: 'STANDARD' },
      '先进 达标',
      'Advanced Standard',
    ],
    [
      'yes and no',
      { field: 'synthetic', valueType: 'Boolean', before: false, after: true },
      '否 是',
      'No Yes',
    ],
    [
      'a metric',
      { field: 'metric', valueType: 'String', before: 'rooms', after: 'rooms' },
      '用房 用房',
      'Rooms Rooms',
    ],
    [
      'the records that were counted',
      {
        field: 'frozenRecords',
        valueType: 'JSON',
        before: [],
        after: [
          { type: 'Award', id: 'a' },
          { type: 'Award', id: 'b' },
        ],
      },
      '— 荣誉 × 2',
      '— award × 2',
    ],
    [
      'a warning that was explained',
      {
        field: 'acknowledgements',
        valueType: 'Acknowledgement',
        before: [],
        after: [{ code: 'evaluation.year', reason: '提前通报' }],
      },
      '— evaluation.year 提前通报',
      '— evaluation.year 提前通报',
    ],
    [
      'a reference',
      { field: 'authorityId', valueType: 'ID', before: 'gone', after: 'x', afterLine: line },
      '已不在台账中 分局',
      'no longer in the ledger 分局',
    ],
  ])('%s', (_what, change, zh, en) => {
    const of = entry('Claim', change as Changed);
    expect(said(of)).toContain(zh);
    expect(said(of, 'en')).toContain(en);
  });

  test('a new record tells what it holds, a removed one what it held', () => {
    const change = { field: 'name', valueType: 'String', before: null, after: '新' };
    expect(said(entry('Station', change, 'INSERT'))).toMatch(/新$/);
    expect(said(entry('Station', { ...change, before: '旧', after: null }, 'DELETE'))).toMatch(/旧$/);
  });
});
