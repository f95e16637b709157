import { describe, expect, test } from 'vitest';
import { markup, textOf } from '../testing/render.tsx';
import { StreakPicture } from './FlagWall.tsx';
import type { Wall, WallYear } from './station.operations.ts';

const authority = { id: 'a', name: '海陵分局' };
const evaluation = (year: number): WallYear['evaluation'] => ({
  id: `e${year}`,
  outcome: 'ADVANCED',
  rank: 1,
  rankedAmong: 12,
  publishedOn: `${year + 1}-01-20`,
  documentNumber: null,
  scheme: '综合绩效考评',
  authority,
});
const years: readonly WallYear[] = [
  { year: 2014, status: 'KEPT', evaluation: evaluation(2014), award: null },
  { year: 2015, status: 'BROKEN', evaluation: evaluation(2015), award: null },
  { year: 2016, status: 'KEPT', evaluation: evaluation(2016), award: null },
  { year: 2017, status: 'NOT_EVALUATED', evaluation: null, award: null },
];
const wall: Wall = {
  kind: 'RED_FLAG',
  length: 1,
  since: 2016,
  until: 2016,
  longest: 7,
  gaps: [2010],
  years: [...years],
};

describe('the flag wall', () => {
  const html = markup(<StreakPicture streak={wall} />);

  test('is a list of years, each a button that says its year and what became of it', () => {
    const labels = [
      ...html.matchAll(/<li[^>]*>(?:<style.*?<\/style>)*<button[^>]*aria-label="([^"]+)"/gs),
    ].map(([, label]) => label);
    expect(labels).toEqual(['2014 保持', '2015 中断', '2016 保持', '2017 未考评']);
    expect(html).toContain('aria-label="红旗墙"');
  });

  test('tells the three apart by word and shape, not by colour alone', () => {
    const shapes = [...html.matchAll(/<button.*?<svg[^>]*>(.*?)<\/svg>/gs)].map(([, shape]) => shape);
    expect(new Set(shapes).size).toBe(3);
    expect(textOf(html)).toContain('2015 中断');
  });

  test('has one stop for the Tab key, at the latest year that was decided', () => {
    const stops = [...html.matchAll(/<button([^>]*)>/g)].filter(([, attributes]) =>
      attributes?.includes('tabindex="0"'),
    );
    expect(stops).toHaveLength(1);
    expect(stops[0]?.[1]).toContain('2016');
    expect(stops[0]?.[1]).toContain('aria-pressed="true"');
  });

  test('says the number, the years, the longest run and the gaps', () => {
    expect(html).toMatch(/data-testid="streak-length"[^>]*>1</);
    const text = textOf(html);
    expect(text).toContain('年 2016 最长');
    expect(text).toContain('最长 7 年');
    expect(text).toContain('其中未考评：2010');
  });

  test('says what decided the year that is shown', () => {
    const text = textOf(html);
    expect(text).toContain('先进');
    expect(text).toContain('第 1 名 / 12');
    expect(text).toContain('2017年1月20日');
  });

  test('speaks English', () => {
    const text = textOf(markup(<StreakPicture streak={wall} />, 'en'));
    expect(text).toContain('1 year');
    expect(text).toContain('Rank 1 of 12');
    expect(text).not.toMatch(/resources\.|enums\./);
  });

  test('without a year, it says what to do', () => {
    expect(textOf(markup(<StreakPicture streak={{ ...wall, years: [] }} />))).toContain('还没有已公布的考评');
  });
});
