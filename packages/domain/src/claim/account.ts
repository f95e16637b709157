import type { Claim } from './claim.ts';

type Marked = Pick<Claim, 'start' | 'length'>;

/** A stretch of an account: plain, or the mark of a figure. */
export interface Passage<Mark> {
  readonly text: string;
  readonly mark: Mark | null;
}

/** Marked figures where they stand in the account, then those that are not marked; each keeps its place among equals. */
export function inReadingOrder<Mark extends Marked>(claims: readonly Mark[]): readonly Mark[] {
  return claims.toSorted(
    (a, b) => (a.start ?? Number.POSITIVE_INFINITY) - (b.start ?? Number.POSITIVE_INFINITY) || 0,
  );
}

/** The account cut at its marks. A mark that does not lie in what is left of the body is left out. */
export function passagesOf<Mark extends Marked>(
  body: string,
  claims: readonly Mark[],
): readonly Passage<Mark>[] {
  const passages: Passage<Mark>[] = [];
  let at = 0;
  for (const mark of inReadingOrder(claims)) {
    const { start, length } = mark;
    if (start === null || length === null || start < at || start + length > body.length) continue;
    if (start > at) passages.push({ text: body.slice(at, start), mark: null });
    passages.push({ text: body.slice(start, start + length), mark });
    at = start + length;
  }
  if (at < body.length) passages.push({ text: body.slice(at), mark: null });
  return passages;
}

/**
 * The marks after the account was rewritten from `before` to `after`: those in front of the changed stretch stay, those
 * behind it move along, and those that it touches are taken off.
 */
export function moveMarks<Mark extends Marked>(
  before: string,
  after: string,
  claims: readonly Mark[],
): readonly Mark[] {
  const [from, to] = changedStretch(before, after);
  const shift = after.length - before.length;
  return claims.map((claim) => {
    const { start, length } = claim;
    if (start === null || length === null || start + length <= from) return claim;
    return start >= to ? { ...claim, start: start + shift } : { ...claim, start: null, length: null };
  });
}

/** Where the texts begin to differ, and where in `before` they begin to be the same again. */
function changedStretch(before: string, after: string): readonly [from: number, to: number] {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from += 1;
  let end = 0;
  while (end < shorter - from && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return [from, before.length - end];
}
