import type { HttpBindings } from '@hono/node-server';
import type { Locale } from '@qinglan/domain';
import type { Context } from 'hono';
import { localeOf } from '../locale.ts';
import type { Admission } from './admission.ts';
import type { Budget } from './budget.ts';

const words = {
  tooMany: {
    zh: '同时传输的文件太多，请等前面的完成。',
    en: 'Too many of your files are under way; wait until one of them is done.',
  },
  overBudget: {
    zh: '请求过多，请稍后重试。',
    en: 'Too much was asked for; try again later.',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Locale, string>>>>;

const wait = (c: Context, which: keyof typeof words, seconds: number): Response =>
  c.text(`${words[which][localeOf(c.req.raw)]}\n`, 429, { 'Retry-After': String(seconds) });

/** In seconds. Nobody knows when a file is done. */
const SOON = 5;

/**
 * Counts a file as under way until its answer has ended or its caller has gone.
 *
 * @returns the refusal where there are too many; null where it may begin
 */
export const admitFile = (c: Context, admit: Admission, caller: string): Response | null => {
  const leave = admit(caller);
  if (leave === null) return wait(c, 'tooMany', SOON);
  (c.env as HttpBindings).outgoing.once('close', leave);
  return null;
};

/**
 * Takes what a file costs before its length is known, and says where the caller stands.
 *
 * @returns the refusal where the caller has not so many points left; null where it is paid
 */
export const payForFile = async (
  c: Context,
  budget: Budget,
  caller: string,
  points: number,
): Promise<Response | null> => {
  const seconds = await budget.take(caller, points);
  for (const [name, value] of await budget.headers(caller)) c.header(name, value);
  return seconds === null ? null : wait(c, 'overBudget', seconds);
};
