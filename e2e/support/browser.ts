import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';

const root = resolve(import.meta.dirname, '../..');

/** The screens that we promise to fit, in CSS pixels. */
const screens = {
  desktop: { viewport: { width: 1280, height: 800 } },
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
} as const;

export interface PageOptions {
  readonly locale?: 'zh-CN' | 'en';
  readonly screen?: keyof typeof screens;
  /** Light unless it is said. */
  readonly appearance?: 'light' | 'dark';
  /** Problems that the journey itself provokes, such as a refused sign-in. */
  readonly forgive?: RegExp;
}

/** A page with what went wrong on it, in the order it happened: nothing, when all is well. */
export interface WatchedPage {
  readonly page: Page;
  readonly problems: readonly string[];
}

/** @throws Error when QINGLAN_CHROMIUM does not say where Chromium is: `npm test` finds it and says so */
export function launchBrowser(): Promise<Browser> {
  const executablePath = process.env['QINGLAN_CHROMIUM'];
  if (!executablePath) {
    throw new Error('Set QINGLAN_CHROMIUM to the path of a Chromium, or run `npm test -- browser`.');
  }
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** Opens a page in a context of its own, without cookies; nothing moves, so that pictures are alike. */
export async function openPage(
  browser: Browser,
  baseURL: string,
  { locale = 'zh-CN', screen = 'desktop', appearance = 'light', forgive }: PageOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({
    ...screens[screen],
    baseURL,
    locale,
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    colorScheme: appearance,
  });
  // Half a minute is soon over on a machine that is busy with something else.
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const problems: string[] = [];
  const note = (problem: string) => {
    if (!forgive?.test(problem)) problems.push(problem);
  };
  page.on('pageerror', (error) => note(error.stack ?? error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') note(`${message.text()} (${message.location().url})`);
  });
  return { page, problems };
}

/** Keeps a picture of the page under e2e/test-results, for people who look why a journey failed. */
export async function takePicture(page: Page, name: string): Promise<void> {
  await screenshot(page, resolve(root, 'e2e/test-results', `${name}.png`));
}

/**
 * A picture that the documents show: docs/images/<name>.png is only taken again with UPDATE_PICTURES=1,
 * because two machines never draw the same bytes.
 */
export async function takeDocumentPicture(page: Page, name: string): Promise<void> {
  await takePicture(page, name);
  if (process.env['UPDATE_PICTURES']) await screenshot(page, resolve(root, 'docs/images', `${name}.png`));
}

async function screenshot(page: Page, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await page.screenshot({ path });
}
