import { type Change, type Creation, type Decision, decide } from '../decision.ts';
import { type Changes, codeUnique, reader, withChanges } from '../field/field.ts';
import type { AuthorityId } from '../id.ts';
import { check } from '../rule.ts';
import { authorityDeclaredStations, authorityTree } from './authority.rules.ts';
import type { Authority, AuthorityLevel, AuthorityLine } from './authority.ts';

export interface CreateAuthorityInput {
  readonly code: string;
  readonly name: string;
  readonly line: AuthorityLine;
  readonly level: AuthorityLevel;
  readonly parentId?: AuthorityId | null | undefined;
  readonly declaredStations?: number | null | undefined;
}
export type ChangeAuthorityInput = Changes<CreateAuthorityInput>;

export interface CreateAuthorityFacts {
  /** Codes of the other authorities; enough are those that equal the code asked for. */
  readonly takenCodes: readonly string[];
  /** The parent asked for, and every authority above it. */
  readonly ancestors: readonly Authority[];
}
export interface ChangeAuthorityFacts extends CreateAuthorityFacts {
  readonly authority: Authority;
  /** The authorities directly below. */
  readonly children: readonly Authority[];
}

export interface AuthorityResult {
  readonly authority: Authority;
}

/** Puts a new authority under its parent. */
export function createAuthority(
  change: Creation<CreateAuthorityFacts, CreateAuthorityInput, { readonly authority: AuthorityId }>,
): Decision<AuthorityResult> {
  return settle(change, change.ids.authority, change.input, []);
}

/** Changes the named fields of an authority. */
export function changeAuthority(
  change: Change<ChangeAuthorityFacts, ChangeAuthorityInput>,
): Decision<AuthorityResult> {
  const { authority, children } = change.facts;
  return settle(change, authority.id, withChanges<CreateAuthorityInput>(authority, change.input), children);
}

function settle(
  { facts, today, acknowledge }: Change<CreateAuthorityFacts, unknown>,
  id: AuthorityId,
  input: CreateAuthorityInput,
  children: readonly Authority[],
): Decision<AuthorityResult> {
  const read = reader(input);
  const authority: Authority = {
    id,
    code: read.code('code'),
    name: read.name('name'),
    line: input.line,
    level: input.level,
    parentId: input.parentId ?? null,
    declaredStations: input.declaredStations ?? null,
  };
  const violations = [
    ...read.violations(),
    ...check([codeUnique], { codeAsked: authority.code, takenCodes: facts.takenCodes }, today),
    ...check([authorityTree], { authority, ancestors: facts.ancestors, children }, today),
    ...check([authorityDeclaredStations], authority, today),
  ];
  return decide(violations, acknowledge, { authority });
}
