import type { Context, MiddlewareHandler } from 'hono';
import { refused } from '../limits/refusals.ts';

const MEGABYTE = 1024 * 1024;

/**
 * So much of a body that is too large is read and thrown away, so that a caller who looks for the answer only after
 * sending gets it instead of a broken connection. In bytes.
 */
const READ_AT_MOST = 64 * MEGABYTE;

const sizeText = (bytes: number): string =>
  bytes < MEGABYTE ? `${bytes / 1024} KB` : `${bytes / MEGABYTE} MB`;

const tooLarge = (most: number) =>
  refused({
    zh: `请求超过 ${sizeText(most)}。`,
    en: `The request is larger than ${sizeText(most)}.`,
    rule: 'request.size',
    status: 413,
  });

type Reader = ReadableStreamDefaultReader<Uint8Array>;

const discard = async (reader: Reader): Promise<void> => {
  let size = 0;
  for (let next = await reader.read(); !next.done && size <= READ_AT_MOST; next = await reader.read())
    size += next.value.byteLength;
};

/** Answers at once, in the form of a GraphQL error, and ends the answer when the rest of the body has come. */
const refuse = (c: Context, most: number, rest: Reader): Response => {
  const { message, extensions } = tooLarge(most);
  const { code, rule } = extensions;
  const answer = new TextEncoder().encode(
    JSON.stringify({ errors: [{ message, extensions: { code, rule } }] }),
  );
  const stream = new ReadableStream<Uint8Array>({
    start: async (controller) => {
      controller.enqueue(answer);
      await discard(rest).catch(() => undefined);
      controller.close();
    },
  });
  const headers = { 'Content-Type': 'application/json', 'Content-Length': String(answer.byteLength) };
  return c.body(stream, 413, headers);
};

/** Passes a body on as it is read, up to the limit. */
const counting = (reader: Reader, most: number, exceeded: () => void): ReadableStream<Uint8Array> => {
  let size = 0;
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { done, value } = await reader.read();
      if (done) return controller.close();
      size += value.byteLength;
      if (size <= most) return controller.enqueue(value);
      exceeded();
      controller.error(tooLarge(most));
    },
  });
};

/**
 * Answers a body larger than so many bytes with 413: by what it declares, before any of it is read; one that declares
 * nothing is counted as it is read, so that whoever reads it may first see who sends it. Node holds a body to the
 * length it declares.
 */
export const limitBody =
  (most: number): MiddlewareHandler =>
  async (c, next) => {
    const request = c.req.raw;
    const isChunked = request.headers.has('transfer-encoding');
    const declared = Number(request.headers.get('content-length') ?? 0);
    if (!(isChunked || declared > most) || !request.body) return next();
    const reader = request.body.getReader();
    if (!isChunked) return refuse(c, most, reader);
    let isExceeded = false;
    const body = counting(reader, most, () => {
      isExceeded = true;
    });
    const { url, method, signal } = request;
    const headers = new Headers(request.headers);
    headers.delete('transfer-encoding');
    const streamed: RequestInit & { readonly duplex: 'half' } = {
      method,
      headers,
      body,
      signal,
      duplex: 'half',
    };
    c.req.raw = new Request(url, streamed);
    await next();
    if (!isExceeded) return undefined;
    // Whatever was answered to half a body, its headers among it.
    c.res = undefined;
    c.res = refuse(c, most, reader);
    return undefined;
  };
