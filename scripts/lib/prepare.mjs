import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { takeFingerprint } from './fingerprint.mjs';
import { withLock } from './lock.mjs';
import { showStep } from './progress.mjs';
import { builtPackages, inRoot, packageManager } from './project.mjs';
import { run } from './run.mjs';

/** Lies in node_modules, so that it goes when they go. */
const stamp = inRoot('node_modules/.qinglan.json');

/** Makes sure that what is installed and built is what the sources say; ends the process when that fails. */
export async function prepare() {
  if (isReady(whatIsDone())) return;
  await withLock(async () => {
    const done = whatIsDone();
    if (isReady(done)) return;
    if (!done.installed) await shown('Installing packages', install);
    await shown('Building', () => build(['--filter=@qinglan/api', '--filter=@qinglan/admin']));
  });
}

/** Installs exactly what the lockfile says. */
export async function install() {
  const outcome = await pnpm('install', '--frozen-lockfile', '--prefer-offline');
  if (outcome.code === 0) remember({ packages: takeFingerprint().packages });
  return outcome;
}

/** Turbo runs through pnpm, because it looks for it on PATH. @param {readonly string[]} [filters] */
export async function build(filters = []) {
  const { sources } = takeFingerprint(); // those of before: what changes meanwhile may not be in the products
  const outcome = await pnpm('exec', 'turbo', 'run', 'build', '--output-logs=errors-only', ...filters);
  if (outcome.code === 0) remember({ ...takeFingerprint(), sources });
  return outcome;
}

/** @param {readonly string[]} parameters */
export function pnpm(...parameters) {
  // Print what matters even under `npm --silent`; ask nobody, call nobody.
  const env = { npm_config_loglevel: 'notice', CI: 'true', TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' };
  return run('npx', ['--yes', '--prefer-offline', packageManager, ...parameters], {
    env: { ...process.env, ...env },
  });
}

/**
 * Shows a step while it works; when it fails, all that it printed, and ends the process.
 *
 * @param {string} label
 * @param {() => Promise<import('./run.mjs').Outcome>} work
 */
export async function shown(label, work) {
  const { code, output } = await showStep(label, work);
  if (code === 0) return;
  process.stderr.write(`\n${output}\n${label} failed: the reason stands above.\n`);
  process.exit(code);
}

/** @typedef {{ installed: boolean, built: boolean }} Done */

/** @returns {Done} */
function whatIsDone() {
  const then = remembered();
  const now = takeFingerprint();
  const present = builtPackages.every((directory) => existsSync(inRoot(directory, 'node_modules')));
  return {
    installed: present && then.packages === now.packages,
    built: then.sources === now.sources && then.products === now.products,
  };
}

/** @param {Done} done */
const isReady = ({ installed, built }) => installed && built;

/** @param {Partial<import('./fingerprint.mjs').Fingerprint>} fingerprint */
function remember(fingerprint) {
  writeFileSync(stamp, JSON.stringify(fingerprint));
}

/** @returns {Partial<import('./fingerprint.mjs').Fingerprint>} */
function remembered() {
  try {
    return JSON.parse(readFileSync(stamp, 'utf8'));
  } catch {
    return {};
  }
}
