import { spawn } from 'node:child_process';
import { root } from './project.mjs';

/**
 * @typedef {object} Outcome
 * @property {number} code the exit code; 1 when it could not be started, was killed or left processes behind
 * @property {string} output everything it printed, both streams in the order they came
 *
 * @typedef {object} RunOptions
 * @property {string} [cwd] the repository's root unless told
 * @property {Record<string, string | undefined>} [env] instead of ours
 * @property {number} [uid] run as this user; needs root
 * @property {number} [gid]
 * @property {number} [limitSeconds] killed after this long
 * @property {AbortSignal} [signal] interrupts it, as Ctrl-C would
 */

/** Every group of processes that we started and that still runs. @type {Set<number>} */
const groups = new Set();

/**
 * Runs a command to its end in a process group of its own, its output kept for the caller.
 *
 * @param {string} command
 * @param {readonly string[]} parameters
 * @param {RunOptions} [options]
 * @returns {Promise<Outcome>}
 */
export function run(command, parameters, options = {}) {
  const { limitSeconds, signal, env = process.env, cwd = root, ...identity } = options;
  return new Promise((resolve) => {
    const child = spawn(command, parameters, {
      ...identity,
      cwd,
      env,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    child.on('error', (error) => resolve({ code: 1, output: `${output}${error.message}\n` }));

    const group = child.pid;
    if (group === undefined) return;
    startWatching(group);
    const interrupt = () => signalGroup(group, 'SIGINT');
    signal?.addEventListener('abort', interrupt, { once: true });
    const endLate = () => {
      output += `\nStopped: it was still running after ${limitSeconds} s.\n`;
      signalGroup(group, 'SIGKILL');
    };
    const limit = limitSeconds ? setTimeout(endLate, limitSeconds * 1000) : undefined;

    let leftovers = false;
    child.on('exit', (code) => {
      // Who still holds the pipes when the command is gone was started by it and is now nobody's.
      const sweep = setTimeout(() => {
        leftovers = true;
        output += '\nIt left processes behind; they were killed.\n';
        signalGroup(group, 'SIGKILL');
        for (const stream of [child.stdout, child.stderr]) stream.destroy();
      }, 2000);
      child.on('close', () => {
        for (const timer of [limit, sweep]) clearTimeout(timer);
        signal?.removeEventListener('abort', interrupt);
        signalGroup(group, 'SIGKILL');
        stopWatching(group);
        resolve({ code: leftovers ? 1 : (code ?? 1), output });
      });
    });
  });
}

/** @param {number} group @param {NodeJS.Signals | 0} signal */
function signalGroup(group, signal) {
  try {
    return process.kill(-group, signal);
  } catch {
    return false;
  }
}

/** @param {number} group @param {number} patience milliseconds */
async function groupEnded(group, patience) {
  const until = Date.now() + patience;
  while (signalGroup(group, 0)) {
    if (Date.now() > until) return false;
    await new Promise((wake) => setTimeout(wake, 20));
  }
  return true;
}

/** @type {readonly NodeJS.Signals[]} */
const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** @param {number} group */
function startWatching(group) {
  if (groups.size === 0) for (const ending of endings) process.on(ending, endAll);
  groups.add(group);
}

/** @param {number} group */
function stopWatching(group) {
  groups.delete(group);
  if (groups.size === 0) for (const ending of endings) process.off(ending, endAll);
}

/** When we are told to end, so is everything we started. @param {NodeJS.Signals} ending */
async function endAll(ending) {
  const running = [...groups];
  for (const group of running) signalGroup(group, 'SIGINT');
  const ended = await Promise.all(running.map((group) => groupEnded(group, 5000)));
  for (const [index, group] of running.entries()) if (!ended[index]) signalGroup(group, 'SIGKILL');
  process.exit(ending === 'SIGINT' ? 130 : 143);
}
