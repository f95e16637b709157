import { styleText } from 'node:util';

const terminal = process.stderr.isTTY === true;

/** @param {Parameters<typeof styleText>[0]} style @param {string} text */
const styled = (style, text) => (terminal && !process.env['NO_COLOR'] ? styleText(style, text) : text);

/** @param {number} began milliseconds, of Date.now() */
const secondsSince = (began) => `${((Date.now() - began) / 1000).toFixed(1)} s`;

/**
 * One line per step on stderr, because stdout belongs to the program: a clock that runs on a terminal,
 * a line at the start and one at the end elsewhere.
 *
 * @param {string} label
 * @param {() => Promise<import('./run.mjs').Outcome>} work
 */
export async function showStep(label, work) {
  const began = Date.now();
  const line = (/** @type {string} */ mark) => `${mark} ${label}  ${styled('dim', secondsSince(began))}`;
  const draw = () => process.stderr.write(`\r\x1b[K${line('…')}`);
  const clock = terminal ? setInterval(draw, 100) : undefined;
  if (!terminal) process.stderr.write(`… ${label}\n`);
  const outcome = await work();
  clearInterval(clock);
  const mark = outcome.code === 0 ? styled('green', '✓') : styled('red', '✗');
  process.stderr.write(`${terminal ? '\r\x1b[K' : ''}${line(mark)}\n`);
  return outcome;
}
