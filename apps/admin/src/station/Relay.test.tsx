import { describe, expect, test } from 'vitest';
import { markup, textOf } from '../testing/render.tsx';
import { Relay } from './Relay.tsx';
import type { RelayTenure } from './station.operations.ts';

const tenure = (ordinal: number, from: string, to: string | null, daysVacantBefore = 0): RelayTenure => ({
  id: `t${ordinal}`,
  ordinal,
  from,
  to,
  daysVacantBefore,
  reason: null,
  endReason: null,
  person: { id: `p${ordinal}`, name: `书记${ordinal}`, synthetic: ordinal === 2 },
});
const secretaries = [tenure(1, '2006-05', '2008-09'), tenure(2, '2008-10', null, 30)];

describe('the relay', () => {
  const html = markup(<Relay branch={{ secretaries }} />);

  test('is a list in order: tenure, vacancy, tenure', () => {
    expect(html).toMatch(/<ol/);
    expect(html.match(/<li/g)).toHaveLength(3);
    expect(textOf(html)).toMatch(/第一任.*书记1.*空缺 30 天.*第二任.*现任.*书记2/);
  });

  test('links each person, marks who is made up, and prints the periods as they are known', () => {
    expect(html).toContain('href="/people/p1/show"');
    expect(textOf(html)).toContain('2006年5月 – 2008年9月');
    expect(textOf(html)).toContain('2008年10月 – 至今');
    expect(textOf(html)).toContain('演示');
  });

  test('the time line is for the eye alone', () => {
    expect(html).toMatch(/<div[^>]*aria-hidden="true"/);
  });

  test('says so where nobody was secretary yet', () => {
    expect(textOf(markup(<Relay branch={{ secretaries: [] }} />, 'en'))).toContain('No secretary yet');
  });
});
