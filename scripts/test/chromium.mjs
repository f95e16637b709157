import { readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { run } from '../lib/run.mjs';
import { aptInstall, mayInstall } from './apt.mjs';
import { directoryOf } from './programs.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/**
 * A Chromium on PATH, else the one that Playwright downloaded some day, else Debian's.
 *
 * @returns {Promise<import('./run-steps.mjs').Verdict>}
 */
export async function findChromium() {
  const fonts = await ensureChineseFonts();
  const found = await firstThatRuns();
  if (found) return verdict(found, fonts);
  if (!mayInstall()) {
    const output =
      'No Chromium on PATH and none of Playwright’s: install one, or run the tests as root where there is apt.';
    return { code: 1, output };
  }
  const { output } = await aptInstall(['chromium']);
  const installed = await firstThatRuns();
  return installed ? verdict(installed, fonts) : { code: 1, output };
}

/** @param {string} path @param {string} fonts */
const verdict = (path, fonts) => ({
  code: 0,
  output: '',
  note: path + fonts,
  finding: { env: { QINGLAN_CHROMIUM: path } },
});

/** Asks each for its version: Ubuntu puts a program on PATH that only says how to get the real one. */
async function firstThatRuns() {
  for (const path of candidates()) {
    const { code } = await run(path, ['--version'], { limitSeconds: 20 });
    if (code === 0) return path;
  }
  return undefined;
}

function candidates() {
  const onPath = names.flatMap((name) => {
    const directory = directoryOf([name]);
    return directory ? [join(directory, name)] : [];
  });
  return [...onPath, ...downloadedByPlaywright()];
}

function downloadedByPlaywright() {
  const cache = process.env['PLAYWRIGHT_BROWSERS_PATH'] ?? join(homedir(), '.cache/ms-playwright');
  return entries(cache)
    .filter((name) => name.startsWith('chromium-'))
    .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
    .flatMap((name) => entries(join(cache, name)).map((platform) => join(cache, name, platform, 'chrome')));
}

/** @param {string} directory */
function entries(directory) {
  try {
    return readdirSync(directory);
  } catch {
    return [];
  }
}

/** Without them the tests pass and the pictures show boxes. @returns {Promise<string>} a warning, or nothing */
async function ensureChineseFonts() {
  if (process.platform !== 'linux' || (await hasChineseFonts())) return '';
  if (mayInstall()) await aptInstall(['fontconfig', 'fonts-noto-cjk']);
  return (await hasChineseFonts()) ? '' : ', without Chinese fonts: pictures show boxes';
}

async function hasChineseFonts() {
  const { code, output } = await run('fc-list', [':lang=zh']);
  return code === 0 && output.trim() !== '';
}
