import type { Locale } from '@qinglan/domain';
import type { ExportCell, InterchangeKind, InterchangeRows, PersonRow } from '@qinglan/domain/interchange';
import { writeRow } from '@qinglan/domain/interchange';
import { recipientOf } from '../award/award.store.ts';
import type { Database } from '../database/database.ts';
import type { Prisma } from '../generated/prisma/client.ts';

/** As many records are read together. */
const PAGE = 1000;

export interface ExportFilter {
  /** Only this station's records. */
  readonly stationId: string | null;
  /** Only those of stations below this authority. */
  readonly authorityId: string | null;
}

export interface ExportRequest {
  readonly filter: ExportFilter;
  readonly locale: Locale;
  /** Whether the reader may see when people were born. */
  readonly birthDates: boolean;
  /** Told how many records were read, page by page. */
  readonly read?: (records: number) => Promise<void>;
}

type Where = Prisma.StationWhereInput;

const ofStation = ({ stationId, authorityId }: ExportFilter): Where => ({
  ...(stationId !== null && { id: stationId }),
  ...(authorityId !== null && { authority: { ancestorIds: { has: authorityId } } }),
});

const isFiltered = ({ stationId, authorityId }: ExportFilter): boolean =>
  stationId !== null || authorityId !== null;

type Pages<Row> = AsyncGenerator<readonly Row[]>;

/** Reads page after page, each from where the last one ended, so that the thousandth costs what the first did. */
const pagesOf = async function* <Item extends { readonly id: string }>(
  read: (page: {
    readonly take: number;
    readonly cursor?: { id: string };
    readonly skip?: number;
  }) => Promise<readonly Item[]>,
): AsyncGenerator<readonly Item[]> {
  for (let last: string | undefined; ; ) {
    const page = await read({ take: PAGE, ...(last !== undefined && { cursor: { id: last }, skip: 1 }) });
    if (page.length > 0) yield page;
    if (page.length < PAGE) return;
    last = page.at(-1)?.id;
  }
};

/** In the order of their establishment, so that a predecessor comes before its successor. */
const stations = async function* (db: Database, filter: ExportFilter): Pages<InterchangeRows['stations']> {
  const pages = pagesOf((page) =>
    db.station.findMany({
      ...page,
      where: { ...ofStation(filter), archivedAt: null },
      orderBy: [{ establishedOn: 'asc' }, { id: 'asc' }],
      include: {
        authority: { select: { code: true } },
        predecessors: {
          select: { predecessor: { select: { code: true } } },
          orderBy: { predecessorId: 'asc' },
        },
      },
    }),
  );
  for await (const page of pages)
    yield page.map(({ authority, predecessors, ...row }) => ({
      ...row,
      authorityCode: authority.code,
      predecessorCodes:
        predecessors.length > 0 ? predecessors.map(({ predecessor }) => predecessor.code).toSorted() : null,
    }));
};

const people = async function* (db: Database, filter: ExportFilter, birthDates: boolean): Pages<PersonRow> {
  const served = { archivedAt: null, station: ofStation(filter) };
  const pages = pagesOf((page) =>
    db.person.findMany({
      ...page,
      where: { archivedAt: null, ...(isFiltered(filter) && { spells: { some: served } }) },
      orderBy: { id: 'asc' },
      include: {
        spells: {
          where: { archivedAt: null },
          orderBy: [{ from: 'asc' }, { id: 'asc' }],
          include: { station: { select: { code: true } } },
        },
      },
    }),
  );
  let number = 0;
  for await (const page of pages)
    yield page.flatMap<PersonRow>(({ spells, name, category, sex, birthDate, synthetic }) => {
      number += 1;
      const of = { person: `${number}`, name, sex, birthDate: birthDates ? birthDate : null, synthetic };
      const unserved = { stationCode: null, from: null, entry: null, to: null, exit: null };
      return spells.length === 0
        ? [{ ...of, ...unserved, category }]
        : spells.map((spell) => ({
            ...of,
            stationCode: spell.station.code,
            category: spell.category,
            from: spell.from,
            entry: spell.entry,
            to: spell.to,
            exit: spell.exit,
          }));
    });
};

const stationsServed = {
  where: { archivedAt: null },
  orderBy: [{ from: 'asc' }, { id: 'asc' }],
  select: { stationId: true, station: { select: { code: true } } },
} satisfies Prisma.Person$spellsArgs;

