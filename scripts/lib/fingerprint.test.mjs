import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { takeFingerprint } from './fingerprint.mjs';
import { builtPackages, inRoot } from './project.mjs';

let base = '';

/** @param {string} path @param {string} text */
function write(path, text) {
  mkdirSync(dirname(join(base, path)), { recursive: true });
  writeFileSync(join(base, path), text);
}

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'qinglan-fingerprint-'));
  const settings = [
    'package.json',
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
    'turbo.json',
    'tsconfig.base.json',
  ];
  for (const name of settings) cpSync(inRoot(name), join(base, name));
  for (const directory of builtPackages) write(`${directory}/package.json`, '{}');
  write('apps/api/src/main.ts', 'serve();');
  write('apps/api/dist/main.js', 'serve();');
});

afterEach(() => rmSync(base, { recursive: true }));

/** @param {() => void} change @returns {readonly string[]} the parts that it changes */
function changedBy(change) {
  const before = takeFingerprint(base);
  change();
  const after = takeFingerprint(base);
  const parts = /** @type {const} */ (['packages', 'sources', 'products']);
  return parts.filter((part) => before[part] !== after[part]);
}

test('a changed source wants a build', () => {
  expect(changedBy(() => write('apps/api/src/main.ts', 'serve(4000);'))).toEqual(['sources']);
});

test('a new source wants a build', () => {
  expect(changedBy(() => write('apps/api/src/env.ts', ''))).toEqual(['sources']);
});

test('a lost product wants a build', () => {
  expect(changedBy(() => rmSync(join(base, 'apps/api/dist'), { recursive: true }))).toEqual(['products']);
});

test('another lockfile wants an install', () => {
  expect(changedBy(() => write('pnpm-lock.yaml', ''))).toEqual(['packages']);
});

test('tests, notes and what tools keep for themselves want nothing', () => {
  const change = () => {
    write('apps/api/src/main.test.ts', '');
    write('apps/api/README.md', '');
    write('apps/api/.turbo/log', '');
    write('apps/api/dist/.tsbuildinfo', '');
    write('apps/api/node_modules/hono/index.js', '');
  };
  expect(changedBy(change)).toEqual([]);
});
