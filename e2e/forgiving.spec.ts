import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { pick, refusal } from './support/form.ts';
import { journey } from './support/journey.ts';
import { sampleRecords } from './support/pages.ts';
import { ask, signIn } from './support/session.ts';
import { heading, visit } from './support/visit.ts';

journey('what breaks a rule is said before anything is sent', async ({ product, open }) => {
  const page = await open();
  const sent = changesSent(page);
  await signIn(page, product);
  await visit(page, '/stations/create');
  await page.getByLabel('编码').fill('NEW 1');
  await pick(page, '主管机关', '海陵分局');
  await page.getByLabel('成立日期').fill('2006-13');
  await page.getByRole('button', { name: '保存' }).click();
  // The list follows what was typed at a short distance: of the required fields one is left empty.
  await expect.poll(() => refusal(page, 'text.required').count()).toBe(1);
  expect(await page.getByLabel('名称').getAttribute('aria-invalid')).toBe('true');

  await page.getByLabel('名称').fill('长'.repeat(5000));
  await refusal(page, 'text.length').waitFor();
  await refusal(page, 'date.calendar').waitFor();
  await refusal(page, 'code.shape').waitFor();

  await page.getByLabel('名称').fill('新城派出所 🚓');
  await page.getByLabel('编码').fill('HL-CD');
  await page.getByLabel('成立日期').fill('2006年5月');
  await refusal(page, 'station.code-unique').waitFor();
  expect(await page.getByLabel('成立日期').inputValue()).toBe('2006年5月');
  expect(sent).toEqual([]);

  await page.getByLabel('编码').fill('NEW-1');
  await page.getByRole('button', { name: '保存' }).click();
  await heading(page, '新城派出所 🚓').waitFor();
  expect(sent).toEqual(['mutation CreateStation']);
});

journey('two secretaries at once are refused in the dialog, before it is sent', async ({ product, open }) => {
  const page = await open();
  const sent = changesSent(page);
  await signIn(page, product);
  const { branches } = await sampleRecords(page);
  await visit(page, `/branches/${branches}/show`);
  await page.getByRole('button', { name: '任命书记' }).click();
  const dialog = page.getByRole('dialog', { name: /任命/ });
  await pick(dialog, '书记', '周勇');
  await dialog.getByLabel('任职日期').fill('2017-03');
  await dialog.getByLabel('前任同日离任').uncheck();
  await dialog.getByRole('button', { name: '保存' }).click();
  await refusal(dialog, 'branch.one-secretary').waitFor();
  expect(sent).toEqual([]);
  await dialog.getByLabel('前任同日离任').check();
  await dialog.getByRole('button', { name: '保存' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('listitem').filter({ hasText: '第六任' }).getByText('周勇').waitFor();
});

journey(
  'what only the server could see is shown at its field, and nothing typed is lost',
  async ({ product, open }) => {
    const page = await open({ forgive: /ERR_FAILED/ });
    await signIn(page, product);
    await visit(page, '/stations/create');
    await page.route('**/graphql', (route) =>
      route.request().postData()?.includes('query StationByCode') ? route.abort() : route.continue(),
    );
    await page.getByLabel('名称').fill('晚来一步派出所');
    await page.getByLabel('编码').fill('HL-CD');
    await pick(page, '主管机关', '海陵分局');
    await page.getByLabel('成立日期').fill('2010');
    await page.getByRole('button', { name: '保存' }).click();
    await refusal(page, 'station.code-unique').waitFor();
    expect(await page.getByLabel('编码').getAttribute('aria-invalid')).toBe('true');
    expect(await page.getByLabel('名称').inputValue()).toBe('晚来一步派出所');
  },
);

journey('a warning is accepted with a reason, which stays with the record', async ({ product, open }) => {
  const page = await open();
  await signIn(page, product);
  await visit(page, '/evaluations/create');
  await pick(page, '派出所', '城东派出所');
  await page.getByLabel('年度').fill('2025');
  await page.getByLabel('先进').check();
  await page.getByLabel('公布日期').fill('2025-12-20');
  await page.getByRole('button', { name: '记录考评' }).click();

  const dialog = page.getByRole('dialog', { name: '保存前请说明理由' });
  await dialog.getByText('evaluation.year').waitFor();
  await dialog.getByRole('button', { name: '写明理由并保存' }).click();
  await dialog.getByText('请写明理由').waitFor();
  await dialog.getByLabel('理由').fill('上级提前公布');
  await dialog.getByRole('button', { name: '写明理由并保存' }).click();
  await heading(page, '城东派出所 2025').waitFor();
  await page.getByText('上级提前公布').waitFor();
});

journey(
  'two people change one station: the second chooses, and nothing is overwritten unseen',
  async ({ product, open }) => {
    const [mine, theirs] = [await open(), await open()];
    await signIn(mine, product);
    await signIn(theirs, product);
    const { stations = '' } = await sampleRecords(mine);
    for (const page of [mine, theirs]) await visit(page, `/stations/${stations}`);

    await theirs.getByLabel('名称').fill('城东中心派出所');
    await theirs.getByRole('button', { name: '保存' }).click();
    await heading(theirs, '城东中心派出所').waitFor();

    await mine.getByLabel('名称').fill('东城派出所');
    await mine.getByRole('button', { name: '保存' }).click();
    const dialog = mine.getByRole('dialog', { name: '这条记录刚被别人改过' });
    await dialog.getByLabel(/^现在保存的.*城东中心派出所$/).waitFor();
    const save = dialog.getByRole('button', { name: '按所选保存' });
    expect(await save.isDisabled()).toBe(true);
    await dialog.getByRole('button', { name: '返回' }).click();
    expect(await mine.getByLabel('名称').inputValue()).toBe('东城派出所');
    expect(await nameOf(mine, stations)).toBe('城东中心派出所');

    await mine.getByRole('button', { name: '保存' }).click();
    await dialog.getByLabel(/^我填的/).check();
    await save.click();
    await heading(mine, '东城派出所').waitFor();
    expect(await nameOf(mine, stations)).toBe('东城派出所');
  },
);

journey('what is typed outlives a session that ended, and a step aside', async ({ product, open }) => {
  const page = await open({ forgive: /401/ });
  await signIn(page, product);
  await visit(page, '/people/create');
  await page.getByLabel('姓名').fill('沈星');
  page.once('dialog', (question) => question.dismiss());
  await page.getByRole('navigation').getByRole('link', { name: '派出所' }).click();
  await heading(page, '新建人员').waitFor();
  expect(await page.getByLabel('姓名').inputValue()).toBe('沈星');

  await page.getByLabel('民警').check();
  await page.getByLabel('女', { exact: true }).check();
  await page.context().clearCookies();
  await page.getByRole('button', { name: '保存' }).click();
  const dialog = page.getByRole('dialog', { name: '登录已过期' });
  await dialog.getByLabel('邮箱').fill(product.admin.email);
  await dialog.getByLabel('密码').fill(product.admin.password);
  await dialog.getByRole('button', { name: '登录' }).click();
  await heading(page, '沈星').waitFor();
});

/** The mutations that the page has sent, as they are sent. */
function changesSent(page: Page): readonly string[] {
  const sent: string[] = [];
  page.on('request', (request) => {
    const mutation = /\bmutation \w+/.exec(request.postData() ?? '');
    if (mutation) sent.push(mutation[0]);
  });
  return sent;
}

async function nameOf(page: Page, station: string): Promise<string> {
  const query = 'query Name($id: ID!) { node(id: $id) { ... on Station { name } } }';
  return (await ask<{ node: { name: string } }>(page, query, { id: station })).node.name;
}
