import { expect } from 'vitest';
import { journey } from './support/journey.ts';
import { sampleRecords } from './support/pages.ts';
import { ask, signInAs } from './support/session.ts';
import { visit } from './support/visit.ts';

journey(
  'a new secretary accepts what was left open, one by one, until the handover is complete',
  async ({ product, open }) => {
    const page = await open();
    await signInAs(page, product, 'liu', 'REVIEWER');
    const { handovers: id = '' } = await sampleRecords(page);
    await visit(page, `/handovers/${id}/show`);
    const progress = page.getByRole('meter');

    for (const told of ['已办 2 / 4 项', '已办 3 / 4 项']) {
      await progress.and(page.getByLabel(told)).waitFor();
      await page.getByRole('button', { name: '接收', exact: true }).first().click();
      const dialog = page.getByRole('dialog', { name: /^接收/ });
      await dialog.getByLabel('办理日期').fill('2016-03-01');
      await dialog.getByRole('button', { name: '保存' }).click();
      await dialog.waitFor({ state: 'hidden' });
    }
    await page.getByText('全部事项已办理，交接完成').waitFor();
    expect(await page.getByRole('button', { name: '接收', exact: true }).count()).toBe(0);

    const query = `
      query Outcome($id: ID!) { node(id: $id) { ... on Handover { completedOn items { state } } } }
    `;
    expect((await ask<{ node: unknown }>(page, query, { id })).node).toEqual({
      completedOn: '2016-03-01',
      items: Array.from({ length: 4 }, () => ({ state: 'ACCEPTED' })),
    });
  },
);
