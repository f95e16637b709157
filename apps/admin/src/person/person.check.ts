import {
  beginService,
  changePerson,
  changeService,
  createPerson,
  endService,
  idOf,
  type PersonCategory,
  type Sex,
  type SpellEntry,
  type SpellExit,
  type Station,
  type Violation,
} from '@qinglan/domain';
import { toPerson, toSpell, toStation, toTeam } from '../data/facts.ts';
import type { Load } from '../data/useOperation.ts';
import {
  type Check,
  type CheckContext,
  type FormValues,
  optionalText,
  text,
  violationsOf,
} from '../form/check.ts';
import { PersonFactsDocument, PersonStationDocument } from './person.facts.operations.ts';

type Violations = Promise<readonly Violation[]>;

/** Judges a person by service and teams. */
export const checkPerson: Check = async (values, { load, today }) => {
  const id = optionalText(values['id']);
  const input = {
    name: text(values['name']),
    category: values['category'] as PersonCategory,
    sex: values['sex'] as Sex,
    birthDate: optionalText(values['birthDate']),
  };
  if (id !== null) {
    const facts = await personFacts(load, id);
    return facts === null ? [] : violationsOf(changePerson({ facts, input, today }));
  }
  const stationId = optionalText(values['stationId']);
  const station = stationId === null ? null : await stationOf(load, stationId);
  const servesFrom = optionalText(values['servesFrom']);
  const ids = { person: idOf('Person', 'new'), spell: idOf('ServiceSpell', 'new') };
  return violationsOf(createPerson({ facts: { station }, input: { ...input, servesFrom }, today, ids }));
};

/** Judges a new spell of service by the others of the person. */
export async function checkBeginning(
  personId: string,
  values: FormValues,
  { load, today }: CheckContext,
): Violations {
  const [facts, station] = await Promise.all([
    personFacts(load, personId),
    stationOf(load, text(values['stationId'])),
  ]);
  if (facts === null || station === null) return [];
  const input = {
    category: values['category'] as PersonCategory,
    entry: values['entry'] as SpellEntry,
    from: text(values['from']),
  };
  const ids = { spell: idOf('ServiceSpell', 'new') };
  return violationsOf(beginService({ facts: { ...facts, station }, input, today, ids }));
}

/** Judges the end of a spell of service. */
export async function checkEnding(
  personId: string,
  spellId: string,
  values: FormValues,
  { load, today }: CheckContext,
): Violations {
  const facts = await personFacts(load, personId);
  const spell = facts?.spells.find(({ id }) => id === spellId);
  const station = facts?.stations.find(({ id }) => id === spell?.stationId);
  if (!facts || !spell || !station) return [];
  const input = { to: text(values['to']), exit: values['exit'] as SpellExit };
  return violationsOf(endService({ facts: { ...facts, spell, station }, input, today }));
}

/** Judges a correction of a spell of service. */
export async function checkServiceCorrection(
  personId: string,
  spellId: string,
  values: FormValues,
  { load, today }: CheckContext,
): Violations {
  const facts = await personFacts(load, personId);
  const spell = facts?.spells.find(({ id }) => id === spellId);
  const station = facts?.stations.find(({ id }) => id === spell?.stationId);
  if (!facts || !spell || !station) return [];
  const input = {
    category: values.category as PersonCategory,
    entry: values.entry as SpellEntry,
    exit: optionalText(values.exit) as SpellExit | null,
    from: text(values.from),
    to: optionalText(values.to),
  };
  return violationsOf(changeService({ facts: { ...facts, spell, station }, input, today }));
}

async function personFacts(load: Load, id: string) {
  const { node } = await load(PersonFactsDocument, { id });
  if (node?.__typename !== 'Person') return null;
  return {
    person: toPerson(node),
    spells: node.spells.map(toSpell),
    stations: node.spells.map(({ station }) => toStation(station)),
    teams: node.memberships.map(({ team }) => toTeam(team)),
  };
}

async function stationOf(load: Load, id: string): Promise<Station | null> {
  const { node } = await load(PersonStationDocument, { id });
  return node?.__typename === 'Station' ? toStation(node) : null;
}
