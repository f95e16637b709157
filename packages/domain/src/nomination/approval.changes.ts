import { type Award, type RecordAwardFacts, recordAward } from '../award/award.ts';
import type { Change, Creation, Decision } from '../decision.ts';
import { reader } from '../field/field.ts';
import type { AwardId, PersonId } from '../id.ts';
import { check, type Path, type Violation } from '../rule.ts';
import type { WorkCalendar } from '../workdays.ts';
import type { NominationResult } from './nomination.changes.ts';
import type { Nomination } from './nomination.ts';
import { awardNotice } from './notice.rules.ts';
import { checkStep, checkYield, type NominationStepFacts, take } from './step.ts';

export interface NoticeStepFacts extends NominationStepFacts {
  /** The working days that the notice is counted in. */
  readonly calendar: WorkCalendar;
}

export interface OpenPublicNoticeInput {
  /** The first day of the notice, to the day; today where nothing else is said. */
  readonly from?: string | null | undefined;
}

/** 公示: everybody may read who is to be honoured, from this day on. */
export function openPublicNotice(
  change: Change<NoticeStepFacts, OpenPublicNoticeInput>,
): Decision<NominationResult> {
  const { facts, input, today } = change;
  const { kind, calendar } = facts;
  const read = reader({ from: input.from ?? today });
  const noticeFrom = read.date('from');
  const nomination = { ...facts.nomination, status: 'PUBLIC_NOTICE', noticeFrom } as const;
  const step = { path: ['from'], date: read.dated() ? noticeFrom : null };
  return take(change, nomination, [
    ...read.violations(),
    ...checkStep(change, nomination, step),
    ...(read.dated() ? check([awardNotice], { nomination, kind, calendar }, noticeFrom) : []),
  ]);
}

/** What the award is judged by besides the nomination. */
export interface ApproveNominationFacts
  extends NoticeStepFacts,
    Pick<RecordAwardFacts, 'authority' | 'awards' | 'takenDocumentNumbers' | 'regulations'> {}

export interface ApproveNominationInput {
  /** The day of approval, on which the award is granted; today where nothing else is said. */
  readonly on?: string | null | undefined;
  readonly approverId: PersonId;
  readonly documentNumber?: string | null | undefined;
  /** The year that a yearly title honours; the year of the approval where nothing else is said. */
  readonly honourYear?: number | null | undefined;
  /** Why a second merit within a year is due; kept with the award. */
  readonly exemption?: string | null | undefined;
  /** Why the public notice was left out or cut short. */
  readonly noticeExemption?: string | null | undefined;
}
export interface ApprovalResult extends NominationResult {
  /** The award that the approval grants. */
  readonly award: Award;
}

/**
 * 批准: grants the award that was asked for, by the rules that hold for every award. It is refused before the public
 * notice has run for seven working days: those d with noticeFrom ≤ d < the day of approval.
 */
export function approveNomination(
  change: Creation<ApproveNominationFacts, ApproveNominationInput, { readonly award: AwardId }>,
): Decision<ApprovalResult> {
  const { facts, input, today } = change;
  const read = reader({ ...input, on: input.on ?? today });
  const decidedOn = read.date('on');
  const nomination: Nomination = {
    ...facts.nomination,
    status: 'APPROVED',
    approverId: input.approverId,
    authorityId: facts.authority.id,
    decidedOn,
    documentNumber: read.optionalName('documentNumber'),
    noticeExemption: read.passage('noticeExemption'),
    awardId: change.ids.award,
  };
  const { kind, calendar, regulations } = facts;
  const step = { path: ['on'], date: read.dated() ? decidedOn : null };
  const judged = grant(change, { acknowledged: false });
  const decision = take(change, nomination, [
    // Number and day are judged again as the award's.
    ...read.violations().filter(({ path }) => path[0] === 'noticeExemption'),
    ...checkStep(change, nomination, step),
    ...checkYield(facts, step),
    ...(read.dated()
      ? check([awardNotice], { nomination, kind, calendar }, decidedOn, regulations?.effective)
      : []),
    ...(judged.ok ? [] : judged.violations.map(ofApproval)),
  ]);
  const granted = grant(change, { acknowledged: true });
  if (!decision.ok) return decision;
  if (!granted.ok) return granted;
  return { ...decision, value: { ...decision.value, award: granted.value.award } };
}

function grant(
  {
    facts,
    input,
    ids,
    today,
    acknowledge,
  }: Creation<ApproveNominationFacts, ApproveNominationInput, { readonly award: AwardId }>,
  { acknowledged }: { readonly acknowledged: boolean },
): ReturnType<typeof recordAward> {
  const { kind, authority, awards, takenDocumentNumbers, regulations, nomination } = facts;
  const { person, spells } = facts.nominee;
  const { deed, synthetic } = nomination;
  const { documentNumber, honourYear, exemption } = input;
  return recordAward({
    facts: {
      kind,
      authority,
      recipient: { type: 'PERSON', person, spells },
      awards,
      takenDocumentNumbers,
      regulations,
    },
    input: { grantedOn: input.on ?? today, honourYear, documentNumber, deed, exemption, synthetic },
    ids,
    today,
    acknowledge: acknowledged ? acknowledge : [],
  });
}

/** Where the approval's input names what the award's calls otherwise. */
const fields: Readonly<Record<string, string>> = { grantedOn: 'on', recipientId: 'personId' };

function ofApproval(violation: Violation): Violation {
  const [field = '', ...rest] = violation.path;
  const path: Path = [fields[field] ?? field, ...rest];
  return { ...violation, path };
}
