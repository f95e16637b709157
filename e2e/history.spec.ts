import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { accessibilityProblems } from './support/accessibility.ts';
import { journey } from './support/journey.ts';
import { sampleRecords } from './support/pages.ts';
import { ask, signIn, signInAs } from './support/session.ts';
import { heading, visit } from './support/visit.ts';

const earlier = '城东派出所';
const later = '城东中心派出所';

/** The one entry of the open time line, or of the ledger, that holds a text. */
const entries = (page: Page, text: string) =>
  page.getByRole('main').getByRole('listitem').filter({ hasText: text });

journey(
  'a changed name is told in the history, put back from there, and both changes stand in the ledger',
  async ({ product, open }) => {
    const page = await open();
    await signIn(page, product);
    const { stations: id } = await sampleRecords(page);

    await visit(page, `/stations/${id}`);
    await page.getByRole('textbox', { name: '名称' }).fill(later);
    await page.getByRole('button', { name: '保存' }).click();
    await heading(page, later).waitFor();

    await page.getByRole('button', { name: '展开历史' }).click();
    const change = entries(page, '修改派出所');
    await change.waitFor();
    expect(await change.locator('del').textContent()).toBe(earlier);
    expect(await change.locator('ins').textContent()).toBe(later);
    expect(await change.locator('dt').textContent()).toBe('名称');
    expect(await entries(page, '新增派出所').count()).toBe(1);
    expect(await accessibilityProblems(page)).toEqual([]);

    await page.getByRole('button', { name: 'English' }).click();
    const english = entries(page, 'Changed the station');
    await english.waitFor();
    expect(await english.locator('dt').textContent()).toBe('Name');
    expect(await english.locator('ins').textContent()).toBe(later);
    await page.getByRole('button', { name: '中文' }).click();

    // Putting back opens the form with the old value; nothing is saved by it.
    await page.getByRole('link', { name: '恢复此值：名称' }).click();
    await page.getByText('已填入原来的值，尚未保存。').waitFor();
    expect(await page.getByRole('textbox', { name: '名称' }).inputValue()).toBe(earlier);
    const stored = 'query ($id: ID!) { node(id: $id) { ... on Station { name version } } }';
    expect(await ask(page, stored, { id })).toEqual({ node: { name: later, version: 2 } });
    await page.getByRole('button', { name: '保存' }).click();
    await heading(page, earlier).waitFor();
    expect(await ask(page, stored, { id })).toEqual({ node: { name: earlier, version: 3 } });

    await visit(page, '/ledgerEntries');
    await page.getByRole('combobox', { name: '记录类型' }).click();
    await page.getByRole('option', { name: '派出所', exact: true }).click();
    await page.getByRole('combobox', { name: '变动' }).click();
    await page.getByRole('option', { name: '修改', exact: true }).click();
    await page.getByText('共 2 条', { exact: true }).waitFor();
    const until = page.getByRole('textbox', { name: '到', exact: true });
    await until.fill('2020年1月2日');
    await until.press('Enter');
    await page.getByText('共 0 条', { exact: true }).waitFor();
    expect(await until.inputValue()).toBe('2020-01-02');
    await until.fill('');
    await until.press('Enter');
    await page.getByText('共 2 条', { exact: true }).waitFor();
    for (const [place, [from, to]] of [
      [later, earlier],
      [earlier, later],
    ].entries()) {
      const entry = entries(page, '修改派出所').nth(place);
      await entry.getByRole('button', { name: '查看 1 项' }).click();
      expect(await entry.locator('del').textContent()).toBe(from);
      expect(await entry.locator('ins').textContent()).toBe(to);
    }
    await entries(page, '修改派出所').first().getByRole('link', { name: earlier }).click();
    await heading(page, earlier).waitFor();
  },
);

journey('who only reads is shown no history, and no way to the ledger', async ({ product, open }) => {
  const page = await open({ forgive: /status of 403|FORBIDDEN/ });
  await signInAs(page, product, 'reader', 'VIEWER');
  const { stations: id } = await sampleRecords(page);
  await visit(page, `/stations/${id}/show`);
  await page.getByText('新建于').waitFor();
  expect(await page.getByRole('button', { name: '展开历史' }).count()).toBe(0);
  expect(await page.getByRole('link', { name: '台账', exact: true }).count()).toBe(0);
});
