import type { Page } from 'playwright-core';
import type { Account, Product } from './product.ts';

/**
 * Signs the page's browser in without the sign-in form, for journeys that are about something else.
 *
 * @param account who signs in; the administrator when nobody is named
 */
export async function signIn(page: Page, { url, admin }: Product, account: Account = admin): Promise<void> {
  const answer = await page.request.post('/api/auth/sign-in/email', {
    data: account,
    headers: { origin: url },
  });
  if (!answer.ok()) throw new Error(`Signing in failed: ${answer.status()} ${await answer.text()}`);
}

/** Signs somebody in for whom an account is made on the command line, over an authority where its code is given. */
export async function signInAs(
  page: Page,
  product: Product,
  name: string,
  role: 'VIEWER' | 'EDITOR' | 'REVIEWER' | 'ADMIN',
  scope?: string,
): Promise<void> {
  const email = `${name}@example.org`;
  const over = scope === undefined ? [] : ['--scope', scope];
  const who = ['--email', email, '--name', name, '--role', role];
  const password = await product.qinglan('user', 'create', ...who, ...over);
  await signIn(page, product, { email, password });
}

/**
 * Asks the API as who is signed in on the page: to arrange what a journey starts from, or to see what it left.
 *
 * @returns the operation's data
 * @throws Error with the API's errors
 */
export async function ask<Data>(page: Page, query: string, variables: object = {}): Promise<Data> {
  const answer = await page.request.post('/graphql', { data: { query, variables } });
  const { data, errors } = (await answer.json()) as { data?: Data; errors?: unknown };
  if (errors || !data) throw new Error(`The API refused: ${JSON.stringify(errors)}`);
  return data;
}
