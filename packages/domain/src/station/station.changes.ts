import { type CalendarDate, isBefore, yearOf } from '../date.ts';
import { type Change, type Creation, type Decision, decide } from '../decision.ts';
import { type Changes, checkOrder, reader, withChanges } from '../field/field.ts';
import type { AuthorityId, StationId } from '../id.ts';
import { check, type Violation } from '../rule.ts';
import { stationCodeUnique, stationLifetime, stationLineage } from './station.rules.ts';
import type { Station } from './station.ts';

export interface CreateStationInput {
  readonly code: string;
  readonly name: string;
  readonly authorityId: AuthorityId;
  readonly establishedOn: string;
  readonly dissolvedOn?: string | null | undefined;
  readonly predecessorIds?: readonly StationId[] | null | undefined;
  readonly synthetic?: boolean | null | undefined;
}
export type ChangeStationInput = Changes<CreateStationInput>;

export interface CreateStationFacts {
  /** Codes of the other stations; enough are those that equal the code asked for. */
  readonly takenCodes: readonly string[];
  /** The predecessors asked for, everything they came from, and the station's direct successors. */
  readonly relatives: readonly Station[];
}

/** The first and last dates of all that a station's records say: tenures, spells, teams, awards, branches; and the evaluated years. */
export interface StationExtent {
  readonly earliestDate: CalendarDate | null;
  readonly latestDate: CalendarDate | null;
  readonly earliestYear: number | null;
  readonly latestYear: number | null;
}

export interface ChangeStationFacts extends CreateStationFacts {
  readonly station: Station;
  readonly extent: StationExtent;
}

export interface StationResult {
  readonly station: Station;
}

/** Establishes a station, on its own or merged from predecessors. */
export function createStation(
  change: Creation<CreateStationFacts, CreateStationInput, { readonly station: StationId }>,
): Decision<StationResult> {
  return settle(change, change.ids.station, change.input, () => []);
}

/** Changes the named fields of a station; its records must still lie within its lifetime. */
export function changeStation(
  change: Change<ChangeStationFacts, ChangeStationInput>,
): Decision<StationResult> {
  const { station, extent } = change.facts;
  return settle(change, station.id, withChanges<CreateStationInput>(station, change.input), (changed) =>
    check([stationLifetime], { station: changed, ...fieldsThatBound(changed, extent) }, change.today),
  );
}

function settle(
  { facts, today, acknowledge }: Change<CreateStationFacts, unknown>,
  id: StationId,
  input: CreateStationInput,
  judgeLifetime: (station: Station) => readonly Violation[],
): Decision<StationResult> {
  const read = reader(input);
  const station: Station = {
    id,
    code: read.code('code'),
    name: read.name('name'),
    authorityId: input.authorityId,
    establishedOn: read.date('establishedOn'),
    dissolvedOn: read.optionalDate('dissolvedOn'),
    predecessorIds: [...new Set(input.predecessorIds)],
    synthetic: input.synthetic ?? false,
  };
  const violations = [
    ...read.violations(),
    ...check([stationCodeUnique], { station, takenCodes: facts.takenCodes }, today),
    ...(read.dated()
      ? [
          ...checkOrder(station.establishedOn, station.dissolvedOn, ['dissolvedOn']),
          ...check([stationLineage], { station, relatives: facts.relatives }, today),
          ...judgeLifetime(station),
        ]
      : []),
  ];
  return decide(violations, acknowledge, { station });
}

/** What has fallen out of the lifetime is blamed on the bound that moved past it. */
function fieldsThatBound({ establishedOn, dissolvedOn }: Station, extent: StationExtent) {
  const { earliestDate, latestDate, earliestYear, latestYear } = extent;
  const early = earliestDate !== null && isBefore(earliestDate, establishedOn);
  const late = latestDate !== null && dissolvedOn !== null && isBefore(dissolvedOn, latestDate);
  const earlyYear = earliestYear !== null && earliestYear < yearOf(establishedOn);
  const lateYear = latestYear !== null && dissolvedOn !== null && latestYear > yearOf(dissolvedOn);
  return {
    dates: [
      { path: ['establishedOn'], date: early ? earliestDate : null },
      { path: ['dissolvedOn'], date: late ? latestDate : null },
    ],
    years: [
      { path: ['establishedOn'], year: earlyYear ? earliestYear : null },
      { path: ['dissolvedOn'], year: lateYear ? latestYear : null },
    ],
  };
}
