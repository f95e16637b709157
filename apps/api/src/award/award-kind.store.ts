import {
  type Award,
  type AwardKind,
  type AwardKindResult,
  branded,
  type ChangeAwardKindFacts,
  recipientTypes,
} from '@qinglan/domain';
import { acknowledgedAs, nextVersion } from '../common/change.ts';
import { lookupText } from '../common/text.ts';
import type { Transaction } from '../database/database.ts';
import { lockRows } from '../database/transaction.ts';
import type { Accepted } from '../errors.ts';
import type { AwardKind as KindRow } from '../generated/prisma/client.ts';
import { toAward } from './award.store.ts';
import { recipientColumns } from './recipient.ts';

/** A kind's row, locked until the transaction ends; null when there is none. */
export const lockKind = async (tx: Transaction, id: string): Promise<KindRow | null> => {
  await lockRows(tx, 'award_kind', [id]);
  return tx.awardKind.findUnique({ where: { id } });
};

/** The codes, of kinds other than `except`, that equal the one asked for. */
export const takenCodes = async (
  tx: Transaction,
  code: string | undefined,
  except?: string,
): Promise<string[]> => {
  if (code === undefined) return [];
  const rows = await tx.awardKind.findMany({
    where: { code: lookupText(code), ...(except !== undefined && { id: { not: except } }) },
    select: { code: true },
  });
  return rows.map((row) => row.code);
};

/** One award of the kind for each type of recipient that has any. */
const samples = async (tx: Transaction, kindId: string): Promise<Award[]> => {
  const rows = [];
  for (const type of recipientTypes) {
    rows.push(await tx.award.findFirst({ where: { kindId, [recipientColumns[type]]: { not: null } } }));
  }
  return rows.flatMap((row) => (row ? [toAward(row)] : []));
};

/** What the domain looks at to change a locked kind. */
export const kindFacts = async (
  tx: Transaction,
  row: KindRow,
  code: string | undefined,
): Promise<ChangeAwardKindFacts> => ({
  kind: branded<AwardKind>(row),
  takenCodes: await takenCodes(tx, code, row.id),
  awards: await samples(tx, row.id),
});

const kindColumns = ({ recipientTypes: types, ...columns }: AwardKind) => ({
  ...columns,
  recipientTypes: [...types],
});

/** Saves a new kind. Returns its id. */
export const insertKind = async (
  tx: Transaction,
  { value: { kind }, acknowledged }: Accepted<AwardKindResult>,
): Promise<string> => {
  await tx.awardKind.create({
    data: { ...kindColumns(kind), acknowledgements: acknowledgedAs(acknowledged) },
  });
  return kind.id;
};

/** Saves a changed kind over its locked row. */
export const updateKind = async (
  tx: Transaction,
  row: KindRow,
  { value: { kind }, acknowledged }: Accepted<AwardKindResult>,
): Promise<void> => {
  await tx.awardKind.update({
    where: { id: row.id, version: row.version },
    data: { ...kindColumns(kind), ...nextVersion(row, acknowledged) },
  });
};
