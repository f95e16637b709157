import { expect } from 'vitest';
import { journey } from './support/journey.ts';
import { speak } from './support/language.ts';
import { signIn } from './support/session.ts';
import { textProblems } from './support/text.ts';
import { heading, visit } from './support/visit.ts';

journey('the admin speaks what the browser asks for, until someone chooses', async ({ product, open }) => {
  const page = await open({ locale: 'en' });
  await visit(page, '/login');
  await heading(page, 'Sign in to Qinglan').waitFor();
  expect(await textProblems(page, 'en')).toEqual([]);

  await speak(page, 'zh-CN');
  await heading(page, '登录青蓝').waitFor();
  expect(await textProblems(page, 'zh-CN')).toEqual([]);

  await signIn(page, product);
  await page.reload();
  await visit(page, '/stations');
  await heading(page, '派出所').waitFor();
  expect(await page.title()).toBe('派出所 · 青蓝');

  await speak(page, 'en');
  await heading(page, 'Stations').waitFor();
  await page.reload();
  await heading(page, 'Stations').waitFor();
  expect(await page.title()).toBe('Stations · Qinglan');
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
});

journey(
  'the language is switched in the middle of a form, and what is typed stays',
  async ({ product, open }) => {
    const page = await open();
    await signIn(page, product);
    await visit(page, '/stations/create');
    await page.getByLabel('编码').fill('no code');
    await page.getByRole('button', { name: '保存' }).click();
    const summary = page.getByRole('main').getByRole('alert');
    await summary.getByText('没有保存').waitFor();

    await speak(page, 'en');
    await summary.getByText('Not saved').waitFor();
    expect(await page.getByLabel('Code').inputValue()).toBe('no code');
    await expect.poll(() => page.getByRole('main').textContent()).not.toMatch(/\p{Script=Han}/u);
  },
);
