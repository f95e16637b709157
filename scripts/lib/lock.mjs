import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { inRoot } from './project.mjs';

const lock = inRoot('node_modules/.qinglan.lock');

/**
 * Two that install into one directory break each other's work, and `npm start` beside `npm run qinglan` is an
 * ordinary thing to type: the second waits for the first.
 *
 * @param {() => Promise<void>} work
 */
export async function withLock(work) {
  mkdirSync(inRoot('node_modules'), { recursive: true });
  for (let told = false; !take(); told = true) {
    if (!told)
      process.stderr.write(`Waiting for process ${holder()}, which is installing or building here.\n`);
    await sleep(200);
  }
  const release = () => rmSync(lock, { force: true });
  process.once('exit', release);
  try {
    await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

function take() {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (!holderLives()) rmSync(lock, { force: true });
    return false;
  }
}

const holder = () => Number(readFileSync(lock, 'utf8'));

function holderLives() {
  try {
    return process.kill(holder(), 0);
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}
