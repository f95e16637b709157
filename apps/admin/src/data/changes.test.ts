import { describe, expect, test } from 'vitest';
import { changedFields, clashes, isSame, merge, pickFields } from './changes.ts';

const stored = {
  id: '1',
  version: 3,
  name: '城东',
  code: 'HL-CD',
  dissolvedOn: null,
  predecessorIds: ['a', 'b'],
};
const fields = ['name', 'code', 'dissolvedOn', 'predecessorIds'];

describe('only what differs is sent', () => {
  test('a changed field', () => {
    expect(changedFields(stored, { ...stored, name: '城东所' }, fields)).toEqual({ name: '城东所' });
  });

  test('an emptied field is null', () => {
    expect(changedFields({ ...stored, dissolvedOn: '2016' }, { ...stored, dissolvedOn: '' }, fields)).toEqual(
      {
        dissolvedOn: null,
      },
    );
  });

  test('blank is blank, and a list in another order is the same list', () => {
    expect(
      changedFields(stored, { ...stored, dissolvedOn: ' ', predecessorIds: ['b', 'a'] }, fields),
    ).toEqual({});
  });

  test('fields of the record that the API does not take are left out', () => {
    expect(pickFields({ ...stored, extra: 1, name: ' ' }, fields)).toEqual({
      code: 'HL-CD',
      predecessorIds: ['a', 'b'],
    });
  });

  test('false and 0 are values', () => {
    expect(pickFields({ yearly: false, rank: 0 }, ['yearly', 'rank'])).toEqual({ yearly: false, rank: 0 });
    expect(isSame(false, null)).toBe(false);
  });
});

describe('a conflict is a choice', () => {
  const mine = { ...stored, name: 'mine', code: 'MINE' };
  const theirs = { ...stored, version: 4, name: 'theirs', dissolvedOn: '2016' };

  test('only fields that both changed, differently, are asked about', () => {
    expect(clashes(stored, mine, theirs, fields).map(({ field }) => field)).toEqual(['name']);
    expect(clashes(stored, { ...mine, name: 'theirs' }, theirs, fields)).toEqual([]);
  });

  test('keeping mine keeps what they changed elsewhere', () => {
    expect(merge(stored, mine, theirs, { name: 'mine' })).toEqual({ ...theirs, name: 'mine', code: 'MINE' });
  });

  test('taking theirs keeps my other changes', () => {
    expect(merge(stored, mine, theirs, { name: 'theirs' })).toEqual({ ...theirs, code: 'MINE' });
  });

  test('the next save is of the version that is stored now, and sends only what is still mine', () => {
    const next = merge(stored, mine, theirs, { name: 'theirs' });
    expect(next['version']).toBe(4);
    expect(changedFields(theirs, next, fields)).toEqual({ code: 'MINE' });
  });
});
