import type { RecordRef } from '@qinglan/domain';
import { builder } from '../builder.ts';

/** A busy station has some thousands; more than these at once would keep everybody else waiting. */
const mostAtOnce = 1000;

export const evidenceText = (what: string): string =>
  `${what}: from \`offset\` on, at most ${mostAtOnce} at once.`;

/** Which of the records that a figure counts are shown. */
export const evidenceArgs = builder.args((t) => ({
  first: t.int({ required: true, defaultValue: 100 }),
  offset: t.int({ required: true, defaultValue: 0 }),
}));

interface EvidencePage {
  readonly first: number;
  readonly offset: number;
}

export const evidencePage = (
  records: readonly RecordRef[],
  { first, offset }: EvidencePage,
): readonly RecordRef[] =>
  records.slice(Math.max(0, offset)).slice(0, Math.max(0, Math.min(first, mostAtOnce)));
