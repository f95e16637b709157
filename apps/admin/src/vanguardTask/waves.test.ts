import { expect, test } from 'vitest';
import { participantsOf, wavesOf } from './waves.ts';

test('participants are named wave by wave, and read back so', () => {
  const participants = participantsOf([['a', 'b'], undefined, ['c']]);
  expect(participants).toEqual([
    { personId: 'a', wave: 1 },
    { personId: 'b', wave: 1 },
    { personId: 'c', wave: 3 },
  ]);
  expect(wavesOf(participants).map((wave) => wave.map(({ personId }) => personId))).toEqual([
    ['a', 'b'],
    [],
    ['c'],
  ]);
});

test('a form without waves names nobody', () => {
  expect([participantsOf(undefined), participantsOf([]), wavesOf([])]).toEqual([[], [], []]);
});
