import { Hono } from 'hono';
import { atLeast } from '../access/roles.ts';
import { type Authenticate, reachOf } from '../access/viewer.ts';
import type { ReadWithin } from '../database/scoped.ts';
import { readGlobalId } from '../global-id.ts';
import type { Budget } from '../limits/budget.ts';
import { payForFile } from '../limits/files.ts';
import { REPORT_PRICE } from '../limits/prices.ts';
import { askedLocale } from '../locale.ts';
import { reportOf } from './report.store.ts';

interface Options {
  readonly readWithin: ReadWithin;
  readonly authenticate: Authenticate;
  readonly budget: Budget;
}

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const words = {
  signIn: { zh: '请先登录，或在 Authorization 头中提供 API 密钥。', en: 'Sign in, or send an API key.' },
  forbidden: { zh: '您的角色无权读取台账。', en: 'Your role does not allow this.' },
  missing: { zh: '没有这篇宣传稿。', en: 'There is no such publication.' },
} as const;

/** A name that every file system takes, without signs that nobody sees or that turn it round ("gpj.docx"). */
const fileName = (title: string): string =>
  [...title.replaceAll(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, ' ')].slice(0, 80).join('');

/** RFC 8187: what encodeURIComponent lets stand and a header's parameter may not hold. */
const extended = (name: string): string =>
  encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** `GET /publications/ID.docx?language=zh|en`: an account with the evidence for its figures, for whoever may read. */
export const publicationReports = ({ readWithin, authenticate, budget }: Options): Hono =>
  new Hono().get('/:file{[^/]+\\.docx}', async (c) => {
    const locale = askedLocale(c.req.raw);
    const viewer = await authenticate(c.req.raw);
    if (!viewer) return c.text(words.signIn[locale], 401, { 'WWW-Authenticate': 'Bearer' });
    if (!atLeast(viewer, 'VIEWER')) return c.text(words.forbidden[locale], 403);
    const refusal = await payForFile(c, budget, viewer.userId, REPORT_PRICE);
    if (refusal) return refusal;
    const named = readGlobalId(c.req.param('file').slice(0, -'.docx'.length));
    const report =
      named?.typename === 'Publication'
        ? await reportOf({ ...readWithin(reachOf(viewer, 'VIEWER')), viewer, locale }, named.id)
        : null;
    if (!report) return c.text(words.missing[locale], 404);
    // A large library that only this route needs.
    const { reportDocument } = await import('./report.docx.ts');
    const file = extended(`${fileName(report.publication.title)}.docx`);
    return c.body(new Uint8Array(await reportDocument(report, locale)), 200, {
      'Content-Type': docx,
      'Content-Disposition': `attachment; filename="publication.docx"; filename*=UTF-8''${file}`,
      'Cache-Control': 'no-store',
    });
  });
