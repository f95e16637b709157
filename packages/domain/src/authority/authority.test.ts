import { describe, expect, it } from 'vitest';
import { idOf } from '../id.ts';
import { authority as bureau, today } from '../testing/records.ts';
import { accepted, breaks, breaksOnly } from '../testing/verdicts.ts';
import { type ChangeAuthorityInput, changeAuthority, createAuthority } from './authority.changes.ts';
import { type Authority, isAtLeast } from './authority.ts';

const city: Authority = { ...bureau, id: idOf('Authority', 'taizhou'), name: '泰州市公安局', level: 'CITY' };
const child: Authority = { ...bureau, parentId: city.id };

function create(changes: Partial<Parameters<typeof createAuthority>[0]['input']>, ancestors = [city]) {
  return createAuthority({
    facts: { takenCodes: ['TZ'], ancestors },
    input: { code: 'HL', name: '海陵分局', line: 'PUBLIC_SECURITY', level: 'COUNTY', ...changes },
    ids: { authority: bureau.id },
    today,
  });
}

function change(
  authority: Authority,
  input: ChangeAuthorityInput,
  ancestors: Authority[],
  children: Authority[],
) {
  return changeAuthority({ facts: { authority, ancestors, children, takenCodes: [] }, input, today });
}

describe('an authority', () => {
  it('stands under one of a higher or the same level', () => {
    expect(accepted(create({ parentId: city.id })).authority).toEqual({
      ...child,
      code: 'HL',
      name: '海陵分局',
    });
    accepted(create({ parentId: city.id, level: 'CITY' }));
    breaks('authority.tree', create({ parentId: city.id, level: 'PROVINCE' }), 'parentId');
  });

  it('has a code of its own', () => {
    breaks('code.unique', create({ code: ' TZ ' }), 'code');
  });

  it('declares a whole number of stations, from none up, or says nothing', () => {
    for (const declaredStations of [0, 1600, null])
      expect(accepted(create({ declaredStations })).authority.declaredStations).toBe(declaredStations);
    for (const declaredStations of [-1, 1.5])
      breaks('authority.declared-stations', create({ declaredStations }), 'declaredStations');
  });

  it('never belongs to itself, at whatever distance', () => {
    breaks('authority.tree', change(city, { parentId: city.id }, [], []), 'parentId');
    const below = { ...child, level: 'CITY' } as const;
    breaks('authority.tree', change(city, { parentId: below.id }, [below, city], [below]), 'parentId');
    accepted(change(child, { parentId: city.id }, [city], []));
  });

  it('stays at least as high as those below it', () => {
    accepted(change(city, { level: 'COUNTY' }, [], [child]));
    const sibling = { ...child, level: 'CITY' } as const;
    breaks('authority.tree', change(city, { level: 'COUNTY' }, [], [sibling]), 'level');
  });

  it('keeps the fields that a change does not name', () => {
    expect(accepted(change(child, { name: '海陵公安分局' }, [city], [])).authority).toEqual({
      ...child,
      name: '海陵公安分局',
    });
    breaksOnly(['text.required'], change(child, { name: '' }, [city], []));
  });
});

describe('levels', () => {
  it('run from national down to county', () => {
    expect([isAtLeast('NATIONAL', 'CITY'), isAtLeast('CITY', 'CITY'), isAtLeast('COUNTY', 'CITY')]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
