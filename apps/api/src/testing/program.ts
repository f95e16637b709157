import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

// What is shipped: the built programs, in processes of their own.
const program = (name: string): string => fileURLToPath(new URL(`../../dist/${name}`, import.meta.url));

export interface Program {
  readonly child: ChildProcess;
  /** Everything it printed so far, on either stream. */
  printed(): string;
  /** Its exit code, once it has ended. */
  readonly ended: Promise<number | null>;
}

const running: Program[] = [];

/** Ends, with -9, whatever still runs. */
export const killAll = async (): Promise<void> => {
  for (const { child, ended } of running.splice(0)) {
    child.kill('SIGKILL');
    await ended;
  }
};

/** Starts a program with nothing but these in its environment, in a directory where it is said. */
export const run = (
  name: string,
  args: readonly string[],
  env: Record<string, string>,
  cwd?: string,
): Program => {
  const child = spawn(process.execPath, [program(name), ...args], {
    cwd,
    env: { PATH: process.env['PATH'] ?? '', PORT: '0', QINGLAN_DEMO: 'off', ...env },
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  }
  const ended = once(child, 'close').then(([code]) => code as number | null);
  const started = { child, printed: () => printed, ended };
  running.push(started);
  return started;
};

/** The server's address, once it is ready. @throws Error with what it printed, when it ends before */
export const ready = async ({ printed, child }: Program): Promise<string> => {
  while (child.exitCode === null) {
    const url = /ready: (\S+)/.exec(printed())?.[1];
    if (url) return url;
    await sleep(20);
  }
  throw new Error(printed());
};

/** How it ends, and all it printed. */
export const endsWith = async (program: Program): Promise<{ code: number | null; printed: string }> => {
  const code = await program.ended;
  return { code, printed: program.printed().trim() };
};
