import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { journey } from './support/journey.ts';
import { ask, signIn } from './support/session.ts';
import { heading, visit } from './support/visit.ts';

const headers = '派出所编码,考评方案,年度,结果,发布日期,备注';

const choose = (page: Page, ...rows: readonly string[]) =>
  page.locator('input[type=file]').setInputFiles({
    name: '2017年考评.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from([headers, ...rows].join('\r\n')),
  });

const yearsQuery = `{ evaluations(filter: { year: { from: 2017, before: 2019 } }) { nodes { year station { code } } } }`;

journey(
  'a file is checked, mended and imported, and the streak it lengthens is told before and after',
  async ({ product, open }) => {
    const page = await open();
    await signIn(page, product);
    await visit(page, '/imports');
    await heading(page, '导入').waitFor();

    await choose(
      page,
      'HL-CD,综合绩效考评,2016,先进,2017-01-20,',
      'HL-CD,综合绩效考评,2147483648,优,2018-01-20,',
    );
    await page.getByRole('alert').filter({ hasText: '没有写入' }).waitFor();
    await page.getByText('表头“备注”不对应任何列').waitFor();
    await page.getByRole('combobox', { name: '备注' }).click();
    await page.getByRole('option', { name: '不导入' }).click();
    await page.getByRole('button', { name: '重新检查' }).click();
    await page.getByText('共 2 行，0 行可以导入；有 3 处问题，没有写入。').waitFor();
    const problems = page.getByRole('region', { name: '问题与提醒' });
    for (const [row, column, message] of [
      ['第 2 行', '年度', '2016 年“综合绩效考评”的考评已于'],
      ['第 3 行', '年度', '2147483648 超出可以登记的范围'],
      ['第 3 行', '结果', '“优”不在可选值之中，请填：先进、达标、未达标'],
    ] as const) {
      const line = problems.getByRole('row').filter({ hasText: row }).filter({ hasText: message });
      await line.getByRole('cell', { name: column, exact: true }).waitFor();
    }
    expect(await page.getByRole('button', { name: /^导入/ }).count()).toBe(0);

    await choose(page, 'HL-CD,综合绩效考评,2017,先进,2017-12-25,');
    await page.getByRole('combobox', { name: '备注' }).click();
    await page.getByRole('option', { name: '不导入' }).click();
    await page.getByRole('button', { name: '重新检查' }).click();
    await page.getByRole('status').filter({ hasText: '有 1 处提醒' }).waitFor();
    const start = page.getByRole('button', { name: '导入 1 行' });
    expect(await start.isDisabled()).toBe(true);
    await page.getByLabel('原因').fill('年底提前通报');
    await page.getByRole('button', { name: '重新检查' }).click();
    const streaks = page.getByRole('region', { name: '会变化的红旗' });
    await streaks.getByRole('row', { name: '城东派出所 红旗不倒 11 年 12 年' }).waitFor();
    expect(await ask(page, yearsQuery)).toEqual({ evaluations: { nodes: [] } });

    await start.click();
    await page.getByRole('status').filter({ hasText: '已导入 1 行。' }).waitFor();
    await page.getByRole('region', { name: '变化了的红旗' }).getByText('12 年').waitFor();
    expect(await ask(page, yearsQuery)).toEqual({
      evaluations: { nodes: [{ year: 2017, station: { code: 'HL-CD' } }] },
    });

    await page.getByRole('link', { name: '查看记录' }).click();
    await heading(page, '考评').waitFor();
    await page.getByRole('button', { name: '导出考评' }).click();
    const downloading = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: 'CSV' }).click();
    expect((await downloading).suggestedFilename()).toBe('evaluations.csv');
  },
);
