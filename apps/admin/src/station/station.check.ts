import {
  type CalendarDate,
  calendarDate,
  changeStation,
  compareDates,
  createStation,
  idOf,
  type Station,
  type StationExtent,
} from '@qinglan/domain';
import { toStation } from '../data/facts.ts';
import type { Load } from '../data/useOperation.ts';
import { type Check, optionalText, text, violationsOf } from '../form/check.ts';
import type { StationExtentQuery, StationFactFragment } from '../generated/graphql.ts';
import {
  StationByCodeDocument,
  StationExtentDocument,
  StationRelativesDocument,
} from './station.facts.operations.ts';

/** Judges a station by its code, its lineage and what it already holds. */
export const checkStation: Check = async (values, { load, today }) => {
  const id = optionalText(values['id']);
  const code = text(values['code']).trim();
  const predecessorIds = (values['predecessorIds'] ?? []) as readonly string[];
  const [taken, relatives, extent] = await Promise.all([
    load(StationByCodeDocument, { code }),
    predecessors(load, predecessorIds),
    id ? load(StationExtentDocument, { id }) : null,
  ]);
  const takenCodes = taken.stationByCode && taken.stationByCode.id !== id ? [code] : [];
  const input = {
    code,
    name: text(values['name']),
    authorityId: idOf('Authority', text(values['authorityId'])),
    establishedOn: text(values['establishedOn']),
    dissolvedOn: optionalText(values['dissolvedOn']),
    predecessorIds: predecessorIds.map((one) => idOf('Station', one)),
  };
  const node = extent?.node?.__typename === 'Station' ? extent.node : null;
  if (node === null) {
    return violationsOf(
      createStation({
        facts: { takenCodes, relatives },
        input,
        today,
        ids: { station: idOf('Station', 'new') },
      }),
    );
  }
  const facts = {
    takenCodes,
    relatives: [...relatives, ...node.successors.map(toStation)],
    station: toStation(node),
    extent: extentOf(node),
  };
  return violationsOf(changeStation({ facts, input, today }));
};

interface WithPredecessors extends StationFactFragment {
  predecessors: ({ id: string } | WithPredecessors)[];
}

async function predecessors(load: Load, ids: readonly string[]): Promise<readonly Station[]> {
  if (ids.length === 0) return [];
  const { nodes } = await load(StationRelativesDocument, { ids: [...ids] });
  return nodes.flatMap((node) => (node?.__typename === 'Station' ? descend(node) : []));
}

function descend(node: WithPredecessors): readonly Station[] {
  const known = node.predecessors.filter((one): one is WithPredecessors => 'code' in one);
  return [toStation(node), ...known.flatMap(descend)];
}

type ExtentNode = Extract<NonNullable<StationExtentQuery['node']>, { successors: unknown }>;

function extentOf(node: ExtentNode): StationExtent {
  const dates = [
    ...node.branches.flatMap(({ foundedOn, dissolvedOn }) => [foundedOn, dissolvedOn]),
    ...[...node.firstAward.nodes, ...node.lastAward.nodes].map(({ grantedOn }) => grantedOn),
  ];
  const sorted: readonly CalendarDate[] = dates
    .filter((date) => date != null)
    .map(calendarDate)
    .sort(compareDates);
  return {
    earliestDate: sorted[0] ?? null,
    latestDate: sorted.at(-1) ?? null,
    earliestYear: node.first.nodes[0]?.year ?? null,
    latestYear: node.last.nodes[0]?.year ?? null,
  };
}
