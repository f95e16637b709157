import type { MiddlewareHandler } from 'hono';
import { limits } from '../limits/limits.ts';

const BODY_LIMIT = limits.body.value;

/**
 * So much of a body that is too large is read and thrown away, so that the caller, who looks for the answer only after
 * sending, gets it instead of a broken connection. In bytes.
 */
const READ_AT_MOST = 64 * BODY_LIMIT;

const tooLarge = {
  errors: [
    {
      message: '请求超过 1 MB。 The request is larger than 1 MB.',
      extensions: { code: 'BAD_USER_INPUT', rule: 'request.size' },
    },
  ],
};

/** The body, or null when it is larger than the limit. */
const readLimited = async (body: ReadableStream<Uint8Array>): Promise<Uint8Array<ArrayBuffer> | null> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > READ_AT_MOST) break;
    if (size <= BODY_LIMIT) chunks.push(chunk);
  }
  return size > BODY_LIMIT ? null : Uint8Array.from(Buffer.concat(chunks));
};

/** Node holds a body to the length it declares, so a declared length that is small enough needs no counting. */
const isSmall = (headers: Headers): boolean =>
  !headers.has('transfer-encoding') && Number(headers.get('content-length') ?? 0) <= BODY_LIMIT;

/** Answers a body larger than 1 MB, declared or chunked, with 413 in the form of a GraphQL error. */
export const limitBody: MiddlewareHandler = async (c, next) => {
  const request = c.req.raw;
  if (isSmall(request.headers) || !request.body) return next();
  const body = await readLimited(request.body);
  if (body === null) return c.json(tooLarge, 413);
  const headers = new Headers(request.headers);
  headers.delete('transfer-encoding');
  c.req.raw = new Request(request.url, { method: request.method, headers, body, signal: request.signal });
  return next();
};
