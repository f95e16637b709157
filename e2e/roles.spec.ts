import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { journey } from './support/journey.ts';
import { publishStanding, sampleRecords } from './support/pages.ts';
import { signIn, signInAs } from './support/session.ts';
import { heading, visit } from './support/visit.ts';

// “开始申报” is the name of a column.
const changes =
  /新建|编辑|更正|归档|撤销|恢复|记录考评|记录荣誉|任命|结束|加入|离开|开始(?!申报)|^(发起|撰写|发布|撤回|审核|公示|批准|否决|接收|退回)/;

/** The buttons and links on the page that lead to a change. */
function offers(page: Page): Promise<readonly string[]> {
  const main = page.getByRole('main');
  const named = { name: changes };
  return main.getByRole('button', named).or(main.getByRole('link', named)).allInnerTexts();
}

journey('a viewer reads everything and is offered no change', async ({ product, open }) => {
  const [page, clerk] = [await open(), await open()];
  await signIn(clerk, product);
  await publishStanding(clerk);
  await signInAs(page, product, 'lin', 'VIEWER');
  await visit(page, '/');
  await page.getByText('城东派出所').first().waitFor();
  expect(await offers(page)).toEqual([]);
  for (const [slice, id] of Object.entries(await sampleRecords(page))) {
    for (const address of [`/${slice}`, `/${slice}/${id}/show`]) {
      await visit(page, address);
      expect.soft(await offers(page), address).toEqual([]);
    }
  }
});

journey('a link to a form is of no use to who may not save it', async ({ product, open }) => {
  const page = await open();
  await signInAs(page, product, 'chen', 'VIEWER');
  const { stations } = await sampleRecords(page);
  for (const address of ['/stations/create', `/stations/${stations}`, '/evaluations/create']) {
    await page.goto(`/#${address}`);
    await heading(page, '没有权限').waitFor();
    expect(await page.getByRole('textbox').count()).toBe(0);
    await page.getByRole('link', { name: '回到首页' }).click();
    await heading(page, '首页').waitFor();
  }
});

journey(
  'an editor records, and leaves corrections and the catalogue to others',
  async ({ product, open }) => {
    const page = await open();
    await signInAs(page, product, 'wang', 'EDITOR');
    const { stations, evaluations, authorities } = await sampleRecords(page);
    await visit(page, `/stations/${stations}/show`);
    expect(await offers(page)).toEqual(['编辑', '记录考评']);
    await visit(page, `/evaluations/${evaluations}/show`);
    expect(await offers(page)).toEqual([]);
    await visit(page, `/authorities/${authorities}/show`);
    expect(await offers(page)).toEqual([]);
    await visit(page, '/awardKinds');
    expect(await offers(page)).toEqual([]);
  },
);
