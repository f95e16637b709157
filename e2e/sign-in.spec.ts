import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { journey } from './support/journey.ts';
import type { Account } from './support/product.ts';
import { heading } from './support/visit.ts';

const fillIn = async (page: Page, { email, password }: Account) => {
  await page.getByLabel('邮箱').fill(email);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录' }).click();
};

journey('the door opens with the right password, stays open, and closes', async ({ product, open }) => {
  const page = await open({ forgive: /401/ });
  await page.goto('/#/stations');
  await heading(page, '登录青蓝').waitFor();

  await fillIn(page, { ...product.admin, password: 'not the password' });
  await page.getByRole('alert').getByText('邮箱或密码不对，请再试一次。').waitFor();
  expect(await page.getByLabel('邮箱').inputValue()).toBe(product.admin.email);

  await fillIn(page, product.admin);
  await heading(page, '派出所').waitFor();

  await page.reload();
  await heading(page, '派出所').waitFor();
  await page.getByRole('link', { name: 'HL-CD' }).or(page.getByText('HL-CD')).first().waitFor();

  await page.getByRole('button', { name: /的账号$/ }).click();
  await page.getByRole('button', { name: '退出登录' }).click();
  await heading(page, '登录青蓝').waitFor();
  await page.goBack();
  await page.reload();
  await heading(page, '登录青蓝').waitFor();
  expect(await page.getByText('HL-CD').count()).toBe(0);
});

journey('a program asks with a key made beside the running server', async ({ product }) => {
  const key = await product.qinglan('key', 'create', '--name', '指标平台', '--role', 'VIEWER');
  const askWith = async (bearer: string) => {
    const answer = await fetch(`${product.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
      body: JSON.stringify({
        query: `{ stationByCode(code: "HL-CD") { streak(kind: RED_FLAG, asOf: "2017-10-31") { length since } } }`,
      }),
    });
    return answer.json();
  };

  expect(await askWith(key)).toEqual({ data: { stationByCode: { streak: { length: 11, since: 2006 } } } });
  expect(await askWith(`${key.slice(0, -1)}?`)).toMatchObject({
    errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
  });
});
