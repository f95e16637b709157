import { expect, it } from 'vitest';
import { calendarDate } from '../date.ts';
import { records } from '../testing/station-records.ts';
import { measure } from './measure.ts';

it('refuses a question that cannot be read', () => {
  const asOf = calendarDate('2017-10-31');
  expect(() => measure({ metric: 'awards', parameters: {}, asOf }, records())).toThrow(RangeError);
});
