import { type Change, type Creation, type Decision, decide } from '../decision.ts';
import { type Changes, checkName, checkOrder, reader, withChanges } from '../field/field.ts';
import type { ServiceSpellId } from '../id.ts';
import { datedFields } from '../lifetime.ts';
import { check } from '../rule.ts';
import { type Station, stationLifetime } from '../station/station.ts';
import { personBirth, personSpells } from './person.rules.ts';
import type { Person, PersonCategory, ServiceSpell, SpellEntry, SpellExit } from './person.ts';
import { latestSpell } from './service.ts';

export interface BeginServiceInput {
  readonly category: PersonCategory;
  readonly entry: SpellEntry;
  readonly from: string;
  readonly to?: string | null | undefined;
  readonly exit?: SpellExit | null | undefined;
}
export interface BeginServiceFacts {
  readonly person: Person;
  /** The station served at. */
  readonly station: Station;
  /** All spells of the person. */
  readonly spells: readonly ServiceSpell[];
}
export interface ServiceResult {
  readonly spell: ServiceSpell;
  /** With the category of the latest spell. */
  readonly person: Person;
}

/** Begins a spell of service; the person takes over its category where it is the latest. */
export function beginService(
  change: Creation<BeginServiceFacts, BeginServiceInput, { readonly spell: ServiceSpellId }>,
): Decision<ServiceResult> {
  return settle(change, change.ids.spell, change.input);
}

export type ChangeServiceInput = Changes<BeginServiceInput>;
export interface ChangeServiceFacts extends BeginServiceFacts {
  readonly spell: ServiceSpell;
}

/** Changes the named fields of a spell of service. */
export function changeService(
  change: Change<ChangeServiceFacts, ChangeServiceInput>,
): Decision<ServiceResult> {
  const { spell } = change.facts;
  return settle(change, spell.id, withChanges<BeginServiceInput>(spell, change.input));
}

export interface EndServiceInput {
  readonly to: string;
  readonly exit: SpellExit;
}

/** Ends a spell of service, or corrects how and when it ended. */
export function endService(change: Change<ChangeServiceFacts, EndServiceInput>): Decision<ServiceResult> {
  const { spell } = change.facts;
  return settle(change, spell.id, { ...spell, to: change.input.to, exit: change.input.exit });
}

function settle(
  { facts, today, acknowledge }: Change<BeginServiceFacts, unknown>,
  id: ServiceSpellId,
  input: BeginServiceInput,
): Decision<ServiceResult> {
  const { station } = facts;
  const read = reader(input);
  const spell: ServiceSpell = {
    id,
    personId: facts.person.id,
    stationId: station.id,
    category: input.category,
    entry: input.entry,
    exit: input.exit ?? null,
    from: read.date('from'),
    to: read.optionalDate('to'),
  };
  const spells = [...facts.spells.filter((other) => other.id !== id), spell];
  const person = { ...facts.person, category: latestSpell(spells)?.category ?? facts.person.category };
  const dates = datedFields({ from: spell.from, to: spell.to });
  const violations = [
    ...read.violations(),
    ...(spell.exit && !input.to ? checkName('', ['to']) : []),
    ...(read.dated()
      ? [
          ...checkOrder(spell.from, spell.to),
          ...check([stationLifetime], { station, dates }, today),
          ...check([personSpells], { spell, spells }, spell.from),
          ...check([personBirth], { person, spells, today }, today).map((late) => ({
            ...late,
            path: ['from'],
          })),
        ]
      : []),
  ];
  return decide(violations, acknowledge, { spell, person });
}
