import { Secret, TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { accessibilityProblems } from './support/accessibility.ts';
import { takePicture } from './support/browser.ts';
import { journey } from './support/journey.ts';
import type { Account, Product } from './support/product.ts';
import { heading, visit } from './support/visit.ts';

const password = 'a long password of hers';

const newUser = async (product: Product, name: string): Promise<Account> => {
  const email = `${name}@example.org`;
  const given = ['--email', email, '--name', name, '--role', 'EDITOR', '--password', password];
  await product.qinglan('user', 'create', ...given);
  return { email, password };
};

const enter = async (page: Page, { email, password: given }: Account) => {
  await page.goto('/#/account');
  await heading(page, '登录青蓝').waitFor();
  await page.getByLabel('邮箱').fill(email);
  await page.getByLabel('密码').fill(given);
  await page.getByRole('button', { name: '登录', exact: true }).click();
};

const sendCode = async (page: Page, label: string, code: string) => {
  await page.getByLabel(label).fill(code);
  await page.getByRole('button', { name: '验证', exact: true }).click();
};

const withPassword = async (page: Page, button: string, next: string) => {
  await page.getByRole('button', { name: button }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('现在的密码').fill(password);
  await dialog.getByRole('button', { name: next }).click();
};

/** The code of so many half minutes from now: that of the next is right already, one that has been used is refused. */
const codeAfter = (secret: string, steps: number): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 });

interface Enrolled {
  readonly secret: string;
  /** With which it was turned on. */
  readonly usedCode: string;
  readonly recoveryCodes: readonly string[];
}

/** Turns the second factor on, from the account page. */
const turnOn = async (page: Page, picture: string): Promise<Enrolled> => {
  await withPassword(page, '开启两步验证', '继续');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('img', { name: '两步验证的二维码' }).waitFor();
  expect(await accessibilityProblems(page, 'without the menu')).toEqual([]);
  await takePicture(page, `${picture}-scan`);
  const secret = ((await dialog.locator('code').textContent()) ?? '').replaceAll(' ', '');
  const usedCode = codeAfter(secret, 0);
  await sendCode(page, '验证码', usedCode);
  const list = dialog.getByRole('list', { name: '恢复码' });
  await list.waitFor();
  const recoveryCodes = await list.getByRole('listitem').allTextContents();
  await takePicture(page, `${picture}-codes`);
  await dialog.getByRole('button', { name: '已经保存好了' }).click();
  await page.getByText('已开启').waitFor();
  return { secret, usedCode, recoveryCodes };
};

journey('a second factor is turned on, asked for, and turned off', async ({ product, open }) => {
  const account = await newUser(product, 'lin');
  const page = await open({ forgive: /40[01]/ });
  await enter(page, account);
  await page.getByText('未开启').waitFor();
  const { secret, usedCode, recoveryCodes } = await turnOn(page, 'second-factor');
  expect(recoveryCodes).toHaveLength(10);

  const elsewhere = await open({ screen: 'phone', forgive: /40[01]/ });
  await enter(elsewhere, account);
  await elsewhere.getByText('请输入手机验证器应用里显示的 6 位验证码。').waitFor();
  await takePicture(elsewhere, 'second-factor-phone-code');
  expect(await accessibilityProblems(elsewhere)).toEqual([]);
  await sendCode(elsewhere, '验证码', usedCode);
  await elsewhere.getByRole('alert').getByText('已经用过').waitFor();
  await sendCode(elsewhere, '验证码', codeAfter(secret, 1));
  await heading(elsewhere, '我的账号').waitFor();

  await visit(page, '/account');
  await page.getByRole('button', { name: '结束其他所有登录' }).click();
  await page.getByText('已结束。').waitFor();
  await elsewhere.reload();
  await heading(elsewhere, '登录青蓝').waitFor();

  await withPassword(page, '关闭两步验证', '关闭两步验证');
  await page.getByText('未开启').waitFor();
});

journey('a recovery code lets in who has lost the phone, once', async ({ product, open }) => {
  const account = await newUser(product, 'wu');
  const page = await open({ forgive: /40[01]/ });
  await enter(page, account);
  const { recoveryCodes } = await turnOn(page, 'recovery');
  const [code = ''] = recoveryCodes;

  const recover = async () => {
    const elsewhere = await open({ forgive: /40[01]/ });
    await enter(elsewhere, account);
    await elsewhere.getByRole('button', { name: '改用恢复码' }).click();
    await sendCode(elsewhere, '恢复码', ` ${code.toUpperCase()} `);
    return elsewhere;
  };
  await heading(await recover(), '我的账号').waitFor();
  await (await recover()).getByRole('alert').waitFor();

  await product.qinglan('user', 'second-factor', '--email', account.email, '--off');
  await page.reload();
  await enter(page, account);
  await page.getByText('未开启').waitFor();
});

journey('a password is changed, and whoever guesses it has to wait', async ({ product, open }) => {
  const account = await newUser(product, 'gao');
  const page = await open({ forgive: /4(00|01|29)/ });
  await enter(page, account);
  await page.getByLabel('现在的密码').fill(password);
  await page.getByLabel(/^新密码/).fill('another long password');
  await page.getByLabel('再输一遍新密码').fill('another long passwort');
  await page.getByRole('button', { name: '修改密码' }).click();
  await page.getByText('两次输入的新密码不一样。').waitFor();
  await page.getByLabel('再输一遍新密码').fill('another long password');
  await page.getByRole('button', { name: '修改密码' }).click();
  await page.getByText('密码已修改').waitFor();

  const stranger = await open({ forgive: /4(00|01|29)/ });
  await enter(stranger, account);
  await stranger.getByRole('alert').waitFor();
  // The first waits are a second and two: a machine that takes longer for a guess comes to a longer one.
  const refused = stranger.getByText(/尝试次数太多，请等 \d+ 秒再试。/);
  while (!(await refused.isVisible())) {
    const button = stranger.getByRole('button', { name: '登录', exact: true });
    await Promise.all([stranger.waitForResponse(/sign-in/), button.click()]);
  }
  await visit(page, '/account');
  await page.getByText('这个浏览器').waitFor();
});

journey('the account page reads well in English and on a phone', async ({ product, open }) => {
  const account = await newUser(product, 'fang');
  for (const [locale, screen] of [
    ['zh-CN', 'desktop'],
    ['zh-CN', 'phone'],
    ['en', 'desktop'],
    ['en', 'phone'],
  ] as const) {
    const page = await open({ locale, screen });
    await page.request.post('/api/auth/sign-in/email', { data: account, headers: { origin: product.url } });
    await visit(page, '/account');
    await takePicture(page, `account-${locale}-${screen}`);
    expect(await accessibilityProblems(page, 'without the menu')).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect(overflow).toBe(false);
  }
});
