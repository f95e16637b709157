import {
  branded,
  type CalendarDate,
  firstDay,
  type Streak,
  type StreakAward,
  type StreakEvaluation,
  type StreakKind,
  streak,
  yearOf,
} from '@qinglan/domain';
import { groupBy } from '../common/group.ts';
import type { Transaction } from '../database/database.ts';
import { Prisma } from '../generated/prisma/client.ts';

/** Which streak is asked for, and as of when. */
export interface StreakQuestion {
  readonly kind: StreakKind;
  /** The code or name of the yearly award kind; for TITLE. */
  readonly title: string | null;
  /** Reads one scheme alone; for RED_FLAG and FIRST_RANK. */
  readonly scheme: string | null;
  readonly asOf: CalendarDate;
}

/** The streaks of a page of stations, in one SQL statement. */
export const streaksOf = async (
  db: Transaction,
  stationIds: readonly string[],
  question: StreakQuestion,
): Promise<ReadonlyMap<string, Streak>> => {
  const { kind, asOf, scheme } = question;
  if (kind === 'TITLE') {
    const awards = await awardsOf(db, stationIds, question);
    return new Map(stationIds.map((id) => [id, streak({ kind, asOf, awards: awards.get(id) ?? [] })]));
  }
  const evaluations = await evaluationsOf(db, stationIds);
  return new Map(
    stationIds.map((id) => [id, streak({ kind, asOf, scheme, evaluations: evaluations.get(id) ?? [] })]),
  );
};

/** The streak of a station of which the ledger knows nothing. */
export const emptyStreak = ({ kind, asOf }: StreakQuestion): Streak =>
  kind === 'TITLE' ? streak({ kind, asOf, awards: [] }) : streak({ kind, asOf, evaluations: [] });

const evaluationsOf = async (db: Transaction, stationIds: readonly string[]) => {
  const rows = await db.evaluation.findMany({
    where: {
      stationId: { in: [...stationIds] },
      archivedAt: null,
    },
    select: {
      id: true,
      stationId: true,
      scheme: true,
      year: true,
      outcome: true,
      rank: true,
      publishedOn: true,
      supersedesId: true,
    },
  });
  return groupBy(
    rows.map((row) => ({ ...branded<StreakEvaluation>(row), stationId: row.stationId })),
    ({ stationId }) => stationId,
  );
};

const titleWhere = (title: string | null): Prisma.AwardKindWhereInput => ({
  yearly: true,
  ...(title !== null && { OR: [{ code: title }, { name: title }] }),
});

const awardsOf = async (db: Transaction, stationIds: readonly string[], { title }: StreakQuestion) => {
  const rows = await db.award.findMany({
    where: { stationId: { in: [...stationIds] }, archivedAt: null, kind: titleWhere(title) },
    select: { id: true, stationId: true, grantedOn: true, honourYear: true, revokedFrom: true },
  });
  return groupBy(
    rows.map((row) => ({ ...branded<StreakAward>(row), stationId: row.stationId })),
    ({ stationId }) => stationId ?? '',
  );
};

export interface Standing {
  readonly position: number;
  readonly stationId: string;
}

export interface Standings {
  readonly question: StreakQuestion;
  /** Only stations below this authority; null is all. */
  readonly authorityId: string | null;
}

/** Years known to be kept or broken, by station: what `streak` reads, as SQL. */
const decidedYears = ({ kind, title, asOf }: StreakQuestion): Prisma.Sql => {
  const day = firstDay(asOf);
  const lastComplete = yearOf(asOf) - 1;
  if (kind === 'TITLE')
    return Prisma.sql`
      select a.station_id, coalesce(a.honour_year, left(a.granted_on, 4)::int) as year, true as kept
      from award a join award_kind k on k.id = a.kind_id
      where a.station_id is not null and a.archived_at is null and k.yearly
        and (${title}::text is null or ${title} in (k.code, k.name))
        and a.granted_on collate "C" <= ${day}
        and (a.revoked_from is null or a.revoked_from collate "C" > ${day})
        and coalesce(a.honour_year, left(a.granted_on, 4)::int) <= ${lastComplete}
      group by 1, 2`;
  const keeps =
    kind === 'RED_FLAG' ? Prisma.sql`e.outcome = 'ADVANCED'` : Prisma.sql`e.rank is not distinct from 1`;
  return Prisma.sql`
    select e.station_id, e.year, bool_and(${keeps}) as kept
    from evaluation e
    where e.archived_at is null and e.published_on collate "C" <= ${day} and e.year <= ${lastComplete}
      and not exists (select from evaluation c where c.supersedes_id = e.id and c.archived_at is null)
    group by 1, 2`;
};

/** Stations that exist on the day, below the authority. */
const ranked = ({ question, authorityId }: Standings): Prisma.Sql => {
  const day = firstDay(question.asOf);
  return Prisma.sql`
    select s.id, s.code from station s join authority a on a.id = s.authority_id
    where s.archived_at is null and s.established_on collate "C" <= ${day}
      and (s.dissolved_on is null or s.dissolved_on collate "C" > ${day})
      and (${authorityId}::uuid is null or ${authorityId}::uuid = any(a.ancestor_ids))`;
};

/** One page of stations by the length of their current streak; equal lengths share a position. */
export const standings = async (
  db: Transaction,
  asked: Standings,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<Standing[]> => {
  const rows = await db.$queryRaw<{ id: string; position: bigint }[]>`
    with decided as (${decidedYears(asked.question)}),
    dated as (select station_id, year, kept, max(year) over (partition by station_id) as latest from decided),
    islands as (
      select station_id, year, latest, year - row_number() over (partition by station_id order by year) as island
      from dated where kept
    ),
    current as (
      select station_id, count(*) as length from islands group by station_id, latest, island having max(year) = latest
    ),
    -- Put together without a join: a plan made for any question expects few rows, and would go through them for each station.
    standing as (
      select id, max(code) as code, max(length) as length
      from (
        select id, code, 0 as length from (${ranked(asked)}) ranked
        union all select station_id, null, length from current
      ) known
      group by id having count(code) > 0
    )
    select id, rank() over (order by length desc) as position from standing
    order by position, code
    limit ${limit} offset ${offset}`;
  return rows.map(({ id, position }) => ({ stationId: id, position: Number(position) }));
};

/** How many stations the standings hold. */
export const countStandings = async (db: Transaction, asked: Standings): Promise<number> => {
  const [row] = await db.$queryRaw<{ count: bigint }[]>`select count(*) from (${ranked(asked)}) ranked`;
  return Number(row?.count ?? 0);
};
