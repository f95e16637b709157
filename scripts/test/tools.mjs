import { inRoot } from '../lib/project.mjs';
import { run } from '../lib/run.mjs';

/** Far beyond what any step takes, and short enough for a stuck one to be seen. */
const limitSeconds = 3000;

/**
 * Runs one of the root's tools.
 *
 * @param {string} name
 * @param {readonly string[]} [parameters]
 * @param {import('../lib/run.mjs').RunOptions} [options]
 */
export const tool = (name, parameters = [], options = {}) =>
  run(inRoot('node_modules/.bin', name), parameters, { env: testEnvironment(), limitSeconds, ...options });

/**
 * @param {string} directory
 * @param {Readonly<Record<string, string>>} [env]
 * @returns {Promise<import('./run-steps.mjs').Verdict>} a skipped test is a failure: it was not run
 */
export async function vitest(directory, env = {}) {
  const { code, output } = await tool('vitest', ['run'], {
    cwd: inRoot(directory),
    env: testEnvironment(env),
  });
  const tests = /^ *Tests +(.*)$/m.exec(output)?.[1] ?? 'no tests';
  const isSkipping = /skipped|todo|no tests/.test(tests);
  return { code: code || (isSkipping ? 1 : 0), output, note: tests, failures: failedTests(output) };
}

/**
 * @param {string} output of Vitest
 * @returns {readonly string[]} such as `src/award/award.test.ts › an award › needs a kind`, each once
 */
export function failedTests(output) {
  const names = [...output.matchAll(/^ FAIL +(.+)$/gm)].map(([, name = '']) => name.replaceAll(' > ', ' › '));
  return [...new Set(names)];
}

/**
 * Our own settings in the caller's shell would decide what the tests see.
 *
 * @param {Readonly<Record<string, string>>} [additions]
 */
function testEnvironment(additions) {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(DATABASE_URL|HOST|PORT|QINGLAN_.*)$/.test(name),
  );
  return { ...Object.fromEntries(kept), CI: 'true', NO_COLOR: '1', ...additions };
}
