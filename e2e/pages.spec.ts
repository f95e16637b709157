import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { accessibilityProblems } from './support/accessibility.ts';
import { journey } from './support/journey.ts';
import { speak } from './support/language.ts';
import { pageGroups, pagesOf, publishStanding, sampleRecords } from './support/pages.ts';
import { signIn } from './support/session.ts';
import { textProblems } from './support/text.ts';
import { visit } from './support/visit.ts';

// Lists and records are laid out differently on the two screens; a form is one column that is tight on a phone.
const walks = [
  { screen: 'desktop', languages: ['en', 'zh-CN'], hasForms: false },
  { screen: 'phone', languages: ['zh-CN', 'en'], hasForms: true },
] as const;

journey.for(pageGroups.flatMap((group) => walks.map((walk) => ({ ...walk, group }))))(
  'every page about $group is in order on a $screen',
  { timeout: 300_000 },
  async ({ screen, languages, hasForms, group }, { product, open }) => {
    const page = await open({ screen });
    await signIn(page, product);
    if (group === 'work') await publishStanding(page);
    for (const address of await pagesOf(page, group, hasForms)) {
      await visit(page, address);
      for (const language of languages) {
        await speak(page, language);
        expect.soft(await textProblems(page, language), `what ${address} says in ${language}`).toEqual([]);
        expect.soft(await isTooWide(page), `${address} is too wide in ${language}`).toBe(false);
      }
      if (changesRecord(address)) continue;
      const problems = await accessibilityProblems(page, address === '/' ? 'everything' : 'without the menu');
      expect.soft(problems, `barriers on ${address}`).toEqual([]);
    }
  },
);

journey('the dark appearance is in order', async ({ product, open }) => {
  const page = await open({ screen: 'phone', appearance: 'dark' });
  await visit(page, '/login');
  expect(await accessibilityProblems(page)).toEqual([]);
  await signIn(page, product);
  const { stations, publications, handovers } = await sampleRecords(page);
  const records = [`/stations/${stations}/show`, `/publications/${publications}/show`];
  for (const address of [
    '/',
    '/stations',
    ...records,
    `/handovers/${handovers}/show`,
    '/evaluations/create',
  ]) {
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
