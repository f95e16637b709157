import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { journey } from './support/journey.ts';
import { sampleRecords } from './support/pages.ts';
import { signIn } from './support/session.ts';
import { lookFrom, streakByDomain, streakOnWall, streakOverGraphql, type Told } from './support/streak.ts';
import { heading, visit } from './support/visit.ts';

journey(
  'a year is recorded, then corrected, and the streak moves on all three faces',
  async ({ product, open }) => {
    const page = await open();
    await signIn(page, product);
    const { stations: station = '' } = await sampleRecords(page);
    await everyFaceTells(page, station, '2017-10-31', { length: 11, longest: 11 });

    await page.getByRole('link', { name: '记录考评' }).click();
    await heading(page, '记录考评').waitFor();
    await expect.poll(() => page.getByLabel('派出所').inputValue()).toBe('城东派出所');
    await page.getByLabel('年度').fill('2017');
    await page.getByLabel('先进').check();
    await page.getByLabel('公布日期').fill('2018年1月20日');
    await page.getByRole('button', { name: '记录考评' }).click();
    await heading(page, '城东派出所 2017').waitFor();
    const evaluation = page.url();
    await everyFaceTells(page, station, '2017-10-31', { length: 11, longest: 11 });
    await everyFaceTells(page, station, '2018-02-01', { length: 12, longest: 12 });

    await page.goto(evaluation);
    await page.getByRole('link', { name: '更正考评' }).click();
    await heading(page, '更正 2017 年考评').waitFor();
    await page.getByLabel('达标', { exact: true }).check();
    await page.getByLabel('更正理由').fill('复核发现计分有误');
    await page.getByRole('button', { name: '更正考评' }).click();
    await page.getByText('第 1 次更正').waitFor();
    await everyFaceTells(page, station, '2018-02-01', { length: 0, longest: 11 });
  },
);

/** The same question, asked as an officer, as an integrator and as another team would. */
async function everyFaceTells(page: Page, station: string, asOf: string, expected: Omit<Told, 'years'>) {
  const lastYear = Number.parseInt(asOf, 10) - 1;
  const told = { ...expected, years: Array.from({ length: lastYear - 2005 }, (_, index) => 2006 + index) };
  await visit(page, `/stations/${station}/show`);
  await lookFrom(page, asOf);
  await expect.poll(() => streakOnWall(page), { message: 'the wall' }).toEqual(told);
  expect(await streakOverGraphql(page, station, asOf), 'GraphQL').toEqual(told);
  expect(await streakByDomain(page, station, asOf), 'the domain package').toEqual(told);
}
