import { isBefore, yearOf } from '../date.ts';
import { codeUnique } from '../field/field.ts';
import type { StationId } from '../id.ts';
import { type DatedField, lifetimeMessages, type OutOfLifetime, outsideLifetime } from '../lifetime.ts';
import { type Breach, breach, breaches, ledgerRule, type Path, type Rule } from '../rule.ts';
import type { Station } from './station.ts';

export interface StationCodeFacts {
  readonly station: Station;
  /** Codes of the other stations; enough are those that equal the code asked for. */
  readonly takenCodes: readonly string[];
}

export const stationCodeUnique: Rule<'station.code-unique', StationCodeFacts, { code: string }> = {
  ...ledgerRule,
  code: 'station.code-unique',
  walls: ['DATABASE', 'FORM'],
  messages: codeUnique.messages,
  check: ({ station, takenCodes }) =>
    breaches(takenCodes.includes(station.code) && breach('code', { code: station.code })),
};

export interface StationLineageFacts {
  readonly station: Station;
  /** Its predecessors, everything they came from, and its direct successors. */
  readonly relatives: readonly Station[];
}

type LineageProblem = {
  readonly problem: 'CYCLE' | 'DISSOLVED_LATE';
  readonly predecessor: string;
  readonly dissolvedOn: string | null;
  readonly successor: string;
  readonly establishedOn: string;
};

export const stationLineage: Rule<'station.lineage', StationLineageFacts, LineageProblem> = {
  ...ledgerRule,
  code: 'station.lineage',
  walls: ['DOMAIN', 'DATABASE'],
  messages: {
    zh: ({ problem, predecessor, dissolvedOn, successor, establishedOn }) =>
      problem === 'CYCLE'
        ? `“${predecessor}”由“${successor}”而来，不能又是它的前身，请移除。`
        : `前身“${predecessor}”${dissolvedOn === null ? '尚未撤销' : `于 ${dissolvedOn} 撤销`}，不得晚于“${successor}”成立的 ${establishedOn}，请核对日期。`,
    en: ({ problem, predecessor, dissolvedOn, successor, establishedOn }) =>
      problem === 'CYCLE'
        ? `“${predecessor}” came from “${successor}” and cannot be its predecessor too; remove it.`
        : `The predecessor “${predecessor}” ${dissolvedOn === null ? 'is not dissolved' : `was dissolved on ${dissolvedOn}`}; it must be by ${establishedOn}, when “${successor}” began; check the dates.`,
  },
  check: ({ station, relatives }) => {
    const known = new Map([...relatives, station].map((relative) => [relative.id, relative]));
    const predecessors = station.predecessorIds.flatMap((id) => known.get(id) ?? []);
    const successors = relatives.filter(({ predecessorIds }) => predecessorIds.includes(station.id));
    return [
      ...predecessors.flatMap((predecessor) => {
        const field = ['predecessorIds', `${station.predecessorIds.indexOf(predecessor.id)}`];
        return origins(predecessor.id, known).has(station.id)
          ? [breach(field, succession('CYCLE', predecessor, station))]
          : untimely(field, predecessor, station);
      }),
      ...successors.flatMap((successor) => untimely('dissolvedOn', station, successor)),
    ];
  },
};

function untimely(
  field: string | Path,
  predecessor: Station,
  successor: Station,
): readonly Breach<LineageProblem>[] {
  const { dissolvedOn } = predecessor;
  const late = dissolvedOn === null || isBefore(successor.establishedOn, dissolvedOn);
  return breaches(late && breach(field, succession('DISSOLVED_LATE', predecessor, successor)));
}

function succession(
  problem: LineageProblem['problem'],
  { name: predecessor, dissolvedOn }: Station,
  { name: successor, establishedOn }: Station,
): LineageProblem {
  return { problem, predecessor, dissolvedOn, successor, establishedOn };
}

/** The station and all that it came from. */
function origins(id: StationId, known: ReadonlyMap<StationId, Station>): ReadonlySet<StationId> {
  const found = new Set([id]);
  // A set grows while it is walked, so this visits every origin once, even where the lineage has a cycle.
  for (const at of found) for (const origin of known.get(at)?.predecessorIds ?? []) found.add(origin);
  return found;
}

export interface StationLifetimeFacts {
  readonly station: Station;
  readonly dates: readonly DatedField[];
  /** Years that a record stands for as a whole, such as an evaluated one. */
  readonly years?: readonly { readonly path: Path; readonly year: number | null }[];
}

export const stationLifetime: Rule<'station.lifetime', StationLifetimeFacts, OutOfLifetime> = {
  ...ledgerRule,
  code: 'station.lifetime',
  walls: ['DOMAIN', 'FORM'],
  messages: lifetimeMessages,
  check: ({ station: { name, establishedOn: began, dissolvedOn: ended }, dates, years = [] }) => [
    ...outsideLifetime({ name, began, ended }, dates),
    ...years.flatMap(({ path, year }) => {
      if (year === null) return [];
      const outside = year < yearOf(began) || (ended !== null && year > yearOf(ended));
      return breaches(outside && breach(path, { name, date: `${year}`, began, ended }));
    }),
  ],
};

export const stationRules: readonly Rule[] = [stationCodeUnique, stationLineage, stationLifetime];
