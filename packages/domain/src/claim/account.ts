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
