import type { CalendarDate } from '../date.ts';
import { reader } from '../field/field.ts';
import type { ClaimId } from '../id.ts';
import { check, type Json, type Violation } from '../rule.ts';
import { claimMetric } from './claim.rules.ts';
import type { Claim, ClaimQualifier, Publication } from './claim.ts';
import { claimCount, claimKeyUnique, claimMark, mostClaims } from './publication.rules.ts';

/** A figure as it was bound to a metric; nothing about it has been checked. */
export interface ClaimInput {
  readonly key: string;
  readonly text: string;
  readonly metric: string;
  readonly parameters?: Json | undefined;
  readonly stated: number;
  readonly unit: string;
  readonly qualifier?: ClaimQualifier | null | undefined;
  readonly start?: number | null | undefined;
  readonly length?: number | null | undefined;
}

interface Reading {
  readonly publication: Publication;
  readonly inputs: readonly ClaimInput[];
  /** The claims as they are stored. */
  readonly known: readonly Claim[];
  readonly ids: readonly ClaimId[];
  readonly today: CalendarDate;
}

/** The claims of a draft, with everything that is wrong with them. A claim whose key is known keeps its id. */
export function readClaims(reading: Reading): {
  readonly value: readonly Claim[];
  readonly violations: readonly Violation[];
} {
  const { publication, inputs, known, ids, today } = reading;
  const crowded = check([claimCount], { claims: inputs }, today);
  if (crowded.length > 0) return { value: [], violations: crowded };
  const idByKey = new Map(known.map(({ key, id }) => [key, id]));
  const read = inputs.slice(0, mostClaims).map((input, ordinal) => readClaim(input, ordinal, publication));
  const claims = read.map(({ claim }, index) => ({
    ...claim,
    id: idByKey.get(claim.key) ?? (ids[index] as ClaimId),
  }));
  return {
    value: claims,
    violations: [
      ...read.flatMap(({ violations }) => violations),
      ...check([claimMetric], { claims: inputs }, today),
      ...check([claimKeyUnique], { claims }, today),
      ...check([claimMark], { body: publication.body, claims }, today),
    ],
  };
}

function readClaim(
  input: ClaimInput,
  ordinal: number,
  publication: Publication,
): { readonly claim: Omit<Claim, 'id'>; readonly violations: readonly Violation[] } {
  const read = reader(input);
  const claim = {
    publicationId: publication.id,
    key: read.name('key'),
    text: read.name('text'),
    metric: input.metric,
    parameters: isObject(input.parameters) ? input.parameters : {},
    stated: input.stated,
    unit: input.unit,
    qualifier: input.qualifier ?? 'EXACT',
    ordinal,
    start: input.start ?? null,
    length: input.length ?? null,
    frozen: null,
  };
  const violations = read
    .violations()
    .map((violation) => ({ ...violation, path: ['claims', `${ordinal}`, ...violation.path] }));
  return { claim, violations };
}

function isObject(json: Json | undefined): json is Claim['parameters'] {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}
