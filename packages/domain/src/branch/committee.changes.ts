import { type CalendarDate, isBefore } from '../date.ts';
import { type Change, type Creation, type Decision, decide } from '../decision.ts';
import { type Changes, checkOrder, type Reader, reader, withChanges } from '../field/field.ts';
import type { CommitteeTermId } from '../id.ts';
import { datedFields, recordLifetime } from '../lifetime.ts';
import { check, type Violation } from '../rule.ts';
import { type Station, stationLifetime } from '../station/station.ts';
import { type Branch, branchLifetime } from './branch.ts';
import { branchTerms, termLength } from './committee.rules.ts';
import { type CommitteeTerm, termDueOn } from './committee.ts';

interface TermInput {
  /** 第几届. */
  readonly number: number;
  readonly electedOn: string;
  /** Three years after the election where nothing else is said. */
  readonly dueOn?: string | null | undefined;
  /** The first day after the term. */
  readonly endedOn?: string | null | undefined;
  readonly synthetic?: boolean | null | undefined;
}
export interface BeginTermInput extends TermInput {
  /** 换届: ends the term that is running on the day of this election. */
  readonly endPrevious?: boolean | null | undefined;
}
export interface BeginTermFacts {
  readonly station: Station;
  readonly branch: Branch;
  /** All terms of the branch. */
  readonly branchTerms: readonly CommitteeTerm[];
}
export interface TermResult {
  readonly term: CommitteeTerm;
}
export interface BeginTermResult extends TermResult {
  /** The term that this election ended. */
  readonly ended: CommitteeTerm | null;
}

/** Begins a term of a branch's committee with its election. */
export function beginTerm(
  change: Creation<BeginTermFacts, BeginTermInput, { readonly term: CommitteeTermId }>,
): Decision<BeginTermResult> {
  const { facts, input, ids, today, acknowledge } = change;
  const read = reader<TermInput>(input);
  const term = readTerm(read, input, facts.branch, ids.term);
  const running = facts.branchTerms.find(
    ({ electedOn, endedOn }) => endedOn === null && isBefore(electedOn, term.electedOn),
  );
  const ended = input.endPrevious && running ? { ...running, endedOn: term.electedOn } : null;
  const terms = facts.branchTerms.map((other) => (other.id === ended?.id ? ended : other));
  const violations = [
    ...judge({ ...facts, branchTerms: terms }, read, term, today),
    ...(ended && read.dated() ? judgeEnd(ended) : []),
  ];
  return decide(violations, acknowledge, { term, ended });
}

export type ChangeTermInput = Changes<TermInput>;
export interface ChangeTermFacts extends BeginTermFacts {
  readonly term: CommitteeTerm;
}

/** Changes the named fields of a term. */
export function changeTerm(change: Change<ChangeTermFacts, ChangeTermInput>): Decision<TermResult> {
  const { facts, today, acknowledge } = change;
  const input = withChanges<TermInput>(facts.term, change.input);
  const read = reader(input);
  const term = readTerm(read, input, facts.branch, facts.term.id);
  return decide(judge(facts, read, term, today), acknowledge, { term });
}

export interface EndTermInput {
  readonly endedOn: string;
}

/** Ends a term, or corrects the day on which it ended. */
export function endTerm(change: Change<ChangeTermFacts, EndTermInput>): Decision<TermResult> {
  const { facts, input, today, acknowledge } = change;
  const read = reader(input);
  const term = { ...facts.term, endedOn: read.date('endedOn') };
  return decide(judge(facts, read, term, today), acknowledge, { term });
}

function readTerm(
  read: Reader<TermInput>,
  { number, synthetic }: TermInput,
  branch: Branch,
  id: CommitteeTermId,
): CommitteeTerm {
  const electedOn = read.date('electedOn');
  return {
    id,
    branchId: branch.id,
    number,
    electedOn,
    dueOn: read.optionalDate('dueOn') ?? termDueOn(electedOn),
    endedOn: read.optionalDate('endedOn'),
    synthetic: synthetic ?? false,
  };
}

function judge(
  { station, branch, branchTerms: terms }: BeginTermFacts,
  read: Pick<Reader<TermInput>, 'violations' | 'dated'>,
  term: CommitteeTerm,
  today: CalendarDate,
): readonly Violation[] {
  const { electedOn, dueOn, endedOn } = term;
  if (!read.dated()) return read.violations();
  const dates = datedFields({ electedOn, endedOn });
  return [
    ...read.violations(),
    ...checkOrder(electedOn, dueOn, ['dueOn']),
    ...checkOrder(electedOn, endedOn, ['endedOn']),
    ...check([stationLifetime], { station, dates }, today),
    ...check([recordLifetime], { life: branchLifetime(branch), dates }, today),
    ...check([branchTerms], { term, branchTerms: terms }, electedOn),
    ...check([termLength], { term }, electedOn),
  ];
}

/** What the end of one term by the election of the next is judged by, where the election is typed. */
function judgeEnd(ended: CommitteeTerm): readonly Violation[] {
  return check([termLength], { term: ended }, ended.electedOn)
    .filter(({ path }) => path[0] === 'endedOn')
    .map((violation) => ({ ...violation, path: ['electedOn'] }));
}
