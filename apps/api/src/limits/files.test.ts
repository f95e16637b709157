import { Hono } from 'hono';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Listener, listen } from '../listen.ts';
import { createAdmission } from './admission.ts';
import { admitFile } from './files.ts';

const most = 2;

let listener: Listener;

/** Files that never end, for whoever the path names. */
beforeAll(async () => {
  const admit = createAdmission({ each: most, all: 2 * most + 1 });
  const endless = () => new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array(1)) });
  const app = new Hono().get('/:who', (c) => admitFile(c, admit, c.req.param('who')) ?? c.body(endless()));
  listener = await listen('127.0.0.1', 0);
  listener.serve(app.fetch);
});
afterAll(() => listener.close(0));

const leaving = new AbortController();

const download = (who: string, init: RequestInit = { signal: leaving.signal }): Promise<Response> =>
  fetch(`${listener.url}/${who}`, { headers: { 'accept-language': 'en' }, ...init });

const statuses = async (who: string): Promise<readonly number[]> => {
  const found: number[] = [];
  for (let n = 0; n <= most; n += 1) found.push((await download(who)).status);
  return found;
};

test('each caller has so many files under way, all together so many, and others when these have gone', async () => {
  for (let n = 0; n <= most; n += 1) expect((await download('lin', { method: 'HEAD' })).status).toBe(200);
  expect(await statuses('lin')).toEqual([200, 200, 429]);
  expect(await statuses('wang')).toEqual([200, 200, 429]);
  expect(await statuses('zhao')).toEqual([200, 429, 429]);
  const refusal = await download('lin');
  expect(refusal.headers.get('retry-after')).toBe('5');
  expect(await refusal.text()).toContain('under way');
  leaving.abort();
  await vi.waitFor(async () => {
    const again = new AbortController();
    const { status } = await download('lin', { signal: again.signal });
    again.abort();
    expect(status).toBe(200);
  });
});
