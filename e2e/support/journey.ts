import { rm } from 'node:fs/promises';
import { test as base, expect, inject } from 'vitest';
import { launchBrowser, openPage, type PageOptions, takePicture, type WatchedPage } from './browser.ts';
import { startProduct } from './product.ts';

/**
 * A test with the running product and a browser, both started once per file and only when a journey asks:
 *
 * - `product`: the built product over a demonstration ledger of its own;
 * - `open(options)`: a page on it, nobody signed in; at the end the journey fails when the console or the page
 *   reported an error, and each page of a failed journey is kept as a picture.
 */
export const journey = base
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads what a fixture needs from its pattern.
  .extend('product', { scope: 'file' }, async ({}, { onCleanup }) => {
    const product = await startProduct(inject('ledger'));
    onCleanup(async () => {
      await product.stop();
      await rm(product.data, { recursive: true, force: true });
    });
    return product;
  })
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads what a fixture needs from its pattern.
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }) => {
    const browser = await launchBrowser();
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('open', async ({ product, browser, task }, { onCleanup }) => {
    const opened: WatchedPage[] = [];
    onCleanup(async () => {
      const hasFailed = task.result?.state === 'fail';
      for (const [index, { page }] of opened.entries()) {
        if (hasFailed) await takePicture(page, `${task.name}-${index + 1}`);
        await page.context().close();
      }
      expect(opened.flatMap(({ problems }) => problems)).toEqual([]);
    });
    return async (options?: PageOptions) => {
      const watched = await openPage(browser, product.url, options);
      opened.push(watched);
      return watched.page;
    };
  });
