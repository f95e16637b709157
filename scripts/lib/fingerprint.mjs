import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtPackages, root } from './project.mjs';

const manifests = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml'];
const buildSettings = ['turbo.json', 'tsconfig.base.json'];
const notBuilt = /\.(test|test-d)\.tsx?$|\.md$/;
const made = /\/(dist|generated)\//;

/**
 * What the last install and build were made of, and what they made, each as a hash over names and contents.
 * Reading half a thousand small files takes some 50 ms and, unlike times of change, is never wrong.
 *
 * @typedef {object} Fingerprint
 * @property {string} packages what was installed
 * @property {string} sources what was built
 * @property {string} products what the build made
 */

/**
 * @param {string} [base] the repository's root
 * @returns {Fingerprint}
 */
export function takeFingerprint(base = root) {
  const files = builtPackages.flatMap((directory) => [...filesUnder(base, directory)]);
  const platform = `${process.platform} ${process.arch} ${process.versions.node}`;
  const workspaces = builtPackages.map((directory) => `${directory}/package.json`);
  const sources = files.filter((file) => !made.test(file) && !notBuilt.test(file));
  return {
    packages: hash(base, [...manifests, ...workspaces], platform),
    sources: hash(base, [...buildSettings, ...sources]),
    products: hash(
      base,
      files.filter((file) => made.test(file)),
    ),
  };
}

/**
 * Names with a leading dot are the tools' own notes.
 *
 * @param {string} base
 * @param {string} directory
 * @returns {Generator<string>}
 */
function* filesUnder(base, directory) {
  const entries = readdirSync(join(base, directory), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name === 'node_modules' || entry.name.startsWith('.')) continue;
    const path = `${directory}/${entry.name}`;
    if (entry.isDirectory()) yield* filesUnder(base, path);
    else if (entry.isFile()) yield path;
  }
}

/**
 * @param {string} base
 * @param {readonly string[]} files
 * @param {string} [salt]
 */
function hash(base, files, salt = '') {
  const sum = createHash('sha256').update(salt);
  for (const file of files) sum.update(`\0${file}\0`).update(readFileSync(join(base, file)));
  return sum.digest('hex');
}
