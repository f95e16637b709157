import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { journey as base } from './support/journey.ts';
import { markup, writeMarkup } from './support/markup.ts';
import { archivedPagesOf, pageGroups, pagesOf, publishStanding } from './support/pages.ts';
import { startProduct } from './support/product.ts';
import { ask, signIn } from './support/session.ts';
import { visit } from './support/visit.ts';

declare global {
  interface Window {
    /** What of the markup ran. */
    pwned?: unknown;
    /** What the browser refused to run or to load. */
    violations?: string[];
  }
}

const journey = base
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads what a fixture needs from its pattern.
  .extend('marked', { scope: 'file' }, async ({}, { onCleanup }) => {
    const ledger = await mkdtemp(join(tmpdir(), 'qinglan-markup-'));
    onCleanup(() => rm(ledger, { recursive: true, force: true }));
    await cp(inject('ledger'), ledger, { recursive: true });
    return { ledger, ...(await writeMarkup(ledger)) };
  })
  .extend('product', { scope: 'file' }, async ({ marked }, { onCleanup }) => {
    const product = await startProduct(marked.ledger);
    onCleanup(async () => {
      await product.stop();
      await rm(product.data, { recursive: true, force: true });
    });
    return product;
  });

/** Watches what a page does behind its face; what it tells is empty when all is well. */
async function watch(page: Page, url: string) {
  const happened: string[] = [];
  await page.addInitScript(() => {
    window.violations = [];
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      window.violations?.push(`${violatedDirective} ${blockedURI} ${sample}`);
    });
  });
  page.on('dialog', async (dialog) => {
    happened.push(`a dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.context().on('request', (request) => {
    const asked = request.url();
    if (!(asked.startsWith(`${url}/`) || asked.startsWith('data:image/')))
      happened.push(`a request to ${asked}`);
  });
  return async (): Promise<readonly string[]> => [
    ...happened.splice(0),
    ...(await page.evaluate(foreignParts)),
  ];
}

/** Runs in the page: what of the markup became more than text. */
function foreignParts(): string[] {
  const all = [...document.querySelectorAll('*')];
  const handlers = all.filter((element) => element.getAttributeNames().some((name) => /^on/i.test(name)));
  const strange = document.querySelectorAll(
    '.pwned, iframe, object, embed, form[action], math, base, link[href*="evil"], script:not([src]), [srcdoc]',
  );
  const addresses = [...document.querySelectorAll('[href], [src]')]
    .map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '')
    .filter((address) => !['http:', 'https:', 'data:'].includes(new URL(address, location.href).protocol));
  return [
    ...(window.pwned === undefined ? [] : ['a script ran']),
    ...(window.violations ?? []).map((violation) => `a violation of the policy: ${violation}`),
    ...[...handlers, ...strange].map((element) => `an element: ${element.outerHTML.slice(0, 120)}`),
    ...addresses.map((address) => `an address: ${address}`),
  ];
}

/** Runs in the page: all that can be read on it. */
function texts(): string {
  const inputs = [...document.querySelectorAll('input, textarea')] as (
    | HTMLInputElement
    | HTMLTextAreaElement
  )[];
  return [document.body.textContent, ...inputs.map(({ value }) => value)].join('\n');
}

const plain = (text: string): string => text.replaceAll(/\s+/g, '');

journey('markup stands in every text that the ledger has', ({ marked }) => {
  // Reasons of what was revoked or corrected, and standings, where the demonstration ledger has no such record.
  const mayBeEmpty =
    /\.(revocation_reason|correction_reason|exemption|notice_exemption|decision_reason)$|^team_(standing|score)\./;
  expect(marked.empty.filter((column) => !mayBeEmpty.test(column))).toEqual([]);
  expect(marked.written.length).toBeGreaterThan(40);
});

interface Told {
  readonly node: {
    readonly archiveReason: string | null;
    readonly acknowledgements: readonly { readonly reason: string }[];
  };
  readonly importOrigin: { readonly fileName: string } | null;
}

/** What the foot and the head of a record's page tell of it: its file, the warnings explained, why it is archived. */
async function reasonsOf(page: Page, id: string): Promise<readonly string[]> {
  const query = `query ($id: ID!) {
    node(id: $id) { ... on Recorded { archiveReason acknowledgements { reason } } }
    importOrigin(id: $id) { fileName }
  }`;
  const { node, importOrigin } = await ask<Told>(page, query, { id });
  const told = [
    importOrigin?.fileName,
    ...node.acknowledgements.map(({ reason }) => reason),
    node.archiveReason,
  ];
  return told.filter((text) => typeof text === 'string');
}

async function missing(page: Page, wanted: readonly string[]): Promise<readonly string[]> {
  const shown = plain(await page.evaluate(texts));
  return wanted.filter((text) => !shown.includes(plain(text)));
}

const seen = new Set<string>();

journey.for(pageGroups.map((group) => ({ group })))(
  'markup in the records is text on every page about $group',
  { timeout: 300_000 },
  async ({ group }, { product, open }) => {
    const page = await open();
    const foreign = await watch(page, product.url);
    await signIn(page, product);
    if (group === 'work') await publishStanding(page);
    const archived = await archivedPagesOf(page, group);
    for (const address of [...(await pagesOf(page, group, true)), ...archived]) {
      await visit(page, address);
      expect.soft(await foreign(), `what became more than text on ${address}`).toEqual([]);
      if (address.endsWith('/show')) {
        const told = await reasonsOf(page, address.split('/')[2] ?? '');
        expect.soft(told.length, `what is told of ${address}`).toBe(archived.includes(address) ? 3 : 2);
        await expect.poll(() => missing(page, told), { message: `not shown on ${address}` }).toEqual([]);
      }
      const shown = plain(await page.evaluate(texts));
      const found = markup.filter((text) => shown.includes(plain(text)));
      for (const text of found) seen.add(text);
      if (address.endsWith('/show')) expect.soft(found, `markup shown on ${address}`).not.toEqual([]);
    }
  },
);

journey('each kind of markup was shown somewhere, letter by letter', () => {
  expect(markup.filter((text) => !seen.has(text))).toEqual([]);
});

journey(
  'a page that let markup in would be noticed, and its script would not run',
  async ({ product, open }) => {
    const page = await open({ forgive: /Content Security Policy|Trusted|evil\.example|ERR_/ });
    const foreign = await watch(page, product.url);
    await signIn(page, product);
    await visit(page, '/stations');
    const refused = await page.evaluate(() => {
      const image = document.createElement('img');
      image.className = 'pwned';
      image.src = 'https://evil.example/a.png';
      const link = document.createElement('a');
      link.setAttribute('href', 'javascript:window.pwned=1');
      document.body.append(image, link);
      link.click();
      const attempts = [
        () => image.setAttribute('onerror', 'window.pwned=1'),
        () => document.body.insertAdjacentHTML('beforeend', '<b>markup</b>'),
      ];
      return attempts.map((attempt) => {
        try {
          attempt();
          return 'done';
        } catch (error) {
          return String(error);
        }
      });
    });
    expect(refused).toEqual([
      expect.stringContaining('TrustedScript'),
      expect.stringContaining('TrustedHTML'),
    ]);
    await expect.poll(() => page.evaluate(() => window.violations?.length)).toBeGreaterThanOrEqual(4);
    const noticed = (await foreign()).join('\n');
    for (const part of [
      'img-src https://evil.example',
      'require-trusted-types-for',
      'an address: javascript:',
    ])
      expect(noticed).toContain(part);
    expect(noticed).toContain('an element: <img class="pwned"');
    expect(noticed).not.toContain('a script ran');
  },
);

journey('no spreadsheet computes what a record says', async ({ product, open }) => {
  const page = await open();
  await signIn(page, product);
  for (const kind of ['stations', 'people', 'tenures', 'evaluations', 'awards']) {
    const file = await page.request.get(`/exports/${kind}.csv?language=zh`);
    expect([kind, file.status()]).toEqual([kind, 200]);
    const text = (await file.text()).slice(1);
    expect([...text.matchAll(/(?:^|[,\n])"?[=+\-@\t\r＝＋－＠][^,]{0,40}/g)].map(String), kind).toEqual([]);
  }
});

journey('a report has a name that no text of a record can bend', async ({ product, open }) => {
  const page = await open();
  await signIn(page, product);
  const { publications } = await ask<{ publications: { nodes: readonly { id: string }[] } }>(
    page,
    '{ publications(first: 100) { nodes { id } } }',
  );
  expect(publications.nodes).not.toEqual([]);
  for (const { id } of publications.nodes) {
    const file = await page.request.get(`/publications/${id}.docx`);
    expect(file.status()).toBe(200);
    expect(file.headers()['content-disposition']).toMatch(
      /^attachment; filename="publication\.docx"; filename\*=UTF-8''[\w.!~%-]+\.docx$/,
    );
  }
});

journey('GraphiQL works by files of its own', async ({ product, open }) => {
  const page = await open();
  const foreign = await watch(page, product.url);
  await signIn(page, product);
  await page.goto(`/graphql?query=${encodeURIComponent('{ viewer { role } }')}`);
  await page.getByRole('button', { name: /Execute query/ }).click();
  await expect
    .poll(() => page.locator('.result-window, .graphiql-response').first().textContent())
    .toContain('ADMIN');
  expect(await foreign()).toEqual([]);
});
