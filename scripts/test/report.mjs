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

/** A terminal shows so many lines at least, of which the last is the count. */
const tail = 25;

/** @param {readonly string[]} lines @param {number} room @returns {readonly string[]} as many as there is room for */
const shortened = (lines, room) =>
  lines.length <= room ? lines : [...lines.slice(0, room - 1), `… and ${lines.length - room + 1} more`];

/**
 * What broke, short enough to be seen whole in the last lines of a terminal: of each step the names of its failed
 * tests, and where it has none the end of what it printed. Steps that were not run for want of another are left out.
 *
 * @param {readonly import('./run-steps.mjs').Result[]} results
 * @returns {readonly string[]}
 */
export function whatBroke(results) {
  const broken = results.filter(({ code, seconds, output }) => code !== 0 && (seconds > 0 || output !== ''));
  const room = Math.max(1, Math.floor((tail - 2) / broken.length) - 1);
  return broken.flatMap(({ name, failures = [], output }) => {
    const printed = output.split('\n').filter((text) => text.trim() !== '');
    const lines = failures.length > 0 ? shortened(failures, room) : printed.slice(-room);
    return [`${name}:`, ...lines.map((text) => `  ${text}`)];
  });
}

/**
 * The summary, and what broke. Its last line stands alone: "12 passed, 0 failed".
 *
 * @param {readonly import('./run-steps.mjs').Result[]} results
 * @returns {boolean} whether all passed
 */
export function report(results) {
  const failed = results.filter(({ code }) => code !== 0);
  console.log(`\n${results.map(line).join('\n')}\n`);
  for (const text of whatBroke(results)) console.log(text);
  if (failed.length > 0) console.log();
  console.log(`${results.length - failed.length} passed, ${failed.length} failed`);
  return results.length > 0 && failed.length === 0;
}
