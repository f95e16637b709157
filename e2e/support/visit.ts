import type { Locator, Page } from 'playwright-core';

/**
 * Goes to an address of the admin, such as `/stations/create`, and waits until the page shows what it has to show:
 * its heading, and nothing that is still on its way.
 */
export async function visit(page: Page, address: string): Promise<void> {
  if (new URL(page.url()).hash === `#${address}`) {
    await page.reload();
  } else {
    const before = await page.$('h1');
    await page.goto(`/#${address}`);
    // Between two pages of one document the old one stays until the code of the new one has come.
    await page.waitForFunction((old) => old === null || old.getClientRects().length === 0, before);
  }
  await settled(page);
}

/** Waits until the page has its heading and nothing on it is still loading. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const isLoading = document.querySelector('[role=status] .MuiSkeleton-root, [role=progressbar]') !== null;
    return !isLoading && document.querySelector('h1') !== null;
  });
}

/** The heading of the page that is to open. */
export function heading(page: Page, name: string): Locator {
  return page.getByRole('heading', { level: 1, name, exact: true });
}
