import { longestName, tidy } from '@qinglan/domain';
import { GraphQLError } from 'graphql';

/**
 * A text to look something up by. PostgreSQL holds no U+0000 and fails on it, where the answer is that nothing is
 * stored under such a text; the domain refuses to store it (text.characters).
 */
export const lookupText = (text: string): string => tidy(text).replaceAll('\u0000', '\uFFFD');

/** The longest text that is searched for; LIKE folds the case of it anew for every row that it looks at. */
const longestPart = longestName;

/**
 * As `lookupText`, for a part of a text: `%` and `_` stand for themselves (PostgreSQL, LIKE).
 *
 * @param field that the caller wrote it in
 * @throws GraphQLError BAD_USER_INPUT where it is too long
 */
export const lookupPart = (text: string, field: string): string => {
  const part = lookupText(text);
  if (part.length > longestPart) throw tooLong(field);
  return part.replaceAll(/[\\%_]/g, '\\$&');
};

const tooLong = (field: string): GraphQLError =>
  new GraphQLError(
    `${field} 最多 ${longestPart} 字，请缩短。 ${field} holds at most ${longestPart} characters; shorten it.`,
    { extensions: { code: 'BAD_USER_INPUT', rule: 'text.length', field } },
  );
