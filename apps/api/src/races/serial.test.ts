import { expect, test } from 'vitest';
import { type Judge, type Racer, serialOrder } from './serial.ts';

/** A shelf that takes one thing, or a second one called "small". */
const judge: Judge<readonly string[], string> = (shelf, thing) =>
  shelf.length === 0 || (shelf.length === 1 && thing === 'small')
    ? { answer: 'taken', state: [...shelf, thing] }
    : { answer: 'full', state: shelf };

const explain = (racers: readonly Racer<string>[], end: readonly string[]) =>
  serialOrder({ start: [], racers, end, judge })?.map(({ asked }) => asked) ?? null;

const racer = (asked: string, answer: string): Racer<string> => ({ asked, answer });

test('an order is found that explains every answer and the end', () => {
  const racers = [racer('late', 'full'), racer('small', 'taken'), racer('first', 'taken')];
  expect(explain(racers, ['first', 'small'])).toEqual(['first', 'late', 'small']);
});

test('nothing explains two winners of one place', () => {
  expect(explain([racer('one', 'taken'), racer('two', 'taken')], ['one', 'two'])).toBeNull();
});

test('nothing explains an end that is not what the winners asked for', () => {
  expect(explain([racer('one', 'taken'), racer('two', 'full')], ['two'])).toBeNull();
});

test('nothing explains that all were refused', () => {
  expect(explain([racer('one', 'full'), racer('two', 'full')], [])).toBeNull();
});
