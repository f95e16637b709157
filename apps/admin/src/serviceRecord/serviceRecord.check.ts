import { idOf, recordService, type ServiceKind, type ServiceProvider, type Team } from '@qinglan/domain';
import { toSpell, toStation, toTeam } from '../data/facts.ts';
import type { Load } from '../data/useOperation.ts';
import { type Check, optionalNumber, optionalText, text, violationsOf } from '../form/check.ts';
import {
  ServicePersonDocument,
  ServiceStationDocument,
  ServiceTeamDocument,
} from './serviceRecord.facts.operations.ts';

/** Judges a service, new or changed, by who is said to have rendered it. */
export const checkServiceRecord: Check = async (values, { load, today }) => {
  const [{ node }, provider, team] = await Promise.all([
    load(ServiceStationDocument, { id: text(values['stationId']) }),
    providerOf(load, optionalText(values['personId'])),
    teamOf(load, optionalText(values['teamId'])),
  ]);
  if (node?.__typename !== 'Station') return [];
  const facts = { station: toStation(node), provider, team };
  const input = {
    kind: values['kind'] as ServiceKind,
    servedOn: text(values['servedOn']),
    count: optionalNumber(values['count']) ?? 0,
    note: optionalText(values['note']),
  };
  const ids = { service: idOf('ServiceRecord', optionalText(values['id']) ?? 'new') };
  return violationsOf(recordService({ facts, input, today, ids }));
};

async function providerOf(load: Load, id: string | null): Promise<ServiceProvider | null> {
  if (id === null) return null;
  const { node } = await load(ServicePersonDocument, { id });
  if (node?.__typename !== 'Person') return null;
  return { person: { id: idOf('Person', node.id), name: node.name }, spells: node.spells.map(toSpell) };
}

async function teamOf(load: Load, id: string | null): Promise<Team | null> {
  if (id === null) return null;
  const { node } = await load(ServiceTeamDocument, { id });
  return node?.__typename === 'Team' ? toTeam(node) : null;
}
