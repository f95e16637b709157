import { expect } from 'vitest';
import { pick } from './support/form.ts';
import { journey } from './support/journey.ts';
import { ask, signIn, signInAs } from './support/session.ts';
import { heading, visit } from './support/visit.ts';

const stationsQuery = '{ stations(first: 100) { nodes { name } } }';
type Stations = { readonly stations: { readonly nodes: readonly { readonly name: string }[] } };

journey(
  'an administrator makes a user over one station, who sees that station alone',
  async ({ product, open }) => {
    const page = await open();
    await signIn(page, product);
    await visit(page, '/');
    await page.getByRole('link', { name: '用户' }).click();
    await heading(page, '用户').waitFor();
    await page.getByRole('link', { name: '新建用户' }).first().click();
    await heading(page, '新建用户').waitFor();
    await page.getByLabel('姓名').fill('陈晓');
    await page.getByLabel('邮箱').fill('chenxiao@example.org');
    await page.getByRole('combobox', { name: '角色' }).click();
    await page.getByRole('option', { name: '编辑' }).click();
    await page.getByRole('radio', { name: '一个派出所' }).check();
    await pick(page, '派出所', '城东派出所');
    await page.getByRole('button', { name: '保存' }).click();
    const password = (await page.getByTestId('secret').textContent()) ?? '';
    await page.getByText('只显示这一次').waitFor();
    await page.getByRole('button', { name: '已保管好，关闭' }).click();
    await heading(page, '陈晓').waitFor();
    await page
      .getByText(/^编辑 · 城东派出所/)
      .first()
      .waitFor();
    await page.getByText('建立用户').waitFor();
    expect(await page.content()).not.toContain(password);

    const own = await open();
    await signIn(own, product, { email: 'chenxiao@example.org', password });
    const { stations } = await ask<Stations>(own, stationsQuery);
    expect(stations.nodes).toEqual([{ name: '城东派出所' }]);
    await visit(own, '/');
    expect(await own.getByRole('link', { name: 'API 密钥' }).count()).toBe(0);
    await own.getByRole('button', { name: /的账号$/ }).click();
    await own.getByText('编辑 · 城东派出所').waitFor();

    await page.getByRole('button', { name: '停用' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '停用' }).click();
    await page.getByRole('button', { name: '启用' }).waitFor();
    const refused = await own.request.post('/graphql', { data: { query: stationsQuery } });
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  },
);

journey('a key is made, copied, used, and stops at once when it is revoked', async ({ product, open }) => {
  const page = await open();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await signIn(page, product);
  await visit(page, '/apiKeys/create');
  await page.getByLabel('用途').fill('市局指标平台');
  await page.getByRole('combobox', { name: '角色' }).click();
  await page.getByRole('option', { name: '查阅' }).click();
  await page.getByRole('radio', { name: '全局' }).check();
  expect(await page.getByLabel('有效天数').inputValue()).toBe('90');
  await page.getByRole('button', { name: '保存' }).click();
  const key = (await page.getByTestId('secret').textContent()) ?? '';
  await page.getByRole('button', { name: '复制' }).click();
  await page.getByText('已复制').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(key);
  await page.getByRole('button', { name: '已保管好，关闭' }).click();
  await heading(page, '市局指标平台').waitFor();

  const use = async (): Promise<unknown> => {
    const answer = await fetch(`${product.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify({ query: '{ viewer { name role } }' }),
    });
    return answer.json();
  };
  expect(await use()).toEqual({ data: { viewer: { name: '市局指标平台', role: 'VIEWER' } } });
  await visit(page, '/apiKeys');
  expect(await page.content()).not.toContain(key);
  await page.getByRole('link', { name: '市局指标平台' }).click();
  await page.getByRole('button', { name: '吊销' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '吊销' }).click();
  await page.getByText('已吊销').first().waitFor();
  expect(await use()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
});

journey(
  'an administrator of one sub-bureau manages its people and keys, and is offered no place above it',
  async ({ product, open }) => {
    const chief = await open();
    await signInAs(chief, product, 'fenju', 'ADMIN', 'HL');
    const own = { email: 'suozhang@example.org', name: '赵所长', role: 'VIEWER' };
    const others = { email: 'shiju@example.org', name: '钱处长', role: 'EDITOR' };
    const create = ({ email, name, role }: typeof own, ...over: string[]) =>
      product.qinglan('user', 'create', '--email', email, '--name', name, '--role', role, ...over);
    await create(own, '--station', 'HL-CD');
    await create(others, '--scope', 'TZ');

    await visit(chief, '/users');
    await chief.getByRole('link', { name: own.name }).waitFor();
    expect(await chief.getByText(others.name).count()).toBe(0);

    await chief.getByRole('link', { name: own.name }).click();
    await chief.getByRole('button', { name: '授予角色' }).click();
    const dialog = chief.getByRole('dialog');
    await dialog.getByRole('combobox', { name: '角色' }).click();
    await chief.getByRole('option', { name: '编辑' }).click();
    expect(await dialog.getByRole('radio', { name: '全局' }).count()).toBe(0);
    await dialog.getByRole('radio', { name: /机关/ }).check();
    await dialog.getByRole('combobox', { name: '机关' }).click();
    await chief.getByRole('option', { name: '泰州市公安局海陵分局' }).waitFor();
    expect(await chief.getByRole('option').allInnerTexts()).toEqual(['泰州市公安局海陵分局']);
    await chief.keyboard.press('Escape');
    await dialog.getByRole('radio', { name: '一个派出所' }).check();
    await pick(dialog, '派出所', '城东派出所');
    await dialog.getByRole('button', { name: '授予角色' }).click();
    await chief
      .getByText(/^编辑 · 城东派出所/)
      .first()
      .waitFor();

    await visit(chief, '/apiKeys/create');
    await chief.getByLabel('用途').fill('分局指标');
    await chief.getByRole('combobox', { name: '角色' }).click();
    await chief.getByRole('option', { name: '查阅' }).click();
    await chief.getByRole('radio', { name: '一个派出所' }).check();
    await pick(chief, '派出所', '城东派出所');
    await chief.getByRole('button', { name: '保存' }).click();
    await chief.getByTestId('secret').waitFor();
    await chief.getByRole('button', { name: '已保管好，关闭' }).click();
    await heading(chief, '分局指标').waitFor();
    await chief.getByRole('button', { name: '吊销' }).click();
    await chief.getByRole('dialog').getByRole('button', { name: '吊销' }).click();
    await chief.getByText('已吊销').first().waitFor();
  },
);
