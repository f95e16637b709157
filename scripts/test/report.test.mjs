import { expect, test } from 'vitest';
import { whatBroke } from './report.mjs';
import { failedTests } from './tools.mjs';

/** @param {string} name @param {Partial<import('./run-steps.mjs').Result>} [result] @returns {import('./run-steps.mjs').Result} */
const result = (name, result) => ({ name, code: 1, output: 'broken\n', seconds: 1, ...result });

const numbered = (/** @type {number} */ count) => Array.from({ length: count }, (_, n) => `a.test.ts › ${n}`);

test('nothing is told when all passed', () => {
  expect(whatBroke([result('lint', { code: 0 }), result('types', { code: 0 })])).toEqual([]);
});

test('of a failed step the failed tests are told, and where it has none the last lines', () => {
  const failures = ['a.test.ts › breaks'];
  expect(
    whatBroke([result('domain tests', { failures }), result('lint', { output: 'x\n\ny  \n\n' })]),
  ).toEqual(['domain tests:', '  a.test.ts › breaks', 'lint:', '  x', '  y  ']);
});

test('a step that was not run is told by the one that it waits for', () => {
  const waiting = result('tests', { output: '', seconds: 0, note: 'not run: it needs “build”' });
  expect(whatBroke([result('build'), waiting])).toEqual(['build:', '  broken']);
});

test.each([1, 2, 3, 5, 11])('the tails of %i steps, and the count after them, fit 25 lines', (count) => {
  const steps = numbered(count).map((name) => result(name, { failures: numbered(100) }));
  const lines = whatBroke(steps);
  expect(lines.length).toBeLessThanOrEqual(23);
  expect(lines.filter((line) => line.endsWith(':'))).toHaveLength(count);
  expect(lines.at(-1)).toMatch(/… and \d+ more$/);
});

test('the names of failed tests are read from what Vitest prints, each once', () => {
  const output = `
 ❯ src/a.test.ts (2 tests | 1 failed) 5ms
⎯⎯⎯⎯⎯⎯⎯ Failed Suites 1 ⎯⎯⎯⎯⎯⎯⎯

 FAIL  src/b.test.ts [ src/b.test.ts ]
Error: it does not load

⎯⎯⎯⎯⎯⎯⎯ Failed Tests 1 ⎯⎯⎯⎯⎯⎯⎯

 FAIL  src/a.test.ts > an award > needs a kind
 FAIL  src/a.test.ts > an award > needs a kind
AssertionError: expected 1 to be 2
`;
  expect(failedTests(output)).toEqual([
    'src/b.test.ts [ src/b.test.ts ]',
    'src/a.test.ts › an award › needs a kind',
  ]);
});
