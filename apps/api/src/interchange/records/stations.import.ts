import { createStation, type Station } from '@qinglan/domain';
import type { StationRow } from '@qinglan/domain/interchange';
import { acknowledgedAs } from '../../common/change.ts';
import { newId } from '../../common/id.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { relativesOf } from '../../station/station.store.ts';
import { type JudgeChunk, sorting } from './chunk.ts';
import { authoritiesByCode, only, problemsOf, stationsByCode } from './references.store.ts';

export const importStations = (): JudgeChunk<StationRow> => async (tx, rows, setting) => {
  const authorities = await authoritiesByCode(
    tx,
    rows.map(({ row }) => row.authorityCode),
  );
  const known = await stationsByCode(
    tx,
    rows.flatMap(({ row }) => row.predecessorCodes ?? []),
  );
  const taken = await tx.station.findMany({
    where: { code: { in: rows.map(({ row }) => row.code) } },
    select: { code: true },
  });
  const takenCodes = new Set(taken.map(({ code }) => code));
  const stations = new Map<string, readonly Station[]>(known);
  const ancestors = await relativesOf(
    tx,
    [...known.values()].flatMap((same) => same.map(({ id }) => id)),
    null,
  );
  const relatives = [...ancestors];
  const data: Prisma.StationCreateManyInput[] = [];
  const lineage: Prisma.StationLineageCreateManyInput[] = [];
  const { accepted, refused, accept, refuse } = sorting();
  for (const { number, row } of rows) {
    const authority = only(
      authorities.get(row.authorityCode),
      'authorityCode',
      'Authority',
      row.authorityCode,
    );
    const predecessors = (row.predecessorCodes ?? []).map((code) =>
      only(stations.get(code), 'predecessorCodes', 'Station', code),
    );
    const problems = problemsOf(authority, ...predecessors);
    if (!authority.ok || problems.length > 0) {
      refuse(number, problems);
      continue;
    }
    const predecessorIds = predecessors.flatMap((one) => (one.ok ? one.value.id : []));
    const decision = createStation({
      ...setting,
      facts: {
        takenCodes: takenCodes.has(row.code) ? [row.code] : [],
        relatives: predecessorIds.length > 0 ? relatives : [],
      },
      input: { ...row, authorityId: authority.value.id, predecessorIds },
      ids: { station: newId('Station') },
    });
    if (!decision.ok) {
      refuse(number, decision.violations);
      continue;
    }
    const { station } = decision.value;
    takenCodes.add(station.code);
    stations.set(station.code, [station]);
    relatives.push(station);
    const { predecessorIds: _lineage, ...columns } = station;
    data.push({ ...columns, acknowledgements: acknowledgedAs(decision.acknowledged) });
    lineage.push(
      ...station.predecessorIds.map((predecessorId) => ({ predecessorId, successorId: station.id })),
    );
    // Nothing can have been said of a station before it is there.
    accept(number, [station.id], []);
  }
  return {
    accepted,
    refused,
    write: async () => {
      await tx.station.createMany({ data });
      await tx.stationLineage.createMany({ data: lineage });
    },
  };
};
