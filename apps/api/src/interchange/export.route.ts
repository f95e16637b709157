import { Readable } from 'node:stream';
import { type InterchangeKind, interchangeKinds } from '@qinglan/domain/interchange';
import { type Context, Hono } from 'hono';
import type { Logger } from 'pino';
import { atLeast } from '../access/roles.ts';
import { type Authenticate, holdsThroughout, reachOf, type Viewer } from '../access/viewer.ts';
import type { ReadWithin } from '../database/scoped.ts';
import { createAdmission } from '../limits/admission.ts';
import type { Budget } from '../limits/budget.ts';
import { admitFile, payForFile } from '../limits/files.ts';
import { limits } from '../limits/limits.ts';
import { EXPORT_PRICE, EXPORTED_ROW_PRICE } from '../limits/prices.ts';
import { askedLocale } from '../locale.ts';
import { exportFile, exportFilter, templateFile } from './export.ts';
import { contentTypes, type ExportFormat, exportFormats } from './file/write.ts';

interface Options {
  readonly readWithin: ReadWithin;
  readonly authenticate: Authenticate;
  readonly budget: Budget;
  readonly log: Logger;
}

const words = {
  signIn: { zh: '请先登录，或在 Authorization 头中提供 API 密钥。', en: 'Sign in, or send an API key.' },
  forbidden: { zh: '您的角色无权读取台账。', en: 'Your role does not allow this.' },
  file: { zh: '没有这个文件。', en: 'There is no such file.' },
  filter: { zh: '台账中没有这个派出所或机关。', en: 'There is no such station or authority.' },
} as const;

const refuse = (c: Context, status: 401 | 403 | 404, which: keyof typeof words) =>
  c.text(
    `${words[which][askedLocale(c.req.raw)]}\n`,
    status,
    status === 401 ? { 'WWW-Authenticate': 'Bearer' } : {},
  );

interface Named {
  readonly kind: InterchangeKind;
  readonly format: ExportFormat;
}

/** What a file name such as evaluations.csv asks for; null: nothing that we have. */
const fileNamed = (file: string): Named | null => {
  const [name, extension, ...rest] = file.split('.');
  const kind = interchangeKinds.find((each) => each === name);
  const format = exportFormats.find((each) => each === extension);
  return kind && format && rest.length === 0 ? { kind, format } : null;
};

const send = (c: Context, { kind, format }: Named, content: Readable) =>
  c.body(Readable.toWeb(content) as ReadableStream, 200, {
    'Content-Type': contentTypes[format],
    'Content-Disposition': `attachment; filename="${kind}.${format}"`,
    'Cache-Control': 'no-store',
  });

/** Whoever passes the file on would write what breaks it off to the console, with the values that it quotes. */
const logging = (content: Readable, log: Logger): Readable =>
  Readable.from(
    (async function* () {
      try {
        yield* content;
      } catch (error) {
        log.error({ err: error }, 'an export failed');
        throw new Error('The export failed; see the log.');
      }
    })(),
  );

type Serve = (c: Context, named: Named, viewer: Viewer) => Response | Promise<Response>;

const filesFor = (authenticate: Authenticate, serve: Serve): Hono =>
  new Hono().get('/:file', async (c) => {
    const viewer = await authenticate(c.req.raw);
    if (!viewer) return refuse(c, 401, 'signIn');
    if (!atLeast(viewer, 'VIEWER')) return refuse(c, 403, 'forbidden');
    const named = fileNamed(c.req.param('file'));
    return named ? serve(c, named, viewer) : refuse(c, 404, 'file');
  });

/**
 * `GET /exports/evaluations.csv?station=CODE&authority=CODE&language=zh`: the records of a kind. How many they are is
 * only known in the end, so they are charged for as they are read.
 */
export const exportRoute = ({ readWithin, authenticate, budget, log }: Options): Hono => {
  const admit = createAdmission({ each: limits.downloads.value });
  return filesFor(authenticate, async (c, named, viewer) => {
    const { userId } = viewer;
    const refusal = (await payForFile(c, budget, userId, EXPORT_PRICE)) ?? admitFile(c, admit, userId);
    if (refusal) return refusal;
    const { db } = readWithin(reachOf(viewer, 'VIEWER'));
    const [station = null, authority = null] = [c.req.query('station'), c.req.query('authority')];
    const filter = await exportFilter(db, { station, authority });
    if (!filter) return refuse(c, 404, 'filter');
    const request = {
      filter,
      locale: askedLocale(c.req.raw),
      birthDates: holdsThroughout(viewer, 'EDITOR'),
      read: (rows: number) => budget.charge(userId, rows * EXPORTED_ROW_PRICE),
    };
    return send(c, named, logging(exportFile(db, named.kind, named.format, request), log));
  });
};

/** `GET /templates/evaluations.csv?language=zh`: the headers to fill in below. */
export const templateRoute = ({ authenticate }: Pick<Options, 'authenticate'>): Hono =>
  filesFor(authenticate, (c, named) =>
    send(c, named, templateFile(named.kind, named.format, askedLocale(c.req.raw))),
  );
