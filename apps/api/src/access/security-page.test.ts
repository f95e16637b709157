import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const page = readFileSync(`${root}docs/security.md`, 'utf8');

const proofs = [...page.matchAll(/\| `([^`]+)`: ?(.*) \|/g)].map(([, file = '', title = '']) => ({
  file: file.startsWith('e2e/') ? `${root}${file}` : `${root}apps/api/src/${file}`,
  title,
}));

test('every promise has its line', () => {
  expect(proofs.length).toBe([...page.matchAll(/^\| (?!promise)[A-Z]/gm)].length);
  expect(proofs.length).toBeGreaterThan(30);
});

test.each(proofs)('$file: $title', ({ file, title }) => {
  expect(existsSync(file)).toBe(true);
  expect(readFileSync(file, 'utf8')).toContain(title);
});
