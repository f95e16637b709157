import { type Change, type Creation, type Decision, decide } from '../decision.ts';
import { type Changes, checkName, type Reader, reader, withChanges } from '../field/field.ts';
import type { PersonId, ServiceSpellId } from '../id.ts';
import { datedFields } from '../lifetime.ts';
import { check } from '../rule.ts';
import { type Station, stationLifetime } from '../station/station.ts';
import { type Team, teamEligibility } from '../team/team.ts';
import { personBirth, personSpells } from './person.rules.ts';
import type { Person, PersonCategory, ServiceSpell, Sex, SpellEntry } from './person.ts';
import { latestSpell } from './service.ts';

interface PersonInput {
  readonly name: string;
  readonly category: PersonCategory;
  readonly sex: Sex;
  readonly birthDate?: string | null | undefined;
  readonly synthetic?: boolean | null | undefined;
}

export interface CreatePersonInput extends PersonInput {
  /** The first day of service at the station that the facts name. */
  readonly servesFrom?: string | null | undefined;
  /** How that service began; JOINED where nothing else is said. */
  readonly entry?: SpellEntry | null | undefined;
}
export interface CreatePersonFacts {
  /** Where the person serves first, or null where no service is recorded yet. */
  readonly station: Station | null;
}
export interface CreatePersonIds {
  readonly person: PersonId;
  readonly spell: ServiceSpellId;
}
export interface CreatePersonResult {
  readonly person: Person;
  readonly spell: ServiceSpell | null;
}

/** Records a human being, with the first spell of service where a station is given. */
export function createPerson(
  change: Creation<CreatePersonFacts, CreatePersonInput, CreatePersonIds>,
): Decision<CreatePersonResult> {
  const { facts, input, ids, today, acknowledge } = change;
  const read = reader(input);
  const person = readPerson(read, input, ids.person);
  const spell = facts.station && firstSpell(read, input, ids, facts.station);
  const spells = spell ? [spell] : [];
  const violations = [
    ...read.violations(),
    ...(input.servesFrom && !spell ? checkName('', ['stationId']) : []),
    ...(read.dated() ? check([personBirth], { person, spells, today }, today) : []),
    ...(read.dated() && spell ? check([personSpells], { spell, spells }, spell.from) : []),
    ...(read.dated() && spell && facts.station
      ? check(
          [stationLifetime],
          { station: facts.station, dates: datedFields({ servesFrom: spell.from }) },
          today,
        )
      : []),
  ];
  return decide(violations, acknowledge, { person, spell });
}

export type ChangePersonInput = Changes<PersonInput>;
export interface ChangePersonFacts {
  readonly person: Person;
  /** All spells of the person. */
  readonly spells: readonly ServiceSpell[];
  /** Every team that the person is or was a member of. */
  readonly teams: readonly Team[];
}
export interface ChangePersonResult {
  readonly person: Person;
}

/**
 * Changes the named fields of a person; service and memberships must still fit.
 * Where there is service, its latest spell says the category, whatever the input does: see `changeService`.
 */
export function changePerson({
  facts,
  input,
  today,
  acknowledge,
}: Change<ChangePersonFacts, ChangePersonInput>): Decision<ChangePersonResult> {
  const { spells, teams } = facts;
  const changed = withChanges<PersonInput>(facts.person, input);
  const read = reader(changed);
  const category = latestSpell(spells)?.category ?? changed.category;
  const person = { ...readPerson(read, changed, facts.person.id), category };
  const violations = [
    ...read.violations(),
    ...(read.dated() ? check([personBirth], { person, spells, today }, today) : []),
    ...teams.flatMap((team) => check([teamEligibility], { team, person, path: ['sex'] }, today)),
  ];
  return decide(violations, acknowledge, { person });
}

function readPerson(read: Reader<PersonInput>, input: PersonInput, id: PersonId): Person {
  return {
    id,
    name: read.name('name'),
    category: input.category,
    sex: input.sex,
    birthDate: read.optionalDate('birthDate'),
    synthetic: input.synthetic ?? false,
  };
}

function firstSpell(
  read: Reader<CreatePersonInput>,
  { category, entry }: CreatePersonInput,
  ids: CreatePersonIds,
  station: Station,
): ServiceSpell {
  return {
    id: ids.spell,
    personId: ids.person,
    stationId: station.id,
    category,
    entry: entry ?? 'JOINED',
    exit: null,
    from: read.date('servesFrom'),
    to: null,
  };
}
