import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { accessibilityProblems } from './support/accessibility.ts';
import { journey } from './support/journey.ts';
import { speak } from './support/language.ts';
import { everyPage, sampleRecords } from './support/pages.ts';
import { signIn } from './support/session.ts';
import { textProblems } from './support/text.ts';
import { visit } from './support/visit.ts';

const walks = [
  { screen: 'desktop', languages: ['en', 'zh-CN'] },
  { screen: 'phone', languages: ['zh-CN', 'en'] },
] as const;

journey.for(walks)(
  'every page is in order on a $screen',
  async ({ screen, languages }, { product, open }) => {
    const page = await open({ screen });
    await signIn(page, product);
    for (const address of await everyPage(page)) {
      await visit(page, address);
      for (const language of languages) {
        await speak(page, language);
        expect.soft(await textProblems(page, language), `what ${address} says in ${language}`).toEqual([]);
        expect.soft(await isTooWide(page), `${address} is too wide in ${language}`).toBe(false);
      }
      if (changesRecord(address)) continue;
      expect.soft(await accessibilityProblems(page), `barriers on ${address}`).toEqual([]);
    }
  },
);

journey('the dark appearance is in order', async ({ product, open }) => {
  const page = await open({ screen: 'phone', appearance: 'dark' });
  await visit(page, '/login');
  expect(await accessibilityProblems(page)).toEqual([]);
  await signIn(page, product);
  const { stations } = await sampleRecords(page);
  for (const address of ['/', '/stations', `/stations/${stations}/show`, '/evaluations/create']) {
    await visit(page, address);
    expect.soft(await accessibilityProblems(page), `barriers on ${address}`).toEqual([]);
  }
});

/** The form that changes a record is the one that makes it, filled in: the same barriers need no second look. */
function changesRecord(address: string): boolean {
  return /^\/\w+\/(?!create)[^/]+$/.test(address);
}

/** Whether one has to scroll sideways to see all of the page. */
function isTooWide(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}
