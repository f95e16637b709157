import { awardClasses, branded, type Jurisdiction } from '@qinglan/domain';
import { lookupText } from '../common/text.ts';
import type { Transaction } from '../database/database.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { countedAward, toCountedAward } from './counted-award.ts';

/** Whose holders are asked for: those of a kind of award – its code, name or class – below an authority. */
export interface HoldersAsked {
  readonly kind: string;
  readonly authorityCode: string;
}

/** What the ledger holds below the authorities asked about, in a constant number of statements. */
export const jurisdictionsOf = async (
  db: Transaction,
  asked: readonly HoldersAsked[],
): Promise<readonly Jurisdiction[]> => {
  const codes = [...new Set(asked.map(({ authorityCode }) => lookupText(authorityCode)))];
  const authorities = await db.authority.findMany({
    where: { code: { in: codes }, archivedAt: null },
    select: { id: true, code: true, declaredStations: true },
  });
  // Of an authority that declares nothing nothing follows, however much the ledger holds.
  const declaring = authorities.filter(({ declaredStations }) => declaredStations !== null);
  const stations = await stationsBelow(
    db,
    declaring.map(({ id }) => id),
  );
  const stationIds = stations.map(({ id }) => id);
  const branches = await branchesOf(db, stationIds);
  const awards = await awardsTo(
    db,
    stationIds,
    branches.map(({ id }) => id),
    asked,
  );
  return authorities.map((authority) => {
    const below = stations.filter((station) => station.authority.ancestorIds.includes(authority.id));
    const ids = new Set(below.map(({ id }) => id));
    const own = branches.filter(({ stationId }) => ids.has(stationId));
    const holders = new Set([...ids, ...own.map(({ id }) => id)]);
    return {
      authority: branded<Jurisdiction['authority']>(authority),
      stations: below.map(({ authority: _authority, ...station }) =>
        branded<Jurisdiction['stations'][number]>(station),
      ),
      branches: own,
      awards: awards.filter(({ recipient }) => holders.has(recipient.id)),
    };
  });
};

const stationsBelow = (db: Transaction, authorityIds: string[]) =>
  db.station.findMany({
    where: { archivedAt: null, authority: { ancestorIds: { hasSome: authorityIds } } },
    select: {
      id: true,
      establishedOn: true,
      dissolvedOn: true,
      authority: { select: { ancestorIds: true } },
    },
  });

const branchesOf = (db: Transaction, stationIds: string[]) =>
  db.branch.findMany({
    where: { archivedAt: null, stationId: { in: stationIds } },
    select: {
      id: true,
      stationId: true,
      workshops: { where: { archivedAt: null }, select: { id: true } },
    },
  });

const awardsTo = async (
  db: Transaction,
  stationIds: string[],
  branchIds: string[],
  asked: readonly HoldersAsked[],
) => {
  const rows = await db.award.findMany({
    where: {
      archivedAt: null,
      OR: [{ stationId: { in: stationIds } }, { branchId: { in: branchIds } }],
      kind: { OR: [...new Set(asked.map(({ kind }) => kind))].flatMap(kindWhere) },
    },
    select: countedAward,
  });
  return rows.map(toCountedAward);
};

/** The kinds that a text may mean, as the domain reads it. */
const kindWhere = (text: string): Prisma.AwardKindWhereInput[] => {
  const named = lookupText(text);
  const asClass = awardClasses.find((each) => each === named);
  return [{ code: named }, { name: named }, ...(asClass ? [{ class: asClass }] : [])];
};
