import { type FileHandle, mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { tryLock } from 'fs-native-extensions';
import { codeOf, OperatorError, reasonOf } from '../operator-error.ts';

/** The process that has a data directory open, and the socket where it takes commands (null: it takes none). */
export interface Holder {
  readonly pid: number;
  readonly control: string | null;
}

/** Another process has the directory open. */
export class DirectoryInUse extends OperatorError {
  override readonly name = 'DirectoryInUse';
  readonly holder: Holder | null;

  constructor(directory: string, holder: Holder | null) {
    const who = holder ? `process ${holder.pid}` : 'another process';
    super(
      `The data directory ${directory} is in use by ${who}: stop it first, or choose another directory with QINGLAN_DATA.`,
    );
    this.holder = holder;
  }
}

export interface DirectoryLock {
  /** Tells other processes where this one takes commands. */
  announce(control: string): Promise<void>;
  release(): Promise<void>;
}

const unusable = (directory: string, error: unknown): OperatorError =>
  new OperatorError(
    `The data directory ${directory} cannot be written (${codeOf(error) ?? reasonOf(error)}): give this user the right to, or choose another with QINGLAN_DATA.`,
  );

const holderFile = (directory: string): string => join(directory, 'holder.json');

const tell = async (directory: string, holder: Holder): Promise<void> => {
  const aside = `${holderFile(directory)}.new`;
  await writeFile(aside, JSON.stringify(holder), { mode: 0o600 });
  await rename(aside, holderFile(directory));
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
};

/** Who has the directory open, as far as it says; null: nobody that is alive. */
export const readHolder = async (directory: string): Promise<Holder | null> => {
  try {
    const holder = JSON.parse(await readFile(holderFile(directory), 'utf8')) as Holder;
    return isAlive(holder.pid) ? holder : null;
  } catch {
    return null;
  }
};

/** The holder takes the lock a moment before it writes down who it is. */
const findHolder = async (directory: string): Promise<Holder | null> => {
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const holder = await readHolder(directory);
    if (holder) return holder;
    await sleep(50);
  }
  return null;
};

const openLockFile = async (directory: string): Promise<FileHandle> => {
  try {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    return await open(join(directory, 'lock'), 'a', 0o600);
  } catch (error) {
    throw unusable(directory, error);
  }
};

/**
 * Makes this process the only one that opens the directory: two on one embedded database lose rows without an error.
 * The lock belongs to the operating system and ends with the process, however that ends.
 *
 * @throws DirectoryInUse naming the holder; OperatorError when the directory cannot be written
 */
export const lockDirectory = async (directory: string): Promise<DirectoryLock> => {
  const file = await openLockFile(directory);
  if (!tryLock(file.fd)) {
    await file.close();
    throw new DirectoryInUse(directory, await findHolder(directory));
  }
  try {
    await tell(directory, { pid: process.pid, control: null });
  } catch (error) {
    await file.close();
    throw unusable(directory, error);
  }
  return {
    announce: (control) => tell(directory, { pid: process.pid, control }),
    release: async () => {
      await rm(holderFile(directory), { force: true });
      await file.close();
    },
  };
};
