import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from './testing/server.ts';

let server: TestServer;
let adminDirectory: string;

beforeAll(async () => {
  adminDirectory = await mkdtemp(join(tmpdir(), 'qinglan-admin-'));
  await mkdir(join(adminDirectory, 'assets'));
  await writeFile(join(adminDirectory, 'index.html'), '<!doctype html><title>admin</title>');
  await writeFile(join(adminDirectory, 'assets/app-1a2b3c.js'), `export const text = '${'x'.repeat(5000)}';`);
  server = await startTestServer({ adminDirectory });
});

afterAll(async () => {
  await server.close();
  await rm(adminDirectory, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${server.url}${path}`, { headers });

const post = (body: string | ReadableStream, more: RequestInit & { readonly duplex?: 'half' } = {}) =>
  fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: server.bearer('VIEWER') },
    body,
    ...more,
  });

/** Sends the body in chunks, its length unsaid. */
const inChunks = { duplex: 'half' } as const;

const query = JSON.stringify({ query: '{ viewer { role } }' });

describe('health', () => {
  test('tells that it lives and is ready', async () => {
    expect(await (await get('/health/live')).json()).toEqual({ status: 'live' });
    expect(await (await get('/health/ready')).json()).toEqual({ status: 'ready' });
  });

  test.each(['starting', 'stopping'] as const)('is not ready while %s', async (phase) => {
    server.setPhase(phase);
    const response = await get('/health/ready');
    server.setPhase('ready');
    expect([response.status, await response.json()]).toEqual([503, { status: phase }]);
  });
});

describe('metrics', () => {
  test('are nobody’s who has not signed in', async () => {
    const response = await get('/metrics');
    expect([response.status, response.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
  });

  test('are nobody’s who was granted nothing', async () => {
    const authorization = await server.bearerOver({ role: 'VIEWER', scope: null });
    await server.db.roleGrant.deleteMany({ where: { user: { name: 'VIEWER over a place' } } });
    expect((await get('/metrics', { authorization })).status).toBe(403);
  });

  test('count requests under the part that answered, not under paths that callers invent', async () => {
    await get('/wp-login.php?a=1');
    await post(query);
    const response = await get('/metrics', { authorization: server.bearer('VIEWER') });
    const text = await response.text();
    expect(response.headers.get('content-type')).toContain('text/plain; version=0.0.4');
    expect(text).toMatch(/qinglan_http_requests_total\{method="POST",part="\/graphql",status="200"\} \d/);
    expect(text).toContain('process_cpu_seconds_total');
    expect(text).not.toContain('wp-login');
  });
});

describe('the admin', () => {
  test.each(['/', '/stations', '/stations/abc/show'])(
    'is served at %s, asked for each time',
    async (path) => {
      const response = await get(path);
      expect(await response.text()).toContain('<title>admin</title>');
      expect(response.headers.get('content-type')).toContain('text/html');
      expect(response.headers.get('cache-control')).toBe('no-cache');
    },
  );

  test('has files that may be kept for ever, and that come compressed', async () => {
    const response = await get('/assets/app-1a2b3c.js');
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(response.headers.get('content-type')).toContain('javascript');
    expect(await response.text()).toContain('export const text');
  });

  test.each([
    '/assets/gone-4d5e6f.js',
    '/favicon.ico',
    '/../package.json',
    '/..%2f..%2f..%2fetc%2fpasswd',
    '/api/unknown',
  ])('has no %s', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(response.headers.get('cache-control') ?? '').not.toContain('immutable');
  });

  test('may run its own scripts only, and in no frame', async () => {
    const policy = (await get('/')).headers.get('content-security-policy');
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
  });
});

/** What is answered to the head of a request alone. */
const beginning = async (header: string): Promise<string> => {
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  socket.write(
    `POST /graphql HTTP/1.1\r\nHost: ${hostname}\r\nContent-Type: application/json\r\n${header}\r\n\r\n`,
  );
  for await (const data of socket) return String(data);
  return '';
};

describe('a body of more than 1 MB', () => {
  const tooLarge = {
    errors: [
      {
        message: expect.stringContaining('1 MB'),
        extensions: { code: 'BAD_USER_INPUT', rule: 'request.size' },
      },
    ],
  };
  const tenMegabytes = 10 * 1024 * 1024;

  test('is refused', async () => {
    const response = await post('x'.repeat(tenMegabytes));
    expect([response.status, await response.json()]).toEqual([413, tooLarge]);
  });

  test('is refused when it comes in chunks', async () => {
    const chunk = new TextEncoder().encode('x'.repeat(1024 * 1024));
    let left = 10;
    const body = new ReadableStream({
      pull: (controller) => {
        if (left === 0) return controller.close();
        left -= 1;
        controller.enqueue(chunk);
      },
    });
    const response = await post(body, inChunks);
    expect([response.status, await response.json()]).toEqual([413, tooLarge]);
  });

  test('is answered on the connection it came by, which then serves on', async () => {
    const { hostname, port } = new URL(server.url);
    const socket = connect(Number(port), hostname);
    const head = `POST /graphql HTTP/1.1\r\nHost: ${hostname}\r\nContent-Type: application/json\r\nContent-Length: ${tenMegabytes}\r\n\r\n`;
    socket.write(head);
    socket.write('x'.repeat(tenMegabytes));
    socket.write(`GET /health/live HTTP/1.1\r\nHost: ${hostname}\r\nConnection: close\r\n\r\n`);
    let answer = '';
    for await (const data of socket) answer += data;
    expect(answer).toContain('HTTP/1.1 413');
    expect(answer).toContain('request.size');
    expect(answer).toContain('{"status":"live"}');
  });

  test('is refused by what it declares, before it comes', async () => {
    const answer = await beginning(`Content-Length: ${tenMegabytes}`);
    expect(answer).toContain('HTTP/1.1 413');
    expect(answer).toContain('request.size');
  });

  test('is not waited for where the caller is unknown', async () => {
    expect(await beginning('Transfer-Encoding: chunked')).toContain('HTTP/1.1 401');
  });

  test('is 16 KB where anybody may send one', async () => {
    const attempt = (email: string) =>
      fetch(`${server.url}/api/auth/sign-in/email`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email, password: 'wrong wrong wrong' }),
      });
    expect((await attempt(`${'x'.repeat(16 * 1024)}@example.com`)).status).toBe(413);
    expect((await attempt('nobody@example.com')).status).toBe(401);
  });

  test('is not what a small body in chunks is', async () => {
    const body = new Blob([query]).stream();
    const response = await post(body, inChunks);
    expect(await response.json()).toEqual({ data: { viewer: { role: 'VIEWER' } } });
  });
});

test('a request keeps one id from its header to its answer', async () => {
  expect((await get('/health/live')).headers.get('x-request-id')).toMatch(/^[\w-]{36}$/);
  expect((await get('/health/live', { 'x-request-id': 'of-a-caller' })).headers.get('x-request-id')).toBe(
    'of-a-caller',
  );
});

test('a large answer comes compressed to who takes it so', async () => {
  const body = JSON.stringify({ query: '{ __schema { types { name description fields { name } } } }' });
  const response = await post(body);
  expect(response.headers.get('content-encoding')).toBe('gzip');
  expect(Object.keys((await response.json()) as object)).toEqual(['data']);
});

test('nobody chooses the address that attempts to sign in are counted by', async () => {
  const attempt = (peer: number): Promise<Response> =>
    fetch(`${server.url}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-qinglan-peer': `10.0.0.${peer}`,
        'x-forwarded-for': `10.0.0.${peer}`,
      },
      body: JSON.stringify({ email: 'nobody@example.com', password: 'wrong wrong wrong' }),
    });
  const statuses: number[] = [];
  while (statuses.at(-1) !== 429 && statuses.length < 100)
    statuses.push((await attempt(statuses.length)).status);
  expect(statuses[0]).toBe(401);
  expect(statuses.at(-1)).toBe(429);
}, 120_000);
