import { showResult } from './report.mjs';

/**
 * @typedef {object} Finding what a step leaves for those that need it
 * @property {Readonly<Record<string, string>>} [env] for their commands
 * @property {() => Promise<unknown>} [stop] called after the last step
 *
 * @typedef {object} Verdict
 * @property {number} code 0 when it passed
 * @property {string} output shown when it did not
 * @property {string} [note] a few words for the summary
 * @property {Finding} [finding]
 *
 * @typedef {object} Step
 * @property {string} name
 * @property {readonly string[]} needs names of steps that must have passed before
 * @property {(env: Readonly<Record<string, string>>) => Promise<Verdict>} run gets the variables its needs have found
 *
 * @typedef {Verdict & { name: string, seconds: number }} Result
 */

/** Half of it is waiting for one process or another, so two at a time fit two cores. */
const atOnce = 2;

/**
 * @param {readonly Step[]} steps
 * @param {readonly string[]} words none: all steps
 * @returns {readonly Step[]} those named by a word with all that they need, in order
 */
export function chooseSteps(steps, words) {
  const isNamed = (/** @type {Step} */ { name }) =>
    words.some((word) => name.toLowerCase().includes(word.toLowerCase()));
  const chosen = new Set(words.length === 0 ? steps : steps.filter(isNamed));
  for (const step of [...steps].reverse()) {
    if (chosen.has(step)) for (const need of steps) if (step.needs.includes(need.name)) chosen.add(need);
  }
  return steps.filter((step) => chosen.has(step));
}

/**
 * Runs each step when all that it needs has passed. A step whose needs failed is a failure too: it was not run.
 *
 * @param {readonly Step[]} steps every step after those it needs
 * @returns {Promise<readonly Result[]>} in the order of the steps
 */
export async function runSteps(steps) {
  /** @type {Map<string, Result>} */
  const results = new Map();
  /** @type {Map<Step, Promise<void>>} */
  const running = new Map();
  const waiting = new Set(steps);

  const settle = (/** @type {Result} */ result) => {
    results.set(result.name, result);
    showResult(result);
  };
  const begin = (/** @type {Step} */ step) => {
    const began = Date.now();
    const env = Object.assign({}, ...step.needs.map((name) => results.get(name)?.finding?.env));
    const ended = judge(step, env).then((verdict) => {
      running.delete(step);
      settle({ ...verdict, name: step.name, seconds: (Date.now() - began) / 1000 });
    });
    running.set(step, ended);
  };

  while (waiting.size > 0 || running.size > 0) {
    for (const step of waiting) {
      const missing = step.needs.find((name) => results.has(name) && results.get(name)?.code !== 0);
      const isReady = step.needs.every((name) => results.has(name));
      if (!missing && (!isReady || running.size >= atOnce)) continue;
      waiting.delete(step);
      if (missing)
        settle({ name: step.name, seconds: 0, code: 1, output: '', note: `not run: it needs “${missing}”` });
      else begin(step);
    }
    await Promise.race(running.values());
  }

  await Promise.all([...results.values()].map(({ finding }) => finding?.stop?.()));
  return steps.flatMap(({ name }) => results.get(name) ?? []);
}

/** @param {Step} step @param {Readonly<Record<string, string>>} env @returns {Promise<Verdict>} */
async function judge(step, env) {
  try {
    return await step.run(env);
  } catch (error) {
    return { code: 1, output: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
