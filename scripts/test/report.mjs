import { styleText } from 'node:util';

const colours = process.stdout.isTTY === true && !process.env['NO_COLOR'];

/** @param {Parameters<typeof styleText>[0]} style @param {string} text */
const styled = (style, text) => (colours ? styleText(style, text) : text);

/** @param {import('./run-steps.mjs').Result} result */
const line = ({ name, seconds, code, note }) =>
  [
    code === 0 ? styled('green', 'ok    ') : styled('red', 'FAILED'),
    `${seconds.toFixed(1)} s`.padStart(8),
    name.padEnd(28),
    styled('dim', note ?? ''),
  ]
    .join('  ')
    .trimEnd();

/**
 * As soon as a step ends: its line, and everything it printed when it failed.
 *
 * @param {import('./run-steps.mjs').Result} result
 */
export function showResult(result) {
  console.log(line(result));
  if (result.code !== 0 && result.output) console.log(`\n${result.output.trimEnd()}\n`);
}

/**
 * The summary. Its last line stands alone: "12 passed, 0 failed".
 *
 * @param {readonly import('./run-steps.mjs').Result[]} results
 * @returns {boolean} whether all passed
 */
export function report(results) {
  const failed = results.filter(({ code }) => code !== 0);
  console.log(`\n${results.map(line).join('\n')}\n`);
  console.log(`${results.length - failed.length} passed, ${failed.length} failed`);
  return results.length > 0 && failed.length === 0;
}
