import { isDeepStrictEqual } from 'node:util';
import {
  branded,
  type ChangePublicationFacts,
  type Claim,
  type FrozenFigure,
  type Publication,
  type PublicationResult,
  type RecordRef,
} from '@qinglan/domain';
import { acknowledgedAs, nextVersion } from '../common/change.ts';
import type { Transaction } from '../database/database.ts';
import { lockRows } from '../database/transaction.ts';
import type { Accepted } from '../errors.ts';
import {
  type Claim as ClaimRow,
  Prisma,
  type Publication as PublicationRow,
} from '../generated/prisma/client.ts';
import { lockedStation } from '../station/station.store.ts';

const byOrdinal = [{ ordinal: 'asc' }, { id: 'asc' }] satisfies Prisma.ClaimOrderByWithRelationInput[];

const isRecordRef = (value: unknown): value is RecordRef =>
  typeof value === 'object' && value !== null && 'type' in value && 'id' in value;

const frozenOf = ({ frozenValue, frozenVerdict, frozenRecords }: ClaimRow): FrozenFigure | null =>
  frozenVerdict === null
    ? null
    : {
        value: frozenValue,
        verdict: frozenVerdict,
        records: Array.isArray(frozenRecords) ? (frozenRecords as unknown[]).filter(isRecordRef) : [],
      };

const isObject = (value: unknown): value is Claim['parameters'] =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The parameters column of a claim. */
export const parametersOf = (column: unknown): Claim['parameters'] => (isObject(column) ? column : {});

/** A claim as the domain knows it. */
export const toClaim = (row: ClaimRow): Claim => {
  const {
    id,
    publicationId,
    key,
    text,
    metric,
    parameters,
    stated,
    unit,
    qualifier,
    ordinal,
    start,
    length,
  } = row;
  return {
    ...branded<Pick<Claim, 'id' | 'publicationId'>>({ id, publicationId }),
    key,
    text,
    metric,
    parameters: parametersOf(parameters),
    stated,
    unit,
    qualifier,
    ordinal,
    start,
    length,
    frozen: frozenOf(row),
  };
};

/** The publication's row, locked until the transaction ends; null when there is none. */
export const lockPublication = async (tx: Transaction, id: string): Promise<PublicationRow | null> => {
  await lockRows(tx, 'publication', [id]);
  return tx.publication.findUnique({ where: { id } });
};

/** What the domain looks at to change a locked publication; null when its station is gone. */
export const publicationFacts = async (
  tx: Transaction,
  row: PublicationRow,
): Promise<ChangePublicationFacts | null> => {
  const station = await lockedStation(tx, row.stationId);
  if (!station) return null;
  const claims = await tx.claim.findMany({
    where: { publicationId: row.id, archivedAt: null },
    orderBy: byOrdinal,
  });
  return { station, publication: branded<Publication>(row), claims: claims.map(toClaim) };
};

const claimColumns = ({ id: _id, frozen, parameters, ...columns }: Claim) => ({
  ...columns,
  // JSON as it came in through the API.
  parameters: parameters as Prisma.InputJsonObject,
  frozenValue: frozen?.value ?? null,
  frozenVerdict: frozen?.verdict ?? null,
  frozenRecords: frozen ? frozen.records.map(({ type, id }) => ({ type, id })) : Prisma.DbNull,
});

const insertClaims = (tx: Transaction, claims: readonly Claim[]) =>
  tx.claim.createMany({ data: claims.map((claim) => ({ ...claimColumns(claim), id: claim.id })) });

/** Saves a new publication with its claims. Returns its id. */
export const insertPublication = async (
  tx: Transaction,
  { value: { publication, claims }, acknowledged }: Accepted<PublicationResult>,
): Promise<string> => {
  await tx.publication.create({ data: { ...publication, acknowledgements: acknowledgedAs(acknowledged) } });
  await insertClaims(tx, claims);
  return publication.id;
};

/** Saves a changed or published draft over its locked row: claims by their ids, those that are gone archived. */
export const updatePublication = async (
  tx: Transaction,
  row: PublicationRow,
  known: readonly Claim[],
  { value: { publication, claims }, acknowledged }: Accepted<PublicationResult>,
  on: { readonly now: Date },
): Promise<void> => {
  await tx.publication.update({
    where: { id: row.id, version: row.version },
    data: { ...publication, ...nextVersion(row, acknowledged) },
  });
  const kept = claims.map(({ id }) => id);
  await tx.claim.updateMany({
    where: { publicationId: row.id, archivedAt: null, id: { notIn: kept } },
    data: { archivedAt: on.now, version: { increment: 1 } },
  });
  const knownById = new Map(known.map((claim) => [claim.id, claim]));
  for (const claim of claims) {
    const before = knownById.get(claim.id);
    if (!before) await addClaim(tx, claim);
    else if (!isDeepStrictEqual(before, claim))
      await tx.claim.update({
        where: { id: claim.id },
        data: { ...claimColumns(claim), version: { increment: 1 } },
      });
  }
};

/** A claim that was taken out and is stated again under its key gets the earlier record back. */
const addClaim = async (tx: Transaction, claim: Claim): Promise<void> => {
  const { publicationId, key } = claim;
  const columns = claimColumns(claim);
  await tx.claim.upsert({
    where: { publicationId_key: { publicationId, key } },
    create: { ...columns, id: claim.id },
    update: { ...columns, archivedAt: null, version: { increment: 1 } },
  });
};
