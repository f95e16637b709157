import { type Claim, type ClaimVerdict, inReadingOrder, type RecordRef, rulesVersion } from '@qinglan/domain';
import type { Context } from '../context.ts';
import type { Publication } from '../generated/prisma/client.ts';
import { mayKnow, recordLines, type TypedLine } from '../metric/metric.store.ts';
import { type Judged, judgedByPublication } from './claim.store.ts';
import { questionInWords } from './question.ts';

/** One figure of an account with its evidence, as a document shows it. */
export interface ReportedClaim
  extends Pick<Claim, 'text' | 'stated' | 'unit' | 'qualifier' | 'start' | 'length'> {
  /** In reading order, from 1. */
  readonly number: number;
  /** The metric with its parameters, in words. */
  readonly question: string;
  /** As it was published; as the records are, for a draft. */
  readonly computed: number | null;
  /** Whether the reader may not know what was computed. */
  readonly isHidden: boolean;
  readonly verdict: ClaimVerdict;
  /** What the records give today, where that is no longer what was published. */
  readonly driftedTo: { readonly value: number | null; readonly verdict: ClaimVerdict } | null;
  readonly recordCount: number;
  readonly firstRecords: readonly TypedLine[];
}

/** An account with the evidence for its figures. */
export interface Report {
  readonly publication: Publication & { readonly station: { readonly name: string } };
  readonly claims: readonly ReportedClaim[];
  readonly rulesVersion: string;
}

/** So many records of a figure are named one by one. */
const named = 12;

/** For whom, and in which language. */
type Reading = Pick<Context, 'db' | 'viewer' | 'locale'>;

/** What a document about a publication holds, in a bounded number of statements; null when there is none. */
export const reportOf = async ({ db, viewer, locale }: Reading, id: string): Promise<Report | null> => {
  const publication = await db.publication.findUnique({
    where: { id },
    include: { station: { select: { name: true } } },
  });
  if (!publication) return null;
  const judged = (await judgedByPublication(db, [id])).get(id) ?? [];
  const context = { db, viewer, locale, loaders: new Map() };
  const ordered = inReadingOrder(judged.map((one) => ({ ...one, ...markOf(one.claim) })));
  return {
    publication,
    rulesVersion: publication.rulesVersion ?? rulesVersion,
    claims: await Promise.all(ordered.map((one, index) => reported(context, one, index + 1))),
  };
};

const markOf = ({ start, length }: Claim) => ({ start, length });

/** The records that were counted when it was published; those counted today, for a draft. */
const countedFor = ({ claim, answer }: Judged): readonly RecordRef[] => (claim.frozen ?? answer).records;

const reported = async (
  context: Reading & Pick<Context, 'loaders'>,
  one: Judged,
  number: number,
): Promise<ReportedClaim> => {
  const { claim, answer, verdict, drift } = one;
  const { text, stated, unit, qualifier, start, length, frozen } = claim;
  const records = countedFor(one);
  const isHidden = !mayKnow(claim, context);
  return {
    number,
    text,
    stated,
    unit,
    qualifier,
    start,
    length,
    question: await questionInWords(context, claim),
    computed: isHidden ? null : (frozen ?? answer).value,
    isHidden,
    verdict: frozen?.verdict ?? verdict,
    driftedTo: drift?.drifted && !isHidden ? { value: answer.value, verdict } : null,
    recordCount: records.length,
    firstRecords: await recordLines(context, records.slice(0, named)),
  };
};
