import type { Page } from 'playwright-core';

/** The languages of the admin, as a browser asks for them and as the page then says what it is in. */
export type Language = 'zh-CN' | 'en';

const ownNames: Readonly<Record<Language, string>> = { 'zh-CN': '中文', en: 'English' };

/** Switches the page to a language, by its button; nothing happens when it is in that language already. */
export async function speak(page: Page, language: Language): Promise<void> {
  const button = page.getByRole('button', { name: ownNames[language], exact: true });
  if (await button.isVisible()) await button.click();
  await page.locator(`html[lang="${language}"]`).waitFor();
}
