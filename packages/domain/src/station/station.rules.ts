import { isSameOrBefore, yearOf } from '../date.ts';
import type { StationId } from '../id.ts';
import { type DatedField, lifetimeInWords, type OutOfLifetime, outsideLifetime } from '../lifetime.ts';
import { always, type Breach, ledgerSource, type Path, type Rule } from '../rule.ts';
import type { Station } from './station.ts';

export interface StationCodeFacts {
  readonly station: Station;
  /** Codes of the other stations; enough are those that equal the code asked for. */
  readonly takenCodes: readonly string[];
}

export const stationCodeUnique: Rule<'station.code-unique', StationCodeFacts, { code: string }> = {
  code: 'station.code-unique',
  severity: 'ERROR',
  effective: always,
  walls: ['DATABASE', 'FORM'],
  source: ledgerSource,
  statement: {
    zh: '派出所编码在所有机关范围内不重复。',
    en: 'A station code is unique among all authorities.',
  },
  messages: {
    zh: ({ code }) => `已有派出所使用编码“${code}”，请换一个。`,
    en: ({ code }) => `Another station already has the code “${code}”; choose a different one.`,
  },
  check: ({ station, takenCodes }) =>
    takenCodes.includes(station.code) ? [{ path: ['code'], parameters: { code: station.code } }] : [],
};

export interface StationLineageFacts {
  readonly station: Station;
  /** Its predecessors, everything they came from, and its direct successors. */
  readonly relatives: readonly Station[];
}

type LineageProblem = {
  readonly problem: 'CYCLE' | 'NOT_DISSOLVED' | 'DISSOLVED_LATER' | 'UNKNOWN';
  readonly predecessor: string;
  readonly dissolvedOn: string | null;
  readonly successor: string;
  readonly establishedOn: string;
};

export const stationLineage: Rule<'station.lineage', StationLineageFacts, LineageProblem> = {
  code: 'station.lineage',
  severity: 'ERROR',
  effective: always,
  walls: ['DOMAIN', 'DATABASE'],
  source: ledgerSource,
  statement: {
    zh: '前身须在后继成立之日或之前撤销，沿革不成环。',
    en: 'A predecessor is dissolved on or before its successor’s establishment; lineage has no cycle.',
  },
  messages: {
    zh: ({ problem, predecessor, dissolvedOn, successor, establishedOn }) =>
      ({
        CYCLE: `“${predecessor}”由“${successor}”而来，不能又是它的前身，请移除。`,
        NOT_DISSOLVED: `前身“${predecessor}”尚未撤销，请先登记其撤销日期（不晚于 ${establishedOn}）。`,
        DISSOLVED_LATER: `“${predecessor}”于 ${dissolvedOn} 撤销，晚于后继“${successor}”成立的 ${establishedOn}，请核对两个日期。`,
        UNKNOWN: `找不到“${successor}”的一个前身，请重新选择。`,
      })[problem],
    en: ({ problem, predecessor, dissolvedOn, successor, establishedOn }) =>
      ({
        CYCLE: `“${predecessor}” came from “${successor}” and cannot be its predecessor too; remove it.`,
        NOT_DISSOLVED: `The predecessor “${predecessor}” is not dissolved; first record its dissolution, by ${establishedOn}.`,
        DISSOLVED_LATER: `“${predecessor}” was dissolved on ${dissolvedOn}, after its successor “${successor}” was established on ${establishedOn}; check both dates.`,
        UNKNOWN: `A predecessor of “${successor}” cannot be found; choose again.`,
      })[problem],
  },
  check: ({ station, relatives }) => {
    const known = new Map([...relatives, station].map((relative) => [relative.id, relative]));
    const upward = station.predecessorIds.flatMap((id, index) => {
      const path = ['predecessorIds', `${index}`];
      const predecessor = known.get(id);
      if (predecessor === undefined) return [succession(path, station, station, 'UNKNOWN')];
      if (origins(id, known).has(station.id)) return [succession(path, predecessor, station, 'CYCLE')];
      return untimely(path, predecessor, station);
    });
    const successors = relatives.filter(({ predecessorIds }) => predecessorIds.includes(station.id));
    return [...upward, ...successors.flatMap((successor) => untimely(['dissolvedOn'], station, successor))];
  },
};

function untimely(path: Path, predecessor: Station, successor: Station): readonly Breach<LineageProblem>[] {
  const { dissolvedOn } = predecessor;
  if (dissolvedOn === null) return [succession(path, predecessor, successor, 'NOT_DISSOLVED')];
  if (isSameOrBefore(dissolvedOn, successor.establishedOn)) return [];
  return [succession(path, predecessor, successor, 'DISSOLVED_LATER')];
}

function succession(
  path: Path,
  predecessor: Station,
  successor: Station,
  problem: LineageProblem['problem'],
): Breach<LineageProblem> {
  return {
    path,
    parameters: {
      problem,
      predecessor: predecessor.name,
      dissolvedOn: predecessor.dissolvedOn,
      successor: successor.name,
      establishedOn: successor.establishedOn,
    },
  };
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
  code: 'station.lifetime',
  severity: 'ERROR',
  effective: always,
  walls: ['DOMAIN', 'FORM'],
  source: ledgerSource,
  statement: {
    zh: '派出所的记录不早于其成立，不晚于其撤销。',
    en: 'No record of a station lies before its establishment or after its dissolution.',
  },
  messages: {
    zh: ({ name, date, ...life }) =>
      `${date} 不在“${name}”的存续期内（${lifetimeInWords(life, 'zh')}），请核对日期。`,
    en: ({ name, date, ...life }) =>
      `${date} lies outside the lifetime of “${name}” (${lifetimeInWords(life, 'en')}); check the date.`,
  },
  check: ({ station, dates, years = [] }) => {
    const { name, establishedOn: began, dissolvedOn: ended } = station;
    const outside = years.filter(
      ({ year }) => year !== null && (year < yearOf(began) || (ended !== null && year > yearOf(ended))),
    );
    return [
      ...outsideLifetime({ name, began, ended }, dates),
      ...outside.map(({ path, year }) => ({ path, parameters: { name, date: `${year}`, began, ended } })),
    ];
  },
};

export const stationRules: readonly Rule[] = [stationCodeUnique, stationLineage, stationLifetime];
