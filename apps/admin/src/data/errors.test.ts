import { expect, test } from 'vitest';
import { fieldErrors } from './errors.ts';

test('violations stand on their fields, several on one, and the rest on the form', () => {
  expect(
    fieldErrors([
      { path: ['name'], message: 'too long.' },
      { path: ['input', 'name'], message: 'taken.' },
      { path: ['acknowledge', '0', 'reason'], message: 'empty.' },
      { path: [], message: 'no.' },
    ]),
  ).toEqual({ name: 'too long. taken.', acknowledge: 'empty.', root: 'no.' });
});
