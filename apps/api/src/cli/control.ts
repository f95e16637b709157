import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Terminal } from './command.ts';

/** Asks a running server to run a command; one line of JSON. */
export interface Request {
  readonly argv: readonly string[];
  readonly cwd: string;
}

/** What comes back: a line of JSON for each piece of output, the exit code last. */
export type Reply = { readonly out: string } | { readonly err: string } | { readonly code: number };

type Run = (argv: readonly string[], terminal: Terminal) => Promise<number>;

const answer = async (socket: Socket, run: Run): Promise<void> => {
  const reply = (line: Reply): boolean => socket.write(`${JSON.stringify(line)}\n`);
  // The caller may go away; the command is run to its end all the same.
  socket.on('error', () => undefined);
  for await (const line of createInterface({ input: socket })) {
    const { argv, cwd } = JSON.parse(line) as Request;
    const code = await run(argv, { cwd, out: (out) => reply({ out }), err: (err) => reply({ err }) });
    reply({ code });
    break;
  }
  socket.end();
};

export interface Control {
  readonly path: string;
  close(): Promise<void>;
}

/**
 * Takes commands from this user's other processes. The socket lies in a directory of its own that only this user can
 * enter, and a socket's path may hold about a hundred characters, so it lies among the temporary files.
 */
export const takeCommands = async (run: Run): Promise<Control> => {
  const directory = await mkdtemp(join(tmpdir(), 'qinglan-'));
  const path = join(directory, 'control');
  const server = createServer((socket) => {
    answer(socket, run).catch(() => socket.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, resolve);
  });
  return {
    path,
    close: async () => {
      await new Promise((resolve) => server.close(resolve));
      await rm(directory, { recursive: true, force: true });
    },
  };
};