const tenures = async function* (
  db: Database,
  filter: ExportFilter,
  birthDates: boolean,
): Pages<InterchangeRows['tenures']> {
  const pages = pagesOf((page) =>
    db.secretaryTenure.findMany({
      ...page,
      where: { archivedAt: null, branch: { station: ofStation(filter) } },
      orderBy: [{ from: 'asc' }, { id: 'asc' }],
      include: {
        branch: { include: { station: { select: { code: true } } } },
        person: { include: { spells: stationsServed } },
      },
    }),
  );
  for await (const page of pages)
    yield page.map(({ branch, person, from, to, reason, endReason }) => {
      const here = person.spells.some(({ stationId }) => stationId === branch.stationId);
      return {
        stationCode: branch.station.code,
        branchName: branch.name,
        personName: person.name,
        // Who serves at the branch's station, or nowhere, is found without it.
        personStationCode: here ? null : (person.spells.at(-1)?.station.code ?? null),
        personBirthDate: birthDates ? person.birthDate : null,
        from,
        to,
        reason,
        endReason,
      };
    });
};

/** The verdicts in force: what a correction superseded is history, and stays with the ledger. */
const evaluations = async function* (
  db: Database,
  filter: ExportFilter,
): Pages<InterchangeRows['evaluations']> {
  const pages = pagesOf((page) =>
    db.evaluation.findMany({
      ...page,
      where: {
        archivedAt: null,
        station: ofStation(filter),
        corrections: { none: { archivedAt: null } },
      },
      orderBy: { id: 'asc' },
      include: { station: { select: { code: true } }, authority: { select: { code: true } } },
    }),
  );
  for await (const page of pages)
    yield page.map(({ station, authority, ...row }) => ({
      ...row,
      stationCode: station.code,
      authorityCode: authority.code,
    }));
};

const awardParts = {
  kind: { select: { code: true } },
  authority: { select: { code: true } },
  person: { include: { spells: stationsServed } },
  station: { select: { code: true } },
  branch: { select: { name: true, station: { select: { code: true } } } },
  team: { select: { name: true, station: { select: { code: true } } } },
  creditedStation: { select: { code: true } },
} satisfies Prisma.AwardInclude;

type AwardWithParts = Prisma.AwardGetPayload<{ include: typeof awardParts }>;

/** Whom an award went to, as `import` finds them again. */
const recipientCells = (award: AwardWithParts, birthDates: boolean) => {
  const { person, station, branch, team, creditedStation } = award;
  const recipientType = recipientOf(award).type;
  const place = branch ?? team;
  return {
    recipientType,
    recipientName: person?.name ?? place?.name ?? null,
    stationCode:
      place?.station.code ??
      station?.code ??
      creditedStation?.code ??
      person?.spells.at(-1)?.station.code ??
      null,
    birthDate: birthDates ? (person?.birthDate ?? null) : null,
  };
};

const awards = async function* (
  db: Database,
  filter: ExportFilter,
  birthDates: boolean,
): Pages<InterchangeRows['awards']> {
  const pages = pagesOf((page) =>
    db.award.findMany({
      ...page,
      where: { archivedAt: null, ...(isFiltered(filter) && { creditedStation: ofStation(filter) }) },
      orderBy: { id: 'asc' },
      include: awardParts,
    }),
  );
  for await (const page of pages)
    yield page.map((award) => ({
      ...award,
      ...recipientCells(award, birthDates),
      kindCode: award.kind.code,
      authorityCode: award.authority.code,
    }));
};

type Exporters = {
  readonly [Kind in InterchangeKind]: (
    db: Database,
    filter: ExportFilter,
    birthDates: boolean,
  ) => Pages<InterchangeRows[Kind]>;
};

const exporters: Exporters = { stations, people, tenures, evaluations, awards };

/** The records of a kind as the cells of a file, page by page. */
export const exportPages = async function* <Kind extends InterchangeKind>(
  db: Database,
  kind: Kind,
  { filter, locale, birthDates, read = async () => undefined }: ExportRequest,
): AsyncGenerator<readonly (readonly ExportCell[])[]> {
  const pages: Exporters[Kind] = exporters[kind];
  for await (const page of pages(db, filter, birthDates)) {
    await read(page.length);
    yield page.map((row) => writeRow(kind, row, locale));
  }
};
