import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { run } from './run.mjs';

/** @param {string} program @param {import('./run.mjs').RunOptions} [options] */
const node = (program, options) => run(process.execPath, ['--eval', program], options);

test('a command tells its exit code and all that it printed', async () => {
  const outcome = await node('console.log("out"); console.error("err"); process.exitCode = 3');
  expect(outcome).toEqual({ code: 3, output: expect.stringMatching(/out\s+err|err\s+out/) });
});

test('a command that is not there fails', async () => {
  expect(await run('no-such-command', [])).toEqual({ code: 1, output: expect.stringContaining('ENOENT') });
});

test('a command that takes too long is killed and says so', async () => {
  const { code, output } = await node('setInterval(() => {}, 1000)', { limitSeconds: 0.3 });
  expect({ code, output }).toEqual({ code: 1, output: expect.stringContaining('still running after 0.3 s') });
});

test('a command that leaves a process behind fails, and the process is killed', async () => {
  const { code, output } = await node(`
    const forever = ['--eval', 'setInterval(() => {}, 1000)'];
    require('node:child_process').spawn(process.execPath, forever, { stdio: 'inherit' }).unref();
  `);
  expect({ code, output }).toEqual({ code: 1, output: expect.stringContaining('left processes behind') });
});

test('an interrupted command gets the time to end well', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'qinglan-run-'));
  const ready = join(folder, 'ready');
  const interruption = new AbortController();
  const program = `
    process.on("SIGINT", () => process.exit(0));
    require("node:fs").writeFileSync(${JSON.stringify(ready)}, "");
    setInterval(() => {}, 1000);
  `;
  const outcome = node(program, { signal: interruption.signal });
  await vi.waitUntil(() => existsSync(ready), { timeout: 30_000 });
  interruption.abort();
  expect(await outcome).toEqual({ code: 0, output: '' });
  rmSync(folder, { recursive: true });
}, 60_000);
