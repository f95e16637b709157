import { type Change, type Creation, type Decision, decide } from '../decision.ts';
import { textCharacters, textLength } from '../field/field.rules.ts';
import { type Changes, reader, withChanges } from '../field/field.ts';
import type { ClaimId, PublicationId } from '../id.ts';
import { datedFields } from '../lifetime.ts';
import { type MetricValue, rulesVersion } from '../metric/metric.ts';
import { always, check, type Violation } from '../rule.ts';
import { type Station, stationLifetime } from '../station/station.ts';
import { claimQualifier } from './claim.rules.ts';
import type { Claim, Publication } from './claim.ts';
import { type ClaimInput, readClaims } from './claims.ts';
import { judgeClaim } from './judge.ts';
import { publicationLifecycle } from './publication.rules.ts';

/** Characters of an account, in UTF-16 code units, which marks are counted in. */
export const longestAccount = 20_000;

export interface CreatePublicationInput {
  readonly title: string;
  /** Kept as it is written, for the marks count its characters. */
  readonly body?: string | null | undefined;
  readonly asOf: string;
  /** In their order; on a change, all of them: those that are left out are removed. */
  readonly claims?: readonly ClaimInput[] | null | undefined;
  readonly synthetic?: boolean | null | undefined;
}
export interface CreatePublicationFacts {
  readonly station: Station;
}
export interface ClaimIds {
  /** One for each claim of the input; a claim whose key is known keeps its own. */
  readonly claims: readonly ClaimId[];
}
export interface PublicationResult {
  readonly publication: Publication;
  readonly claims: readonly Claim[];
}

/** Begins an account of a station, with the figures that it states. */
export function createPublication(
  change: Creation<
    CreatePublicationFacts,
    CreatePublicationInput,
    ClaimIds & { readonly publication: PublicationId }
  >,
): Decision<PublicationResult> {
  return settle(change, change.ids.publication, change.input, [], []);
}

export type ChangePublicationInput = Changes<CreatePublicationInput>;
export interface ChangePublicationFacts extends CreatePublicationFacts {
  readonly publication: Publication;
  readonly claims: readonly Claim[];
}

/** Changes the named fields of a draft, and its claims by their keys. */
export function changePublication(
  change: Creation<ChangePublicationFacts, ChangePublicationInput, ClaimIds>,
): Decision<PublicationResult> {
  const { facts, input, today } = change;
  const { publication, claims } = facts;
  const asked = withChanges<CreatePublicationInput>({ ...publication, claims }, input);
  const lifecycle = check([publicationLifecycle], { publication, publishedOn: null, today }, today);
  return settle(change, publication.id, asked, claims, lifecycle);
}

function settle(
  { facts, ids, today, acknowledge }: Creation<CreatePublicationFacts, unknown, ClaimIds>,
  id: PublicationId,
  input: CreatePublicationInput,
  known: readonly Claim[],
  found: readonly Violation[],
): Decision<PublicationResult> {
  const { station } = facts;
  const { title, asOf } = input;
  const body = input.body ?? '';
  const read = reader({ title, asOf });
  const publication: Publication = {
    id,
    stationId: station.id,
    title: read.name('title'),
    body,
    asOf: read.date('asOf'),
    status: 'DRAFT',
    publishedOn: null,
    rulesVersion: null,
    synthetic: input.synthetic ?? false,
  };
  const claims = readClaims({ publication, inputs: input.claims ?? [], known, ids: ids.claims, today });
  const dates = datedFields({ asOf: publication.asOf });
  const account = { path: ['body'], text: body, longest: longestAccount, multiline: true };
  const violations = [
    ...found,
    ...read.violations(),
    ...check([textLength, textCharacters], account, always.from),
    ...claims.violations,
    ...(read.dated() ? check([stationLifetime], { station, dates }, today) : []),
  ];
  return decide(violations, acknowledge, { publication, claims: claims.value });
}

export interface PublishPublicationFacts extends ChangePublicationFacts {
  /** What the records answer each claim as of the account’s day. */
  readonly answers: ReadonlyMap<ClaimId, MetricValue>;
}
export interface PublishPublicationInput {
  /** Today where nothing else is said. */
  readonly publishedOn?: string | null | undefined;
}

const unanswered = { value: null, records: [] };

/** Publishes a draft: each figure is frozen with its verdict, its records and the version of the rules. */
export function publishPublication({
  facts,
  input,
  today,
  acknowledge,
}: Change<PublishPublicationFacts, PublishPublicationInput>): Decision<PublicationResult> {
  const { publication, claims, answers } = facts;
  const read = reader(input);
  const publishedOn = read.optionalDate('publishedOn') ?? today;
  const frozen = claims.map((claim) => {
    const { value, records } = answers.get(claim.id) ?? unanswered;
    return { ...claim, frozen: { value, records, verdict: judgeClaim(claim, { value }) } };
  });
  const violations = [
    ...read.violations(),
    ...(read.dated() ? check([publicationLifecycle], { publication, publishedOn, today }, today) : []),
    ...check([claimQualifier], { claims: frozen }, today),
  ];
  return decide(violations, acknowledge, {
    publication: { ...publication, status: 'PUBLISHED', publishedOn, rulesVersion },
    claims: frozen,
  });
}
