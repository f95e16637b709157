import { type Change, type Creation, type Decision, decide } from '../decision.ts';
import { checkCount, checkOccurred } from '../field/fact.ts';
import { type Changes, reader, withChanges } from '../field/field.ts';
import type { ServiceRecordId } from '../id.ts';
import { datedFields, recordLifetime } from '../lifetime.ts';
import { check, type Violation } from '../rule.ts';
import { type Station, stationLifetime } from '../station/station.ts';
import { type Team, teamLifetime } from '../team/team.ts';
import type { ServiceKind, ServiceRecord } from './activity.ts';
import { type ServiceProvider, serviceInService, serviceProvider, withinReach } from './service.rules.ts';

/** Who rendered the service, as the input names them, or as the record already has them. */
export interface RecordServiceFacts {
  readonly station: Station;
  readonly provider: ServiceProvider | null;
  readonly team: Team | null;
}
export interface RecordServiceInput {
  readonly kind: ServiceKind;
  readonly servedOn: string;
  readonly count: number;
  readonly note?: string | null | undefined;
  readonly synthetic?: boolean | null | undefined;
}
export interface ServiceRecordResult {
  readonly service: ServiceRecord;
}

/** Records how many people were served or disputes mediated, by a person or by a team. */
export function recordService(
  change: Creation<RecordServiceFacts, RecordServiceInput, { readonly service: ServiceRecordId }>,
): Decision<ServiceRecordResult> {
  return settle(change, change.ids.service, change.input);
}

export interface ChangeServiceRecordFacts extends RecordServiceFacts {
  readonly service: ServiceRecord;
}
export type ChangeServiceRecordInput = Changes<RecordServiceInput>;

/** Changes the named fields of a service record, and who rendered it where the facts name someone else. */
export function changeServiceRecord(
  change: Change<ChangeServiceRecordFacts, ChangeServiceRecordInput>,
): Decision<ServiceRecordResult> {
  const { service } = change.facts;
  return settle(change, service.id, withChanges<RecordServiceInput>(service, change.input));
}

function settle(
  { facts, today, acknowledge }: Change<RecordServiceFacts, unknown>,
  id: ServiceRecordId,
  input: RecordServiceInput,
): Decision<ServiceRecordResult> {
  const { station, provider, team } = facts;
  const read = reader(input);
  const service: ServiceRecord = {
    id,
    stationId: station.id,
    kind: input.kind,
    servedOn: read.date('servedOn'),
    count: input.count,
    personId: provider?.person.id ?? null,
    teamId: team?.id ?? null,
    note: read.passage('note'),
    synthetic: input.synthetic ?? false,
  };
  const violations = [
    ...read.violations(),
    ...checkCount(service.count, ['count'], 1),
    ...check([serviceProvider], facts, today),
    ...(read.dated()
      ? [...checkOccurred(service.servedOn, today, ['servedOn']), ...judgeDate(facts, service)]
      : []),
  ];
  return decide(violations, acknowledge, { service });
}

function judgeDate(
  { station, provider, team }: RecordServiceFacts,
  service: ServiceRecord,
): readonly Violation[] {
  const { servedOn } = service;
  const atStation = withinReach({ began: station.establishedOn }, servedOn);
  const life = team && teamLifetime(team);
  return [
    ...check([stationLifetime], { station, dates: datedFields({ servedOn: atStation }) }, servedOn),
    ...(life
      ? check(
          [recordLifetime],
          { life, dates: datedFields({ servedOn: withinReach(life, servedOn) }) },
          servedOn,
        )
      : []),
    ...(provider ? check([serviceInService], { service, station, provider }, servedOn) : []),
  ];
}
