import {
  type Claim,
  type ClaimVerdict,
  describeQuestion,
  inReadingOrder,
  type Locale,
  type RecordRef,
  recordsNamed,
  rulesVersion,
} from '@qinglan/domain';
import type { Database } from '../database/database.ts';
import type { Publication } from '../generated/prisma/client.ts';
import { encodeGlobalId } from '../global-id.ts';
import { type Judged, judgedByPublication } from './claim.store.ts';
import { type Evidence, evidenceOf } from './evidence.store.ts';

/** One figure of an account with its evidence, as a document shows it. */
export interface ReportedClaim
  extends Pick<Claim, 'text' | 'stated' | 'unit' | 'qualifier' | 'start' | 'length'> {
  /** In reading order, from 1. */
  readonly number: number;
  /** The metric with its parameters, in words. */
  readonly question: string;
  /** As it was published; as the records are, for a draft. */
  readonly computed: number | null;
  readonly verdict: ClaimVerdict;
  /** What the records give today, where that is no longer what was published. */
  readonly driftedTo: { readonly value: number | null; readonly verdict: ClaimVerdict } | null;
  readonly recordCount: number;
  readonly firstRecords: readonly Evidence[];
}

/** An account with the evidence for its figures. */
export interface Report {
  readonly publication: Publication & { readonly station: { readonly name: string } };
  readonly claims: readonly ReportedClaim[];
  readonly rulesVersion: string;
}

/** So many records of a figure are named one by one. */
const named = 12;

/** What a document about a publication holds, in a bounded number of statements; null when there is none. */
export const reportOf = async (db: Database, id: string, locale: Locale): Promise<Report | null> => {
  const publication = await db.publication.findUnique({
    where: { id },
    include: { station: { select: { name: true } } },
  });
  if (!publication) return null;
  const judged = (await judgedByPublication(db, [id])).get(id) ?? [];
  const evidence = await evidenceOf(
    db,
    judged.flatMap((one) => [...countedFor(one).slice(0, named), ...recordsNamed(one.claim)]),
  );
  const ordered = inReadingOrder(judged.map((one) => ({ ...one, ...markOf(one.claim) })));
  return {
    publication,
    rulesVersion: publication.rulesVersion ?? rulesVersion,
    claims: ordered.map((one, index) => reported(one, index + 1, evidence, locale)),
  };
};

const markOf = ({ start, length }: Claim) => ({ start, length });

/** The records that were counted when it was published; those counted today, for a draft. */
const countedFor = ({ claim, answer }: Judged): readonly RecordRef[] => (claim.frozen ?? answer).records;

const reported = (
  one: Judged,
  number: number,
  evidence: ReadonlyMap<string, Evidence>,
  locale: Locale,
): ReportedClaim => {
  const { claim, answer, verdict, drift } = one;
  const { text, stated, unit, qualifier, start, length, frozen } = claim;
  const records = countedFor(one);
  const wordsOf = (type: RecordRef['type'], id: string) => evidence.get(encodeGlobalId(type, id));
  return {
    number,
    text,
    stated,
    unit,
    qualifier,
    start,
    length,
    question: describeQuestion(claim, locale, (type, id) => wordsOf(type, id)?.name ?? null),
    computed: frozen ? frozen.value : answer.value,
    verdict: frozen?.verdict ?? verdict,
    driftedTo: drift?.drifted ? { value: answer.value, verdict } : null,
    recordCount: records.length,
    firstRecords: records.slice(0, named).flatMap(({ type, id }) => wordsOf(type, id) ?? []),
  };
};
