import type { Locator, Page } from 'playwright-core';

/** Chooses a record by typing a part of its name, as a person does. */
export async function pick(within: Page | Locator, field: string | RegExp, name: string): Promise<void> {
  await within.getByRole('combobox', { name: field }).fill(name);
  // The options lie over the page, outside of what holds their field.
  const page = 'page' in within ? within.page() : within;
  await page.getByRole('option', { name }).first().click();
}

/** Where a form says by which rule it was not saved. */
export function refusal(within: Page | Locator, rule: string): Locator {
  return within.getByRole('alert').filter({ hasText: '没有保存' }).getByText(rule, { exact: true });
}
