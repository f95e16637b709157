import { connect, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { OperatorError } from '../operator-error.ts';
import type { Terminal } from './command.ts';
import type { Reply, Request } from './control.ts';

const open = (path: string): Promise<Socket | null> =>
  new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => resolve(socket));
    socket.once('error', () => resolve(null));
  });

/**
 * Has the server behind a control socket run a command, and shows what it prints.
 *
 * @returns the command's exit code; null when nobody listens there any more
 * @throws OperatorError when the server goes away meanwhile
 */
export const forward = async (
  control: string,
  argv: readonly string[],
  terminal: Terminal,
): Promise<number | null> => {
  const socket = await open(control);
  if (!socket) return null;
  const request: Request = { argv, cwd: terminal.cwd };
  socket.write(`${JSON.stringify(request)}\n`);
  for await (const line of createInterface({ input: socket })) {
    const reply = JSON.parse(line) as Reply;
    if ('out' in reply) terminal.out(reply.out);
    else if ('err' in reply) terminal.err(reply.err);
    else return reply.code;
  }
  throw new OperatorError(
    'The server stopped while it ran the command: start it again and look at what was done.',
  );
};
