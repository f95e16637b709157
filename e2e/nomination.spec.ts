import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { pick, refusal } from './support/form.ts';
import { journey } from './support/journey.ts';
import { ask, signInAs } from './support/session.ts';
import { visit } from './support/visit.ts';

journey(
  'a nomination leads through review and public notice to an award',
  { timeout: 300_000 },
  async ({ product, open }) => {
    const [editor, reviewer] = [await open(), await open()];
    await signInAs(editor, product, 'zhou', 'EDITOR');
    await signInAs(reviewer, product, 'qian', 'REVIEWER');

    await visit(editor, '/nominations/create');
    await pick(editor, '评选轮次', '2017年第三季度评选');
    await pick(editor, '被提名人', '陆星野');
    await pick(editor, '荣誉种类', '个人三等功');
    await pick(editor, /^提名人/, '高芒种');
    await editor.getByLabel('申报日期').fill('2017-09-10');
    await save(editor);
    await editor.getByText('已申报', { exact: true }).waitFor();
    expect(await editor.getByRole('button', { name: /审核|批准|否决/ }).count()).toBe(0);
    const address = new URL(editor.url()).hash.slice(1);

    const review = await dialogOf(reviewer, address, '审核');
    await review.getByLabel('审核日期').fill('2017-09-20');
    await pick(review, '审核人', '高芒种');
    await save(review);
    await refusal(review, 'nomination.four-eyes').waitFor();
    await pick(review, '审核人', '分局政工审核员');
    await saved(review);

    const notice = await dialogOf(editor, address, '公示');
    await notice.getByLabel('公示起始日').fill('2017-09-27');
    await notice.getByText(/最早 2017年10月12日 可以批准/).waitFor();
    await saved(notice);

    const approval = await dialogOf(reviewer, address, '批准');
    await pick(approval, '批准人', '市局审批负责人');
    await pick(approval, '批准机关', '泰州市公安局');
    await approval.getByLabel('办结日期').fill('2017-10-11');
    await save(approval);
    await refusal(approval, 'award.notice').waitFor();
    expect(await outcome(reviewer, address)).toMatchObject({ status: 'PUBLIC_NOTICE', award: null });
    await approval.getByLabel('办结日期').fill('2017-10-12');
    await saved(approval);

    await reviewer.getByText('已批准', { exact: true }).waitFor();
    expect(await outcome(reviewer, address)).toEqual({
      status: 'APPROVED',
      noticeWorkdays: 7,
      award: { grantedOn: '2017-10-12', kind: { code: 'MERIT-III' }, creditedStation: { code: 'HL-CD' } },
    });
  },
);

/** Opens the dialog of a nomination's next step. */
async function dialogOf(page: Page, address: string, step: string): Promise<Locator> {
  await visit(page, address);
  await page.getByRole('button', { name: step, exact: true }).click();
  return page.getByRole('dialog', { name: new RegExp(`^${step}对陆星野`) });
}

const save = (within: Page | Locator) => within.getByRole('button', { name: '保存' }).click();

async function saved(dialog: Locator): Promise<void> {
  await save(dialog);
  await dialog.waitFor({ state: 'hidden' });
}

/** What integrators are told of the nomination. */
async function outcome(page: Page, address: string): Promise<unknown> {
  const query = `
    query Outcome($id: ID!) {
      node(id: $id) {
        ... on Nomination {
          status
          noticeWorkdays
          award { grantedOn kind { code } creditedStation { code } }
        }
      }
    }
  `;
  const [, , id = ''] = address.split('/');
  return (await ask<{ node: unknown }>(page, query, { id: decodeURIComponent(id) })).node;
}
