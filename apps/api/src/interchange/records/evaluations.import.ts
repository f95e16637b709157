import { branded, type Evaluation, recordEvaluation } from '@qinglan/domain';
import type { EvaluationRow } from '@qinglan/domain/interchange';
import { acknowledgedAs } from '../../common/change.ts';
import { newId } from '../../common/id.ts';
import { lookupText } from '../../common/text.ts';
import type { Transaction } from '../../database/database.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { type JudgeChunk, sorting } from './chunk.ts';
import { authoritiesByCode, found, only, problemsOf, stationsByCode } from './references.store.ts';

interface Asked {
  readonly stationId: string;
  readonly authorityId: string;
  readonly scheme: string;
  readonly year: number;
  readonly rank: number | null;
}

/** Whose verdicts, under which schemes, for which years; each once, for a file holds many of the same. */
const placesOf = (asked: readonly Asked[]): readonly Asked[] => [
  ...new Map(asked.map((one) => [`${one.authorityId} ${one.year} ${one.scheme}`, one])).values(),
];

/**
 * What the rules compare the asked verdicts with: those of the same station, scheme and year, and the effective ones
 * of the same authority, scheme and year with a rank that is asked for.
 */
const comparable = async (tx: Transaction, asked: readonly Asked[]): Promise<readonly Evaluation[]> => {
  const ranked = asked.filter(({ rank }) => rank !== null);
  const places = placesOf(ranked);
  const schemes = (of: readonly Asked[]) => of.map(({ scheme }) => lookupText(scheme));
  const ids = await tx.$queryRaw<{ id: string }[]>`
    select e.id from evaluation e
    join unnest(${asked.map(({ stationId }) => stationId)}::uuid[], ${schemes(asked)}::text[],
      ${asked.map(({ year }) => year)}::int[]) as t(station_id, scheme, year)
      on e.station_id = t.station_id and e.scheme = t.scheme and e.year = t.year
    where e.archived_at is null
    union
    select e.id from evaluation e
    join unnest(${places.map(({ authorityId }) => authorityId)}::uuid[], ${schemes(places)}::text[],
      ${places.map(({ year }) => year)}::int[]) as t(authority_id, scheme, year)
      on e.authority_id = t.authority_id and e.year = t.year and e.scheme = t.scheme
    where e.archived_at is null and e.rank = any(${[...new Set(ranked.map(({ rank }) => rank))]}::int[])
      and not exists (select from evaluation c where c.supersedes_id = e.id and c.archived_at is null)`;
  const rows = await tx.evaluation.findMany({ where: { id: { in: ids.map(({ id }) => id) } } });
  return rows.map((row) => branded<Evaluation>(row));
};

const ownKey = ({ stationId, scheme, year }: Omit<Asked, 'authorityId' | 'rank'>): string =>
  `${stationId} ${year} ${scheme}`;
const rivalKey = ({ authorityId, scheme, year, rank }: Omit<Asked, 'stationId'>): string =>
  `${authorityId} ${year} ${rank} ${scheme}`;

/** The evaluations to compare with, by what they are compared in; rows that are accepted join them. */
const comparing = (known: readonly Evaluation[]) => {
  const groups = new Map<string, Evaluation[]>();
  const add = (evaluation: Evaluation): void => {
    for (const key of [ownKey(evaluation), rivalKey(evaluation)]) {
      const group = groups.get(key);
      if (group) group.push(evaluation);
      else groups.set(key, [evaluation]);
    }
  };
  known.forEach(add);
  return {
    add,
    factsFor: (asked: Asked) => ({
      evaluations: groups.get(ownKey(asked)) ?? [],
      rivals: (groups.get(rivalKey(asked)) ?? []).filter(({ stationId }) => stationId !== asked.stationId),
    }),
  };
};

export const importEvaluations = (): JudgeChunk<EvaluationRow> => async (tx, rows, setting) => {
  const stations = await stationsByCode(
    tx,
    rows.map(({ row }) => row.stationCode),
  );
  const authorities = await authoritiesByCode(
    tx,
    rows.map(({ row }) => row.authorityCode),
  );
  const referring = rows.map(({ number, row }) => {
    const { stationCode, authorityCode } = row;
    const station = only(stations.get(stationCode), 'stationCode', 'Station', stationCode);
    const authority =
      authorityCode === null
        ? found(null)
        : only(authorities.get(authorityCode), 'authorityCode', 'Authority', authorityCode);
    return { number, row, station, authority };
  });
  const asked = referring.flatMap(({ row: { scheme, year, rank }, station, authority }) =>
    station.ok && authority.ok
      ? [
          {
            stationId: station.value.id,
            authorityId: authority.value?.id ?? station.value.authorityId,
            scheme,
            year,
            rank,
          },
        ]
      : [],
  );
  const compared = comparing(await comparable(tx, asked));
  const data: Prisma.EvaluationCreateManyInput[] = [];
  const { accepted, refused, accept, refuse } = sorting();
  for (const { number, row, station, authority } of referring) {
    if (!(station.ok && authority.ok)) {
      refuse(number, problemsOf(station, authority));
      continue;
    }
    const authorityId = authority.value?.id ?? station.value.authorityId;
    const facts = {
      station: station.value,
      ...compared.factsFor({ ...row, stationId: station.value.id, authorityId }),
    };
    const ids = { evaluation: newId('Evaluation') };
    const decision = recordEvaluation({ ...setting, facts, input: { ...row, authorityId }, ids });
    if (!decision.ok) {
      refuse(number, decision.violations);
      continue;
    }
    const { evaluation } = decision.value;
    compared.add(evaluation);
    data.push({ ...evaluation, acknowledgements: acknowledgedAs(decision.acknowledged) });
    accept(number, [evaluation.id], [evaluation.stationId]);
  }
  return {
    accepted,
    refused,
    write: async () => {
      await tx.evaluation.createMany({ data });
    },
  };
};
