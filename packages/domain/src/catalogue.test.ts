import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describe as inWords, ruleCatalogue } from './catalogue.ts';
import { ruleStatements } from './statements.ts';
import { breakings, ruleDocument } from './testing/rule-document.ts';

const directory = 'packages/domain/src';
const tests = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => ({
    path: `${directory}/${file}`,
    text: readFileSync(join(import.meta.dirname, file), 'utf8'),
  }));
const codes = ruleCatalogue.map(({ code }) => code);

describe('the rule catalogue', () => {
  it('holds every rule code once, frozen', () => {
    expect(codes.toSorted()).toEqual(Object.keys(ruleStatements).toSorted());
    expect(new Set(codes).size).toBe(codes.length);
    expect(Object.isFrozen(ruleCatalogue)).toBe(true);
  });

  it.each(ruleCatalogue)('says of $code where it comes from and where it stands', (rule) => {
    expect(rule.source.zh).toMatch(/[\u4e00-\u9fff]/);
    expect(rule.source.en).toMatch(/^[A-Z]/);
    expect(rule.walls.length).toBeGreaterThan(0);
    expect(ruleStatements[rule.code].zh).toMatch(/。$/);
    expect(ruleStatements[rule.code].en).toMatch(/\.$/);
  });

  it('has a test that breaks each rule', () => {
    const broken = new Set(breakings(tests).map(({ code }) => code));
    expect(codes.filter((code) => !broken.has(code))).toEqual([]);
  });

  it('is what docs/rules.md says (`pnpm --filter @qinglan/domain rules` writes it anew)', async () => {
    await expect(ruleDocument(ruleCatalogue, tests)).toMatchFileSnapshot('../../../docs/rules.md');
  });

  it('describes a violation whose rule it does not know by its code', () => {
    const foreign = JSON.parse('{"code":"later.rule","severity":"ERROR","path":[],"parameters":{}}');
    expect(inWords(foreign, 'zh')).toBe('later.rule');
  });
});
