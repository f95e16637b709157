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
 * @property {readonly string[]} [failures] names of the tests that failed
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
 * Runs each step when all that it needs has passed, the earlier of two that could run first. A step whose needs
 * failed has failed too: it was not run.
 *
 * @param {readonly Step[]} steps every step after those it needs
 * @returns {Promise<readonly Result[]>} in the order of the steps
 */
export async function runSteps(steps) {
  const inTurn = turns(atOnce);
  /** @type {Map<string, Promise<Result>>} */
  const results = new Map();
  for (const [place, step] of steps.entries()) {
    const needs = Promise.all(step.needs.flatMap((name) => results.get(name) ?? []));
    results.set(
      step.name,
      runStep(step, needs, (work) => inTurn(place, work)),
    );
  }
  const ended = await Promise.all(results.values());
  await Promise.all(ended.map(({ finding }) => finding?.stop?.()));
  return ended;
}

/**
 * @param {Step} step
 * @param {Promise<readonly Result[]>} needs
 * @param {(work: () => Promise<Result>) => Promise<Result>} inTurn
 */
async function runStep(step, needs, inTurn) {
  const { name } = step;
  const passed = await needs;
  const failed = passed.find(({ code }) => code !== 0);
  const result = failed
    ? { name, seconds: 0, code: 1, output: '', note: `not run: it needs “${failed.name}”` }
    : await inTurn(async () => {
        const began = Date.now();
        const verdict = await judge(step, Object.assign({}, ...passed.map(({ finding }) => finding?.env)));
        return { ...verdict, name, seconds: (Date.now() - began) / 1000 };
      });
  showResult(result);
  return result;
}

/** @param {Step} step @param {Readonly<Record<string, string>>} env @returns {Promise<Verdict>} */
async function judge(step, env) {
  try {
    return await step.run(env);
  } catch (error) {
    return { code: 1, output: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/**
 * Lets so many work at once; when one is done, the waiting one of the first place is next.
 *
 * @param {number} atOnce
 * @returns {<T>(place: number, work: () => Promise<T>) => Promise<T>}
 */
function turns(atOnce) {
  let working = 0;
  /** @type {{ place: number, enter: (value?: unknown) => void }[]} */
  const waiting = [];
  const handOver = () => {
    const [next] = waiting.sort((a, b) => a.place - b.place).splice(0, 1);
    if (next) next.enter();
    else working -= 1;
  };
  return async (place, work) => {
    if (working >= atOnce) await new Promise((enter) => waiting.push({ place, enter }));
    else working += 1;
    try {
      return await work();
    } finally {
      // Those that need this one stand in line by then.
      setImmediate(handOver);
    }
  };
}
