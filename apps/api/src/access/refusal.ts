import { localeOf } from '../locale.ts';
import { fieldsWords, otherRefusal, refusalWords, tooManyWords } from './refusal.words.ts';

const answer = (status: number, code: string, message: string, headers?: HeadersInit): Response =>
  Response.json({ code, message }, { status, ...(headers && { headers }) });

/** A refusal of a sign-in endpoint in the caller's language: `{ code, message }`. */
export const refusal = (request: Request, status: number, code: string, headers?: HeadersInit): Response =>
  answer(status, code, (refusalWords[code] ?? otherRefusal)[localeOf(request)], headers);

/** @param seconds until the caller may try again */
export const tooMany = (request: Request, seconds: number): Response =>
  answer(429, 'RATE_LIMITED', tooManyWords(seconds)[localeOf(request)], { 'Retry-After': String(seconds) });

/** Somebody who is deactivated is told nothing else than who gives a wrong password. */
const told: Readonly<Record<string, string>> = { FAILED_TO_CREATE_SESSION: 'INVALID_EMAIL_OR_PASSWORD' };

/** The account's second factor is locked for half an hour after ten wrong codes; better-auth says not since when. */
const LOCK_SECONDS = 1800;

/**
 * What better-auth answers, in our words: its refusals are in English, and a code that it has no words for leaves it
 * as whatever went wrong.
 *
 * @param fields that the endpoint takes
 */
export const inOurWords = async (
  response: Response,
  request: Request,
  fields: readonly string[],
): Promise<Response> => {
  const { status, headers } = response;
  if (status < 400) return response;
  if (status === 429) return tooMany(request, Number(headers.get('retry-after') ?? LOCK_SECONDS));
  const said = (await response.json().catch(() => null)) as { readonly code?: unknown } | null;
  const code = String(said?.code ?? 'REFUSED');
  const own = new Headers(headers);
  for (const name of ['content-length', 'content-type']) own.delete(name);
  return code === 'VALIDATION_ERROR'
    ? answer(status, code, fieldsWords(fields)[localeOf(request)], own)
    : refusal(request, status, told[code] ?? code, own);
};
