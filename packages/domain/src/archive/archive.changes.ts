import { type Change, type Decision, decide } from '../decision.ts';
import { checkName, checkPassage, tidy } from '../field/field.ts';
import { always, check, type Path, type Violation } from '../rule.ts';
import {
  type ArchivedFacts,
  archiveArchived,
  archiveClaims,
  archiveInUse,
  archiveLive,
  archiveParent,
  type ClaimsFacts,
  type InUseFacts,
  type ParentFacts,
} from './archive.rules.ts';
import type { ArchivableType } from './archive.ts';

/** What is wrong with changing a record, or with referring to it. */
export function checkLive(facts: ArchivedFacts): readonly Violation[] {
  return check([archiveArchived], facts, always.from);
}

export interface ArchiveInput {
  readonly reason: string;
}

interface Standing {
  readonly type: ArchivableType;
  readonly archived: boolean;
}

export type ArchiveFacts = Standing & InUseFacts & ClaimsFacts;
export interface ArchiveResult {
  readonly archiveReason: string;
}

/** Takes a record out of the lists and the figures. Nothing is deleted. */
export function archiveRecord({
  facts,
  input: { reason },
  today,
  acknowledge,
}: Change<ArchiveFacts, ArchiveInput>): Decision<ArchiveResult> {
  const violations = [
    ...check([archiveArchived], { ...facts, path: ['id'] }, today),
    ...check([archiveInUse], facts, today),
    ...check([archiveClaims], facts, today),
    ...checkReason(reason),
  ];
  return decide(violations, acknowledge, { archiveReason: tidy(reason) });
}

export type RestoreFacts = Standing &
  ParentFacts & {
    /** What rules of its own slice the record would break if it stood again. */
    readonly broken: readonly Violation[];
  };

/** Takes an archived record back. */
export function restoreRecord({
  facts,
  input: { reason },
  today,
  acknowledge,
}: Change<RestoreFacts, ArchiveInput>): Decision<{ readonly archiveReason: null }> {
  const violations = [
    ...check([archiveLive], { ...facts, path: ['id'] }, today),
    ...check([archiveParent], facts, today),
    ...facts.broken,
    ...checkReason(reason),
  ];
  return decide(violations, acknowledge, { archiveReason: null });
}

/** A required reason may be as long as any, and break lines. */
function checkReason(reason: string): readonly Violation[] {
  const path: Path = ['reason'];
  return tidy(reason) === '' ? checkName(reason, path) : checkPassage(reason, path);
}
