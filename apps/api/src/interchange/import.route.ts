import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Acknowledgement, Regulations } from '@qinglan/domain';
import { type ImportLine, type InterchangeKind, interchangeKinds } from '@qinglan/domain/interchange';
import { type Context, Hono } from 'hono';
import type { Logger } from 'pino';
import { atLeast } from '../access/roles.ts';
import { type Authenticate, authorOf, holdsAsFar, type Viewer } from '../access/viewer.ts';
import { dayOf } from '../common/date.ts';
import type { Database } from '../database/database.ts';
import { createAdmission } from '../limits/admission.ts';
import { admitFile } from '../limits/files.ts';
import { limits } from '../limits/limits.ts';
import { localeOf } from '../locale.ts';
import { LARGEST_FILE } from './file/source.ts';
import { importFile } from './import.ts';

interface Options {
  readonly db: Database;
  readonly authenticate: Authenticate;
  readonly clock: () => Date;
  readonly regulations: Regulations;
  readonly log: Logger;
}

/** A page elsewhere cannot send it without asking first, and is not answered when it asks (CSRF). */
const intentHeader = 'x-qinglan-import';

const words = {
  signIn: { zh: '请先登录，或在 Authorization 头中提供 API 密钥。', en: 'Sign in, or send an API key.' },
  forbidden: { zh: '导入须由编辑员或以上角色办理。', en: 'Importing needs the role EDITOR or above.' },
  intent: { zh: '请求缺少 X-Qinglan-Import 头。', en: 'The request lacks the header X-Qinglan-Import.' },
  kind: { zh: '没有这种记录。', en: 'There is no such kind of record.' },
  query: {
    zh: 'map 与 acknowledge 参数须写成 名=值。',
    en: 'Write the parameters map and acknowledge as name=value.',
  },
  broken: {
    zh: '服务器内部错误，已记录，没有写入。',
    en: 'Something went wrong on our side; it has been logged, and nothing was written.',
  },
} as const;

const refuse = (c: Context, status: 400 | 401 | 403 | 404, which: keyof typeof words) =>
  c.text(
    `${words[which][localeOf(c.req.raw)]}\n`,
    status,
    status === 401 ? { 'WWW-Authenticate': 'Bearer' } : {},
  );

type Pair = readonly [name: string, value: string];

/** Parameters written as name=value, cut where the cutter says; null where one cannot be cut. */
const pairs = (texts: readonly string[] = [], cutAt: (text: string) => number): readonly Pair[] | null => {
  if (texts.some((text) => cutAt(text) <= 0)) return null;
  return texts.map((text) => [text.slice(0, cutAt(text)), text.slice(cutAt(text) + 1)]);
};

/** What is larger is read to its end all the same, as far as this, so that the caller gets to see the answer. */
const READ_AT_MOST = 2 * LARGEST_FILE;

/** Saves a body; of one that is too large, a byte more than is allowed. */
const saveBody = async (body: ReadableStream<Uint8Array> | null, path: string): Promise<void> => {
  const limited = async function* (): AsyncGenerator<Uint8Array> {
    let size = 0;
    for await (const chunk of body ?? []) {
      const room = LARGEST_FILE + 1 - size;
      size += chunk.byteLength;
      if (room > 0) yield chunk.subarray(0, room);
      if (size > READ_AT_MOST) return;
    }
  };
  await pipeline(Readable.from(limited()), createWriteStream(path));
};

interface Upload {
  readonly kind: InterchangeKind;
  readonly viewer: Viewer & { readonly role: NonNullable<Viewer['role']> };
  readonly fileName: string;
  readonly dryRun: boolean;
  readonly acknowledge: readonly Acknowledgement[];
  readonly mapping: Readonly<Record<string, string>>;
}

type Tell = (line: ImportLine) => void;

/**
 * `POST /imports/KIND?name=FILE&dryRun=true&map=HEADER=COLUMN&acknowledge=CODE=REASON` with the file as its body.
 * Answers in lines of JSON: how many rows were judged, again and again, and the report last.
 */
export const importRoute = ({ db, authenticate, clock, regulations, log }: Options): Hono => {
  const run = async (
    request: Request,
    path: string,
    { viewer, ...asked }: Upload,
    tell: Tell,
  ): Promise<void> => {
    const report = await importFile(db, {
      ...asked,
      path,
      today: dayOf(clock()),
      regulations,
      // Of what the rows are written with, and no stronger one that is held elsewhere.
      role: holdsAsFar(viewer, 'REVIEWER', 'EDITOR') ? viewer.role : 'EDITOR',
      author: authorOf(viewer, 'EDITOR'),
      actorName: viewer.name,
      signal: request.signal,
      progress: (rows) => tell({ rows }),
    });
    tell({ report });
  };

  const answer = async (request: Request, upload: Upload): Promise<Readable> => {
    const directory = await mkdtemp(join(tmpdir(), 'qinglan-import-'));
    const path = join(directory, 'file');
    const output = new PassThrough();
    const tell: Tell = (line) => {
      output.write(`${JSON.stringify(line)}\n`);
    };
    const tidyUp = () => rm(directory, { recursive: true, force: true });
    await saveBody(request.body, path).catch(async (error: unknown) => {
      await tidyUp();
      throw error;
    });
    run(request, path, upload, tell)
      .catch((error: unknown) => {
        if (!request.signal.aborted) log.error({ err: error }, 'an import failed');
        tell({ error: words.broken });
      })
      .finally(tidyUp)
      .finally(() => output.end());
    return output;
  };

  const admit = createAdmission({ each: limits.imports.value });
  return new Hono().post('/:kind', async (c) => {
    const viewer = await authenticate(c.req.raw);
    if (!viewer) return refuse(c, 401, 'signIn');
    const { role } = viewer;
    if (role === null || !atLeast(viewer, 'EDITOR')) return refuse(c, 403, 'forbidden');
    if (!c.req.header(intentHeader)) return refuse(c, 400, 'intent');
    const kind = interchangeKinds.find((each) => each === c.req.param('kind'));
    if (!kind) return refuse(c, 404, 'kind');
    const acknowledge = pairs(c.req.queries('acknowledge'), (text) => text.indexOf('='));
    const mapping = pairs(c.req.queries('map'), (text) => text.lastIndexOf('='));
    if (!(acknowledge && mapping)) return refuse(c, 400, 'query');
    const upload: Upload = {
      kind,
      viewer: { ...viewer, role },
      fileName: (c.req.query('name') ?? 'file').replaceAll(/\p{Cc}/gu, ' ').slice(0, 200),
      dryRun: c.req.query('dryRun') === 'true',
      acknowledge: acknowledge.map(([code, reason]) => ({ code, reason })),
      mapping: Object.fromEntries(mapping),
    };
    const tooMany = admitFile(c, admit, viewer.userId);
    if (tooMany) return tooMany;
    const lines = await answer(c.req.raw, upload);
    return c.body(Readable.toWeb(lines) as ReadableStream, 200, {
      'Content-Type': 'application/x-ndjson; charset=utf-8',
      'Cache-Control': 'no-store',
    });
  });
};
