import { existsSync } from 'node:fs';
import { run } from '../lib/run.mjs';

const aptGet = '/usr/bin/apt-get';
const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
const patience = ['-o', 'DPkg::Lock::Timeout=120', '-o', 'Acquire::Retries=3'];

export const mayInstall = () => process.getuid?.() === 0 && existsSync(aptGet);

/** Two apt at once refuse each other. @type {Promise<unknown>} */
let previous = Promise.resolve();

/**
 * Installs Debian packages, one call after the other.
 *
 * @param {readonly string[]} packages
 * @returns {Promise<import('../lib/run.mjs').Outcome>}
 */
export function aptInstall(packages) {
  const installed = previous.then(async () => {
    const updated = await run(aptGet, [...patience, 'update'], { env });
    const outcome = await run(
      aptGet,
      [...patience, 'install', '-y', '--no-install-recommends', ...packages],
      { env },
    );
    return { ...outcome, output: updated.output + outcome.output };
  });
  previous = installed;
  return installed;
}
