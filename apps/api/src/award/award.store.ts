import {
  type Authority,
  type Award,
  type AwardKind,
  type AwardResult,
  branded,
  type ChangeAwardFacts,
  type ClassedAward,
  type RecordAwardFacts,
} from '@qinglan/domain';
import { acknowledgedAs, found, nextVersion } from '../common/change.ts';
import { lookupText } from '../common/text.ts';
import type { Transaction } from '../database/database.ts';
import { lockRows } from '../database/transaction.ts';
import type { Accepted } from '../errors.ts';
import type { Award as AwardRow, Prisma } from '../generated/prisma/client.ts';
import { lockRecipient } from './recipient.store.ts';
import { type RecipientReference, recipientColumns, recipientOf } from './recipient.ts';

export { recipientOf } from './recipient.ts';

/** A row as the domain sees it. */
export const toAward = (row: AwardRow): Award => {
  const { id, kindId, creditedStationId, authorityId, grantedOn, honourYear, synthetic } = row;
  const { documentNumber, deed, exemption, revokedFrom, revocationReason } = row;
  return branded<Award>({
    id,
    kindId,
    recipient: recipientOf(row),
    creditedStationId,
    authorityId,
    grantedOn,
    honourYear,
    documentNumber,
    deed,
    exemption,
    revokedFrom,
    revocationReason,
    synthetic,
  });
};

const awardsTo = async (tx: Transaction, { type, id }: RecipientReference): Promise<ClassedAward[]> => {
  const rows = await tx.award.findMany({
    where: { [recipientColumns[type]]: id, archivedAt: null },
    include: { kind: { select: { class: true } } },
  });
  return rows.map(({ kind, ...row }) => ({ ...toAward(row), class: kind.class }));
};

const takenDocumentNumbers = async (
  tx: Transaction,
  authorityId: string,
  documentNumber: string | null | undefined,
  except?: string,
): Promise<string[]> => {
  if (documentNumber == null) return [];
  const rows = await tx.award.findMany({
    where: {
      authorityId,
      documentNumber: lookupText(documentNumber),
      ...(except !== undefined && { id: { not: except } }),
    },
    select: { documentNumber: true },
  });
  return rows.flatMap((row) => row.documentNumber ?? []);
};

interface Grant {
  readonly kind: Prisma.AwardKindWhereUniqueInput;
  readonly authorityId: string;
  readonly recipient: RecipientReference;
  readonly documentNumber: string | null | undefined;
}

/** What the domain looks at to record an award; the recipient is locked. @throws NotFoundError */
export const grantFacts = async (
  tx: Transaction,
  grant: Grant,
  except?: string,
): Promise<RecordAwardFacts> => {
  const { authorityId, recipient, documentNumber } = grant;
  const kind = found(await tx.awardKind.findUnique({ where: grant.kind }), 'AwardKind', 'kindCode');
  const authority = await tx.authority.findUnique({ where: { id: authorityId } });
  return {
    kind: branded<AwardKind>(kind),
    authority: branded<Authority>(found(authority, 'Authority', 'authorityId')),
    recipient: await lockRecipient(tx, recipient),
    awards: await awardsTo(tx, recipient),
    takenDocumentNumbers: await takenDocumentNumbers(tx, authorityId, documentNumber, except),
  };
};

/** An award's row, locked after its recipient until the transaction ends; null when there is none. */
export const lockAward = async (tx: Transaction, id: string): Promise<AwardRow | null> => {
  const row = await tx.award.findUnique({ where: { id } });
  if (!row) return null;
  await lockRecipient(tx, recipientOf(row));
  await lockRows(tx, 'award', [id]);
  return tx.award.findUnique({ where: { id } });
};

/** What the domain looks at to change a locked award. */
export const awardFacts = async (
  tx: Transaction,
  row: AwardRow,
  documentNumber: string | null | undefined,
): Promise<ChangeAwardFacts> => {
  const { authorityId } = row;
  const grant = { kind: { id: row.kindId }, authorityId, recipient: recipientOf(row), documentNumber };
  return { ...(await grantFacts(tx, grant, row.id)), award: toAward(row) };
};

/** The columns of an award. */
export const awardColumns = ({ recipient: { type, id }, ...columns }: Award) => ({
  ...columns,
  [recipientColumns[type]]: id,
});

/** Saves a new award. Returns its id. */
export const insertAward = async (
  tx: Transaction,
  { value: { award }, acknowledged }: Accepted<AwardResult>,
): Promise<string> => {
  await tx.award.create({ data: { ...awardColumns(award), acknowledgements: acknowledgedAs(acknowledged) } });
  return award.id;
};

/** Saves a changed award over its locked row. */
export const updateAward = async (
  tx: Transaction,
  row: AwardRow,
  { value: { award }, acknowledged }: Accepted<AwardResult>,
): Promise<void> => {
  await tx.award.update({
    where: { id: row.id, version: row.version },
    data: { ...awardColumns(award), ...nextVersion(row, acknowledged) },
  });
};
