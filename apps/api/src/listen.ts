import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { codeOf, OperatorError, reasonOf } from './operator-error.ts';

type Fetch = (request: Request, bindings: HttpBindings) => Response | Promise<Response>;

export interface Listener {
  /** Where a browser on this machine finds us. */
  readonly url: string;
  /** Answers requests with this from now on. */
  serve(fetch: Fetch): void;
  /** Takes no more requests, waits for those under way, and then closes what is still open. */
  close(graceMs?: number): Promise<void>;
}

const remedies: Readonly<Record<string, (host: string, port: number) => string>> = {
  EADDRINUSE: (_host, port) =>
    `Port ${port} is taken: stop the program that uses it, or choose another with PORT.`,
  EACCES: (_host, port) => `Port ${port} needs rights this user lacks: choose one above 1023 with PORT.`,
  EADDRNOTAVAIL: (host) => `HOST ${host} is no address of this machine: correct HOST, or unset it.`,
  ENOTFOUND: (host) => `HOST ${host} is unknown: correct HOST, or unset it.`,
};

const bind = (server: Server, host: string, port: number): Promise<AddressInfo> =>
  new Promise((resolve, reject) => {
    server.once('error', (error) => {
      const remedy = remedies[codeOf(error) ?? ''];
      reject(
        new OperatorError(remedy?.(host, port) ?? `Cannot listen on ${host}:${port}: ${reasonOf(error)}.`),
      );
    });
    server.listen(port, host, () => resolve(server.address() as AddressInfo));
  });

const everywhere = ['0.0.0.0', '::', '127.0.0.1', '::1'];

const urlOf = ({ address, port }: AddressInfo): string => {
  const host = everywhere.includes(address) ? 'localhost' : address;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
};

const starting: Fetch = ({ url }) =>
  new URL(url).pathname === '/health/live'
    ? Response.json({ status: 'live' })
    : Response.json({ status: 'starting' }, { status: 503, headers: { 'Retry-After': '1' } });

/**
 * Takes the port at once, so that a port which is taken is told before anything is made. Until `serve` it answers that
 * it is starting.
 *
 * @throws OperatorError when the port cannot be had
 */
export const listen = async (host: string, port: number): Promise<Listener> => {
  let current = starting;
  const server = createServer(
    getRequestListener((request, bindings) => current(request, bindings as HttpBindings), {
      overrideGlobalObjects: false,
    }),
  );
  const url = urlOf(await bind(server, host, port));
  return {
    url,
    serve: (fetch) => {
      current = fetch;
    },
    close: async (graceMs = 10_000) => {
      const closed = new Promise((resolve) => server.close(resolve));
      // A connection kept alive is busy until its request is answered, and idle afterwards.
      const sweep = setInterval(() => server.closeIdleConnections(), 50);
      const timer = setTimeout(() => server.closeAllConnections(), graceMs);
      await closed;
      clearInterval(sweep);
      clearTimeout(timer);
    },
  };
};
