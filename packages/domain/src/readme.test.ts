import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const home = join(import.meta.dirname, '..');
const readme = readFileSync(join(home, 'README.md'), 'utf8');

function block(language: string): string {
  const [, text] = new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 's').exec(readme) ?? [];
  if (text === undefined) throw new Error(`README.md has no ${language} block`);
  return text;
}

describe('the README', () => {
  it('shows a streak in ten lines that print what it says', () => {
    const snippet = block('js');
    expect(snippet.split('\n').filter((line) => line.trim() !== '')).toHaveLength(10);
    // Inside the package's own folder, so that its name leads to what was built.
    const folder = mkdtempSync(join(home, 'dist', 'readme-'));
    try {
      writeFileSync(join(folder, 'snippet.mjs'), snippet);
      const printed = execFileSync(process.execPath, [join(folder, 'snippet.mjs')], { encoding: 'utf8' });
      expect(printed).toBe(block('text'));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
