import { expect, test } from 'vitest';
import { countAttempts } from './attempts.ts';

const rule = { window: 60, max: 3 };

test('allows so many in a window, tells when it ends, and then allows as many again', async () => {
  let now = 0;
  const { consume } = countAttempts(() => now);
  const attempt = async (key = 'peer') => (await consume(key, rule)).retryAfter;
  expect([await attempt(), await attempt(), await attempt()]).toEqual([null, null, null]);
  now = 20_000;
  expect(await attempt()).toBe(40);
  expect(await attempt('another peer')).toBeNull();
  now = 59_999;
  expect(await attempt()).toBe(1);
  now = 60_000;
  expect(await attempt()).toBeNull();
});

test('never stops steady use below the limit', async () => {
  let now = 0;
  const { consume } = countAttempts(() => now);
  for (let n = 0; n < 1000; n += 1) {
    now += 30_000;
    expect(await consume('peer', rule)).toEqual({ allowed: true, retryAfter: null });
  }
});

test('lets none of many at once slip through', async () => {
  const { consume } = countAttempts();
  const verdicts = await Promise.all(Array.from({ length: 50 }, () => consume('peer', rule)));
  expect(verdicts.filter(({ allowed }) => allowed)).toHaveLength(3);
});
