import { expect, test } from 'vitest';
import { ledgerFilter } from './ledger.operations.ts';

test('the days asked for begin and end where the reader is, the last one within', () => {
  expect(ledgerFilter({ from: '2026-03-01', to: '2026-03-31' })).toEqual({
    at: { from: new Date(2026, 2, 1).toISOString(), before: new Date(2026, 3, 1).toISOString() },
  });
  expect(ledgerFilter({ to: '2026-12-31' })).toEqual({ at: { before: new Date(2027, 0, 1).toISOString() } });
  expect(ledgerFilter({ from: '2026' })).toEqual({});
});

test('what is asked for is named as the API names it', () => {
  expect(
    ledgerFilter({
      search: '复核',
      recordType: 'Award',
      actorId: 'user:1',
      operation: 'UPDATE',
      stationId: 's',
    }),
  ).toEqual({
    reason: '复核',
    recordTypes: ['Award'],
    actorId: 'user:1',
    operations: ['UPDATE'],
    stationId: 's',
  });
});
