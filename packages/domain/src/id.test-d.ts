import { describe, expectTypeOf, it } from 'vitest';
import { type Brand, branded, type Plain } from './brand.ts';
import { type CalendarDate, calendarDate } from './date.ts';
import { idOf, type PersonId, type StationId } from './id.ts';
import type { Station } from './station/station.ts';

describe('brands', () => {
  it('keep ids of different records apart', () => {
    expectTypeOf(idOf('Station', 's')).toEqualTypeOf<StationId>();
    expectTypeOf<StationId>().not.toExtend<PersonId>();
    // @ts-expect-error a station is no person
    idOf('Station', 's') satisfies PersonId;
    // @ts-expect-error a bare string is no id
    's' satisfies StationId;
    // @ts-expect-error there is no such record
    idOf('Statoin', 's');
  });

  it('keep dates apart from strings, and ids apart from dates', () => {
    expectTypeOf(calendarDate('2006')).toEqualTypeOf<CalendarDate>();
    expectTypeOf<CalendarDate>().toExtend<string>();
    // @ts-expect-error a date is checked before it is one
    '2006' satisfies CalendarDate;
    // @ts-expect-error an id is no date
    idOf('Station', '2006') satisfies CalendarDate;
  });

  it('come off for storage, and go back on', () => {
    type Row = Plain<Station>;
    expectTypeOf<Row['id']>().toEqualTypeOf<string>();
    expectTypeOf<Row['dissolvedOn']>().toEqualTypeOf<string | null>();
    expectTypeOf<Row['predecessorIds']>().toEqualTypeOf<readonly string[]>();
    expectTypeOf<Plain<'OFFICER' | Brand<'X'>>>().toEqualTypeOf<string>();
    expectTypeOf<Plain<{ line: 'PARTY' }>>().toEqualTypeOf<{ readonly line: 'PARTY' }>();
    expectTypeOf(branded<Station>({} as Row)).toEqualTypeOf<Station>();
  });
});
