import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DirectoryInUse, lockDirectory, readHolder } from './directory-lock.ts';

// The built file: a child process of its own runs what is shipped.
const built = fileURLToPath(new URL('../../dist/database/directory-lock.js', import.meta.url));

const holderProgram = `
  const { lockDirectory } = await import(process.argv[1]);
  try {
    const lock = await lockDirectory(process.argv[2]);
    await lock.announce('/tmp/control-of-' + process.pid);
    console.log('held');
    setInterval(() => {}, 1000);
  } catch (error) {
    console.log(error.message);
  }
`;

let directory: string;
const children: ChildProcess[] = [];

/** Another process that tries to hold the directory, and the first line it says. */
const otherProcess = async (): Promise<{ child: ChildProcess; said: string }> => {
  const child = spawn(process.execPath, ['--input-type=module', '-e', holderProgram, built, directory]);
  children.push(child);
  const [said] = await once(child.stdout, 'data');
  return { child, said: String(said).trim() };
};

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'qinglan-lock-'));
});

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await rm(directory, { recursive: true });
});

test('refuses a second process, naming the first and where it takes commands', async () => {
  const { child } = await otherProcess();
  const refused = await lockDirectory(directory).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(DirectoryInUse);
  expect(refused).toMatchObject({
    message: expect.stringContaining(`process ${child.pid}`),
    holder: { pid: child.pid, control: `/tmp/control-of-${child.pid}` },
  });
});

test('is taken over at once after kill -9', async () => {
  const { child } = await otherProcess();
  child.kill('SIGKILL');
  await once(child, 'exit');
  const lock = await lockDirectory(directory);
  expect(await readHolder(directory)).toEqual({ pid: process.pid, control: null });
  await lock.release();
});

test('goes to one of many processes that start together', async () => {
  const said = (await Promise.all(Array.from({ length: 6 }, otherProcess))).map((each) => each.said);
  expect(said.filter((line) => line === 'held')).toHaveLength(1);
  expect(said.filter((line) => line.includes('is in use by process'))).toHaveLength(5);
});

test('is free again after its release', async () => {
  await (await lockDirectory(directory)).release();
  expect(await readHolder(directory)).toBeNull();
  await (await lockDirectory(directory)).release();
});

test('says in one line that a directory cannot be written', async () => {
  const file = join(directory, 'file');
  await writeFile(file, '');
  await expect(lockDirectory(join(file, 'data'))).rejects.toThrow(
    /^The data directory .* cannot be written \(ENOTDIR\)[^\n]*$/,
  );
});
