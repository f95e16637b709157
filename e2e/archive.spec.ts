import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { journey } from './support/journey.ts';
import { ask, signIn } from './support/session.ts';
import { heading, visit } from './support/visit.ts';

journey(
  'a record that a published figure rests on is archived with a warning, flags the figure, and comes back',
  async ({ product, open }) => {
    const page = await open();
    await signIn(page, product);
    const { evaluation, publication } = await wanted(page);
    const evaluationPage = `/evaluations/${evaluation}/show`;
    await visit(page, evaluationPage);
    await heading(page, '城东派出所 2012').waitFor();

    await page.getByRole('button', { name: '归档', exact: true }).click();
    const archiving = page.getByRole('dialog', { name: '归档考评' });
    await archiving.getByRole('button', { name: '归档', exact: true }).click();
    await archiving.getByText('必填项').or(archiving.getByText('不能为空')).first().waitFor();
    await archiving.getByRole('textbox', { name: '理由' }).fill('重复登记，重新核对');
    await archiving.getByRole('button', { name: '归档', exact: true }).click();

    const warning = page.getByRole('dialog', { name: '保存前请说明理由' });
    await warning.getByText('“11年”（十一年红旗不倒的城东派出所）').waitFor();
    expect(await archivedAt(page, evaluation)).toBeNull();
    await warning.getByRole('textbox', { name: '理由' }).fill('宣传稿随后更正');
    await warning.getByRole('button', { name: '写明理由并保存' }).click();
    await page.getByText('须先恢复才能修改').waitFor();
    await page.getByRole('alert').filter({ hasText: '重复登记，重新核对' }).waitFor();
    expect(await page.getByRole('link', { name: '更正考评' }).count()).toBe(0);

    await visit(page, `/publications/${publication}/show`);
    await page.getByText('不符 1', { exact: true }).waitFor();
    const figure = page.getByRole('row').filter({ hasText: '不符' });
    await figure.getByText('11年', { exact: true }).waitFor();

    await visit(page, '/evaluations');
    await page.getByRole('combobox', { name: '归档' }).click();
    await page.getByRole('option', { name: '已归档' }).click();
    await page.getByRole('row').getByRole('link', { name: '2012' }).click();
    await page.getByRole('button', { name: '恢复', exact: true }).click();
    const restoring = page.getByRole('dialog', { name: '恢复考评' });
    await restoring.getByRole('textbox', { name: '理由' }).fill('核实无误');
    await restoring.getByRole('button', { name: '恢复', exact: true }).click();
    await page.getByRole('link', { name: '更正考评' }).waitFor();

    await visit(page, `/publications/${publication}/show`);
    await page.getByText('属实 32', { exact: true }).waitFor();
    expect(await page.getByText('不符 1', { exact: true }).count()).toBe(0);
  },
);

journey(
  'a part of a record is archived in its row, and restored at the foot of the page',
  async ({ product, open }) => {
    const page = await open();
    await signIn(page, product);
    const { branches } = await ask<{ branches: { nodes: { id: string }[] } }>(
      page,
      '{ branches(filter: { search: "城东派出所党支部" }) { nodes { id } } }',
    );
    await visit(page, `/branches/${branches.nodes[0]?.id}/show`);
    const seat = page.getByRole('listitem').filter({ hasText: '叶小满' });
    await seat.getByRole('button', { name: '归档' }).click();
    const archiving = page.getByRole('dialog', { name: '归档支部委员' });
    await archiving.getByRole('textbox', { name: '理由' }).fill('登记有误');
    await archiving.getByRole('button', { name: '归档', exact: true }).click();

    const parts = page.getByRole('heading', { name: '已归档的条目' });
    await parts.waitFor();
    await expect.poll(() => seat.count()).toBe(1);
    await seat.getByText('登记有误').waitFor();
    await seat.getByRole('button', { name: '恢复' }).click();
    const restoring = page.getByRole('dialog', { name: '恢复支部委员' });
    await restoring.getByRole('textbox', { name: '理由' }).fill('核实无误');
    await restoring.getByRole('button', { name: '恢复', exact: true }).click();
    await seat.getByRole('button', { name: '归档' }).waitFor();
    await expect.poll(() => parts.count()).toBe(0);
  },
);

/** The evaluation of 2012 that the eleven years count, and the account that states them. */
async function wanted(page: Page): Promise<{ evaluation: string; publication: string }> {
  const { claims } = await ask<{
    claims: { nodes: { publication: { id: string }; records: { id: string; year: number }[] }[] };
  }>(
    page,
    `{ claims(filter: { key: "red-flag-streak" }) {
      nodes { publication { id } records { ... on Evaluation { id year } } } } }`,
  );
  const [claim] = claims.nodes;
  const evaluation = claim?.records.find(({ year }) => year === 2012)?.id;
  if (!claim || !evaluation) throw new Error('The demonstration states no eleven years.');
  return { evaluation, publication: claim.publication.id };
}

async function archivedAt(page: Page, id: string): Promise<string | null> {
  const query = 'query ($id: ID!) { node(id: $id) { ... on Recorded { archivedAt } } }';
  const { node } = await ask<{ node: { archivedAt: string | null } }>(page, query, { id });
  return node.archivedAt;
}
