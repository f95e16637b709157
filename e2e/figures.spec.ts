import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { pick } from './support/form.ts';
import { journey } from './support/journey.ts';
import { sampleRecords } from './support/pages.ts';
import { ask, signIn, signInAs } from './support/session.ts';
import { heading, visit } from './support/visit.ts';

journey(
  'an account leads from its figures to records, and tells when the ledger no longer bears it out',
  async ({ product, open }) => {
    const page = await open();
    await signIn(page, product);
    await visit(page, '/publications');
    await page.getByRole('main').getByText('十一年红旗不倒的城东派出所').first().click();
    await heading(page, '十一年红旗不倒的城东派出所').waitFor();
    const account = page.url();
    for (const verdict of ['属实 32', '无依据 1']) await page.getByText(verdict, { exact: true }).waitFor();

    await page.getByRole('button', { name: '43次, 属实' }).click();
    const evidence = page.getByRole('dialog', { name: /43次/ });
    await evidence.getByText('所计记录 43 条').waitFor();
    const records = evidence.getByRole('row').getByRole('link');
    await expect.poll(() => records.count()).toBe(43);
    await records.first().click();
    await page.waitForURL(/#\/awards\/.+\/show$/);

    await revokeOnlyHonour(page);
    await page.goto(account);
    await page.reload();
    for (const verdict of ['属实 30', '不符 2', '无依据 1']) {
      await page.getByText(verdict, { exact: true }).waitFor();
    }
    const figures = page.getByRole('row').filter({ hasText: '不符' });
    expect(await figures.getByRole('cell', { name: /^(30 人|42 项)$/ }).count()).toBe(2);
    const { publications } = await sampleRecords(page);
    expect(await verdictsOf(page, publications)).toEqual({ supported: 30, contradicted: 2, unsupported: 1 });
  },
);

journey('a metric is asked for on its page, and leads to a record behind it', async ({ product, open }) => {
  const page = await open();
  await signInAs(page, product, 'gao', 'VIEWER');
  await visit(page, '/metrics');
  await pick(page, '派出所', '城东派出所');
  await pick(page, '指标', '红旗不倒');
  await page.getByRole('combobox', { name: '连续类别' }).click();
  await page.getByRole('option', { name: '先进（红旗）' }).click();
  await page.getByLabel('截至日期').fill('2017-10-31');
  await page.getByRole('button', { name: '计算' }).click();
  const value = page.getByRole('status').getByText('11', { exact: true });
  await value.waitFor();
  await page.getByText('共 11 条').waitFor();

  await page.reload();
  await value.waitFor();
  const { stations } = await sampleRecords(page);
  const query = `
      query Streak($id: ID!) {
        metric(name: "streak", stationId: $id, parameters: { kind: "RED_FLAG" }, asOf: "2017-10-31") {
          value
          recordCount
        }
      }
    `;
  expect(await ask(page, query, { id: stations })).toEqual({ metric: { value: 11, recordCount: 11 } });

  await page.getByRole('table').getByRole('link').first().click();
  await page.waitForURL(/#\/evaluations\/.+\/show$/);
  await page.getByRole('heading', { level: 1, name: /^城东派出所 20\d\d$/ }).waitFor();
});

const honours = ['MERIT-II', 'MERIT-III', 'TEN-BEST-OFFICER', 'TEN-BEST-COMMUNITY', 'TEN-BEST-CASEWORK'];

interface Honour {
  readonly id: string;
  readonly version: number;
  readonly kind: { readonly code: string };
  readonly recipient: { readonly id: string };
}

/** Revokes an individual merit of somebody who has no other honour: one award and one person fewer. */
async function revokeOnlyHonour(page: Page): Promise<void> {
  const { stations } = await sampleRecords(page);
  const query = `
    query Honours($station: ID!) {
      awards(first: 100, filter: { stationId: $station, recipientType: PERSON }) {
        nodes { id version kind { code } recipient { ... on Person { id } } }
      }
    }
  `;
  const { awards } = await ask<{ awards: { nodes: readonly Honour[] } }>(page, query, { station: stations });
  const held = awards.nodes.filter(({ kind }) => honours.includes(kind.code));
  const only = held.find(
    (award) =>
      award.kind.code === 'MERIT-III' &&
      held.filter(({ recipient }) => recipient.id === award.recipient.id).length === 1,
  );
  const mutation = `
    mutation Revoke($input: RevokeAwardInput!) { revokeAward(input: $input) { __typename } }
  `;
  const input = { id: only?.id, version: only?.version, from: '2017-10-01', reason: '复核不实' };
  expect(await ask(page, mutation, { input })).toEqual({ revokeAward: { __typename: 'Award' } });
}

async function verdictsOf(page: Page, id: string | undefined): Promise<unknown> {
  const query = `
    query Verdicts($id: ID!) {
      node(id: $id) { ... on Publication { verdicts { supported contradicted unsupported } } }
    }
  `;
  return (await ask<{ node: { verdicts: unknown } }>(page, query, { id })).node.verdicts;
}
