import type { RecordRef } from '@qinglan/domain';
import { GraphQLError } from 'graphql';
import { builder } from '../builder.ts';

/** A busy station has some thousands; more than these at once would keep everybody else waiting. */
const mostAtOnce = 1000;

export const evidenceText = (what: string): string =>
  `${what}: from \`offset\` on, at most ${mostAtOnce} at once.`;

const evidenceArgs = (standard: number) =>
  builder.args((t) => ({
    first: t.int({ required: true, defaultValue: standard }),
    offset: t.int({ required: true, defaultValue: 0 }),
  }));

/** Which of the records that a figure counts are shown: all that can be, of one that is asked for by itself. */
export const evidenceOfOneArgs = evidenceArgs(mostAtOnce);

/** Likewise of a figure that is mostly one of many. */
export const evidenceOfManyArgs = evidenceArgs(100);

interface EvidencePage {
  readonly first: number;
  readonly offset: number;
}

/** @throws GraphQLError BAD_USER_INPUT for less than none */
export const evidencePage = (records: readonly RecordRef[], page: EvidencePage): readonly RecordRef[] => {
  const negative = (['first', 'offset'] as const).find((name) => page[name] < 0);
  if (negative)
    throw new GraphQLError(`${negative} 不能为负数。 ${negative} must not be negative.`, {
      extensions: { code: 'BAD_USER_INPUT' },
    });
  const { first, offset } = page;
  return records.slice(offset, offset + Math.min(first, mostAtOnce));
};
