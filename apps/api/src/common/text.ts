import { tidy } from '@qinglan/domain';

/**
 * A text to look something up by. PostgreSQL holds no U+0000 and fails on it, where the answer is that nothing is
 * stored under such a text; the domain refuses to store it (text.characters).
 */
export const lookupText = (text: string): string => tidy(text).replaceAll('\u0000', '\uFFFD');

/** As `lookupText`, for a part of a text: `%` and `_` stand for themselves (PostgreSQL, LIKE). */
export const lookupPart = (text: string): string => lookupText(text).replaceAll(/[\\%_]/g, '\\$&');
