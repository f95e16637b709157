import { type Change, type Creation, type Decision, decide } from '../decision.ts';
import { type Changes, checkName, codeUnique, reader, withChanges } from '../field/field.ts';
import type { AwardKindId } from '../id.ts';
import { check } from '../rule.ts';
import { awardRecipient } from './award.rules.ts';
import type { Award, AwardClass, AwardKind, RecipientType } from './award.ts';

export interface CreateAwardKindInput {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly class: AwardClass;
  readonly recipientTypes: readonly RecipientType[];
  readonly yearly?: boolean | null | undefined;
}
export type ChangeAwardKindInput = Changes<CreateAwardKindInput>;

export interface CreateAwardKindFacts {
  /** Codes of the other kinds; enough are those that equal the code asked for. */
  readonly takenCodes: readonly string[];
}
export interface ChangeAwardKindFacts extends CreateAwardKindFacts {
  readonly kind: AwardKind;
  /** Awards of the kind; enough is one for each type of recipient. */
  readonly awards: readonly Award[];
}
export interface AwardKindResult {
  readonly kind: AwardKind;
}

/** Names a new kind of award. */
export function createAwardKind(
  change: Creation<CreateAwardKindFacts, CreateAwardKindInput, { readonly kind: AwardKindId }>,
): Decision<AwardKindResult> {
  return settle(change, change.ids.kind, change.input, []);
}

/** Changes the named fields of a kind; awards already granted must still fit their recipients. */
export function changeAwardKind(
  change: Change<ChangeAwardKindFacts, ChangeAwardKindInput>,
): Decision<AwardKindResult> {
  const { kind, awards } = change.facts;
  return settle(change, kind.id, withChanges<CreateAwardKindInput>(kind, change.input), awards);
}

function settle(
  { facts, today, acknowledge }: Change<CreateAwardKindFacts, unknown>,
  id: AwardKindId,
  input: CreateAwardKindInput,
  awards: readonly Award[],
): Decision<AwardKindResult> {
  const read = reader(input);
  const kind: AwardKind = {
    id,
    code: read.code('code'),
    name: read.name('name'),
    nameEn: read.name('nameEn'),
    class: input.class,
    recipientTypes: [...new Set(input.recipientTypes)],
    yearly: input.yearly ?? false,
  };
  const path = ['recipientTypes'];
  const misfits = awards.flatMap((award) => check([awardRecipient], { award, kind }, award.grantedOn));
  const violations = [
    ...read.violations(),
    ...(kind.recipientTypes.length === 0 ? checkName('', path) : []),
    ...check([codeUnique], { codeAsked: kind.code, takenCodes: facts.takenCodes }, today),
    ...misfits.map((misfit) => ({ ...misfit, path })),
  ];
  return decide(violations, acknowledge, { kind });
}
