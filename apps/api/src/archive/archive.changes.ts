import {
  type Acknowledgement,
  type ArchivableType,
  archiveRecord,
  type CalendarDate,
  type PublishedClaim,
  restoreRecord,
} from '@qinglan/domain';
import { claimsChangedBy } from '../claim/claim.store.ts';
import { nextVersion, present, sameVersion } from '../common/change.ts';
import type { Transaction } from '../database/database.ts';
import { type Row, tableOf } from '../database/table.ts';
import { attempt } from '../database/transaction.ts';
import { accept } from '../errors.ts';
import { brokenBy } from './again.store.ts';
import { archivedParentsOf, dependantsOf, stationsOf } from './archive.store.ts';

interface Asked {
  readonly id: string;
  readonly version: number;
  readonly reason: string;
  readonly acknowledge?: readonly Acknowledgement[] | null | undefined;
}

interface Clock {
  readonly now: Date;
  readonly today: CalendarDate;
}

const rowOf = async (tx: Transaction, type: ArchivableType, { id, version }: Asked): Promise<Row> => {
  const row = present(await tableOf(tx, type).findUnique({ where: { id } }), type, 'id');
  sameVersion(type, row, version, {});
  return row;
};

/** The published claims that the records would answer otherwise without the record: found by trying. */
const claimsOn = async (
  tx: Transaction,
  type: ArchivableType,
  { id, version }: Row,
  now: Date,
): Promise<readonly PublishedClaim[]> =>
  claimsChangedBy(tx, await stationsOf(tx, id), (measure) =>
    attempt(tx, async () => {
      await tableOf(tx, type).update({ where: { id, version }, data: { archivedAt: now } });
      return measure();
    }),
  );

/** Archives a record. @throws NotFoundError, ConflictError, InvariantError */
export const archive = async (
  tx: Transaction,
  type: ArchivableType,
  asked: Asked,
  { now, today }: Clock,
): Promise<void> => {
  const row = await rowOf(tx, type, asked);
  const facts = {
    type,
    archived: row.archivedAt !== null,
    dependants: await dependantsOf(tx, type, row.id),
    claims: row.archivedAt === null ? await claimsOn(tx, type, row, now) : [],
  };
  const decision = archiveRecord({ facts, input: asked, today, acknowledge: asked.acknowledge });
  const { value, acknowledged } = accept(decision);
  await tableOf(tx, type).update({
    where: { id: row.id, version: row.version },
    data: { archivedAt: now, ...value, ...nextVersion(row, acknowledged) },
  });
};

/** Takes an archived record back. @throws NotFoundError, ConflictError, InvariantError */
export const restore = async (
  tx: Transaction,
  type: ArchivableType,
  asked: Asked,
  { today }: Clock,
): Promise<void> => {
  const row = await rowOf(tx, type, asked);
  const facts = {
    type,
    archived: row.archivedAt !== null,
    archivedParents: await archivedParentsOf(tx, type, row.id),
    broken: row.archivedAt === null ? [] : await brokenBy(tx, type, row.id, today),
  };
  const decision = restoreRecord({ facts, input: asked, today, acknowledge: asked.acknowledge });
  const { value, acknowledged } = accept(decision);
  await tableOf(tx, type).update({
    where: { id: row.id, version: row.version },
    data: { archivedAt: null, ...value, ...nextVersion(row, acknowledged) },
  });
};
