import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

/** @param {readonly string[]} path */
export const inRoot = (...path) => join(root, ...path);

/** What a build reads and writes; `npm start` needs these and no other workspace. */
export const builtPackages = ['packages/domain', 'apps/api', 'apps/admin'];

/** The package manager with its exact version, as npx wants it: "pnpm@12.21.0". */
export const packageManager = /** @type {string} */ (
  JSON.parse(readFileSync(inRoot('package.json'), 'utf8')).packageManager
);
