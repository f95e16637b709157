import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../testing/server.ts';

const nonce = 'the-nonce-of-this-page';
const outside = 'a file outside of the admin';

let server: TestServer;
let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'qinglan-security-'));
  await writeFile(join(directory, 'outside.txt'), outside);
  await mkdir(join(directory, 'admin/assets'), { recursive: true });
  await writeFile(
    join(directory, 'admin/index.html'),
    `<!doctype html><meta property="csp-nonce" nonce="${nonce}"><style nonce="${nonce}"></style>`,
  );
  await writeFile(join(directory, 'admin/assets/app-1a2b3c.js'), 'export {};');
  server = await startTestServer({ adminDirectory: join(directory, 'admin') });
});
afterAll(async () => {
  await server.close();
  await rm(directory, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${server.url}${path}`, { headers });

const signedIn = () => ({ authorization: server.bearer('ADMIN') });

const policyOf = (response: Response) => response.headers.get('content-security-policy') ?? '';

const query = (text: string) =>
  fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...signedIn() },
    body: JSON.stringify({ query: text }),
  });

/** Sends bytes as they are, and takes what comes until the server closes. */
const raw = (bytes: string | Buffer): Promise<string> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.url);
    const socket = connect(Number(port), hostname);
    let answer = '';
    socket.on('data', (data) => {
      answer += data.toString('latin1');
    });
    socket.on('error', reject).on('close', () => resolve(answer));
    socket.write(bytes);
  });

const everyAnswer = {
  'the admin': () => get('/'),
  'a screen of the admin': () => get('/stations/abc/show'),
  'a script': () => get('/assets/app-1a2b3c.js'),
  'no file': () => get('/assets/gone.js'),
  GraphiQL: () => get('/graphql', { accept: 'text/html', ...signedIn() }),
  'a query': () => query('{ viewer { role } }'),
  'a query that is none': () => query('{'),
  'a session': () => get('/api/auth/get-session'),
  'an export': () => get('/exports/people.csv', signedIn()),
  'an export for nobody': () => get('/exports/people.csv'),
  'a template': () => get('/templates/people.xlsx', signedIn()),
  'a report that is not there': () => get('/publications/abc.docx', signedIn()),
  'an import of nothing': () =>
    fetch(`${server.url}/imports/people`, {
      method: 'POST',
      headers: { 'x-qinglan-import': '1', ...signedIn() },
      body: 'a',
    }),
  metrics: () => get('/metrics', signedIn()),
  health: () => get('/health/ready'),
  'a method that we do not have': () => fetch(`${server.url}/`, { method: 'DELETE' }),
  'too large a body': () =>
    fetch(`${server.url}/graphql`, { method: 'POST', headers: signedIn(), body: 'x'.repeat(2 ** 21) }),
};

const pages = ['the admin', 'a screen of the admin', 'GraphiQL'];

describe.each(Object.entries(everyAnswer))('the answer that is %s', (name, ask) => {
  test('cannot be framed, sniffed, embedded or called by others, and says nothing of what made it', async () => {
    const { headers } = await ask();
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
    });
    const told = [...headers.keys()];
    expect(told.filter((header) => header.startsWith('access-control-'))).toEqual([]);
    expect(told).not.toContain('x-powered-by');
    expect(told).not.toContain('server');
  });

  test('allows a document nothing, unless it is a page of ours, and never scripts in it', async () => {
    const response = await ask();
    const policy = policyOf(response);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).not.toContain('unsafe-eval');
    if (pages.includes(name)) {
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("object-src 'none'");
      expect(policy).toContain("form-action 'self'");
    } else {
      expect(policy).toBe("default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    }
  });

  test('is kept by nobody, unless it is a file of the admin', async () => {
    const { headers } = await ask();
    const kept = { 'the admin': 'no-cache', 'a screen of the admin': 'no-cache', 'no file': 'no-cache' };
    const expected: Readonly<Record<string, string>> = {
      ...kept,
      'a script': 'public, max-age=31536000, immutable',
      'a method that we do not have': 'no-store',
    };
    expect(headers.get('cache-control')).toContain(expected[name] ?? 'no-store');
  });
});

describe('the admin’s page', () => {
  test('takes no style but those with its nonce, which is another each time', async () => {
    const answers = await Promise.all([get('/'), get('/people')]);
    const nonces = await Promise.all(
      answers.map(async (response) => {
        const html = await response.text();
        const [told, ...more] = new Set([...html.matchAll(/nonce="([^"]+)"/g)].map(([, each]) => each));
        expect(more).toEqual([]);
        expect(policyOf(response)).toContain(`style-src 'self' 'nonce-${told}';`);
        expect(policyOf(response)).not.toContain('unsafe-inline');
        return told;
      }),
    );
    expect(nonces[0]).toMatch(/^[\w+/=]{22,}$/);
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  test('makes no markup or script of a text', async () => {
    expect(policyOf(await get('/'))).toContain("require-trusted-types-for 'script'; trusted-types 'none'");
  });
});

describe('GraphiQL', () => {
  const page = () => get('/graphql', { accept: 'text/html', ...signedIn() });

  test('has no script in its page, and each that it names is there for who is signed in alone', async () => {
    const html = await (await page()).text();
    expect([...html.matchAll(/<script(?![^>]* src=)/g)]).toEqual([]);
    const files = [...html.matchAll(/(?:src|href)="(\/graphiql\/[^"]+)"/g)].map(([, path = '']) => path);
    expect(files).toHaveLength(3);
    for (const path of files) {
      const response = await get(path, signedIn());
      expect([path, response.status]).toEqual([path, 200]);
      expect(response.headers.get('content-type')).toMatch(/^text\/(?:javascript|css); charset=utf-8$/);
      expect(response.headers.get('cache-control')).toContain('private');
      expect((await get(path)).status).toBe(404);
    }
  });

  test('is not shown to who is not signed in', async () => {
    const response = await get('/graphql', { accept: 'text/html' });
    expect(response.headers.get('content-type') ?? '').not.toContain('text/html');
  });
});

describe('a method', () => {
  test.each(['OPTIONS', 'PUT', 'PATCH', 'DELETE', 'PROPFIND'])('%s is refused everywhere', async (method) => {
    for (const path of [
      '/',
      '/graphql',
      '/api/auth/sign-in/email',
      '/imports/people',
      '/exports/people.csv',
    ]) {
      const headers = { origin: 'https://evil.example', 'access-control-request-method': 'POST' };
      const response = await fetch(`${server.url}${path}`, { method, headers });
      expect([path, response.status, response.headers.get('allow')]).toEqual([path, 405, 'GET, HEAD, POST']);
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
    }
  });

  test.each(['TRACE', 'CONNECT', 'BREW', 'G\u0000T'])('%s gives nothing back', async (method) => {
    const answer = await raw(
      `${method} / HTTP/1.1\r\nHost: a\r\nCookie: secret=1\r\nConnection: close\r\n\r\n`,
    );
    expect(answer).not.toContain('secret=1');
    expect(answer).not.toMatch(/^HTTP\/1.1 [25]/);
  });
});

describe('the files of the admin', () => {
  test.each([
    '/../outside.txt',
    '/assets/../../outside.txt',
    '/%2e%2e/outside.txt',
    '/..%2foutside.txt',
    '/assets/..%2f..%2foutside.txt',
    '/%2e%2e%2foutside.txt',
    '/..%5coutside.txt',
    '/..\\outside.txt',
    '/%252e%252e%252foutside.txt',
    '/assets/....//....//outside.txt',
    '//outside.txt',
    '/outside.txt%00.js',
    '/assets/%00',
    '/assets/%c0%ae%c0%ae/%c0%ae%c0%ae/outside.txt',
    '/assets/%ff.js',
    `/assets/${'a'.repeat(6000)}.js`,
  ])('are all that %s can reach', async (path) => {
    const answer = await raw(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1.1 (?:200|404|400) /);
    expect(answer).not.toContain(outside);
    expect(answer).not.toContain(directory);
  });
});

describe('a request', () => {
  test.each([
    ['without a host', 'GET / HTTP/1.1\r\n\r\n'],
    [
      'with two lengths',
      'POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab',
    ],
    [
      'with a length beside chunks',
      'POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    [
      'in chunks of another kind',
      'POST /graphql HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n',
    ],
    ['with a folded header', 'GET / HTTP/1.1\r\nHost: a\r\n X: b\r\n\r\n'],
    ['with a space before the colon', 'GET / HTTP/1.1\r\nHost : a\r\n\r\n'],
    ['with bare line feeds', 'GET / HTTP/1.1\nHost: a\n\n'],
    ['with a null byte in a header', 'GET / HTTP/1.1\r\nHost: a\r\nX: \u0000\r\n\r\n'],
    ['of no protocol', '\u0016\u0003\u0001'],
  ])('%s is refused, and nothing is read after it', async (_name, bytes) => {
    const answer = await raw(`${bytes}GET /health/live HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1.1 400 /);
    expect(answer).not.toContain('"live"');
  });

  test('to a host that is none is refused, without saying its name', async () => {
    const answer = await raw('GET / HTTP/1.1\r\nHost: a b/<script>\r\nConnection: close\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1.1 400 /);
    expect(answer).not.toContain('<script>');
  });

  test('with huge headers is refused', async () => {
    const answer = await raw(`GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(40_000)}\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1.1 431 /);
  });

  test('under a forged host gets no address made of it', async () => {
    for (const path of ['/', '/graphql', '/api/auth/get-session', '/exports/people.csv', '/no.file']) {
      const answer = await raw(
        `GET ${path} HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\nConnection: close\r\n\r\n`,
      );
      expect(answer).not.toContain('evil.example');
      expect(answer).not.toMatch(/^location:/im);
    }
  });
});
