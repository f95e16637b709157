import { expect } from 'vitest';
import { takeDocumentPicture } from './support/browser.ts';
import { journey } from './support/journey.ts';
import { sampleRecords } from './support/pages.ts';
import { signIn } from './support/session.ts';
import { lookFrom } from './support/streak.ts';
import { visit } from './support/visit.ts';

journey(
  'a station shows its flags and its relay, and the README shows the station',
  async ({ product, open }) => {
    const page = await open();
    await signIn(page, product);
    const { stations } = await sampleRecords(page);
    await visit(page, `/stations/${stations}/show`);
    await lookFrom(page, '2017-10-31');
    const flags = page.getByRole('list', { name: '红旗墙' }).getByRole('button');
    await expect.poll(() => flags.count()).toBe(11);
    expect(await page.getByRole('button', { name: /保持$/ }).count()).toBe(11);
    await page.getByRole('heading', { name: /^2016/ }).waitFor();

    const relay = await page
      .getByRole('listitem')
      .filter({ hasText: /^第.任/ })
      .allInnerTexts();
    expect(relay).toHaveLength(5);
    expect(relay[0]).toContain('徐立勤');
    expect(relay[4]).toContain('刘岭');
    await page.getByLabel('截至').blur();
    await takeDocumentPicture(page, 'station');

    await flags.last().focus();
    await page.keyboard.press('Home');
    await page.getByRole('heading', { name: /^2006/ }).waitFor();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('heading', { name: /^2007/ }).waitFor();
    expect(await page.getByRole('button', { name: '2007 保持' }).getAttribute('aria-pressed')).toBe('true');

    await page.getByRole('button', { name: '排名第一' }).click();
    await expect.poll(() => page.getByTestId('streak-length').textContent()).toBe('4');

    const recordedBy = page.getByRole('textbox', { name: '按何时的台账' });
    await recordedBy.fill('2020.1.2 8:30');
    await recordedBy.press('Enter');
    await page.getByText('还没有已公布的考评').waitFor();
    expect(await recordedBy.inputValue()).toBe('2020-01-02 08:30');
    await recordedBy.fill('some day');
    expect(await recordedBy.getAttribute('aria-invalid')).toBe('true');
  },
);
