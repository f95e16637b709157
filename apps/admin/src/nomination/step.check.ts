import {
  approveNomination,
  type CalendarDate,
  type ClassedAward,
  idOf,
  openPublicNotice,
  parseCalendarDate,
  rejectNomination,
  reviewNomination,
  submitNomination,
  type Violation,
  withdrawNomination,
} from '@qinglan/domain';
import { toAuthority, toAward, toAwardKind, toSpell, toStation } from '../data/facts.ts';
import { deploymentRegulations } from '../data/regulations.ts';
import type { Load } from '../data/useOperation.ts';
import {
  type CheckContext,
  type FormValues,
  optionalNumber,
  optionalText,
  text,
  violationsOf,
} from '../form/check.ts';
import { loadChinaWorkdays } from './chinaWorkdays.ts';
import { GrantFactsDocument, NominationFactsDocument } from './nomination.facts.operations.ts';
import { toCandidate, toNomination, toRivals, toSelectionRound } from './nomination.facts.ts';

/** Judges one step of the nomination with this id. */
export type StepCheck = (
  id: string,
  values: FormValues,
  context: CheckContext,
) => Promise<readonly Violation[]>;

/** Judges the submission of a draft. */
export const checkSubmission: StepCheck = async (id, values, { load, today }) => {
  const on = optionalText(values['on']);
  const facts = await nominationFacts(load, id, dayOf(on, today));
  if (facts === null) return [];
  const input = { on, nominatorId: personOf(values['nominatorId']) };
  const ids = { nomination: facts.nomination.id };
  return violationsOf(submitNomination({ facts, input, ids, today }));
};

/** Judges a review. */
export const checkReview: StepCheck = async (id, values, { load, today }) => {
  const on = optionalText(values['on']);
  const facts = await nominationFacts(load, id, dayOf(on, today));
  const reviewerId = idOf('Person', text(values['reviewerId']));
  const input = { on, reviewerId, note: optionalText(values['note']) };
  return facts === null ? [] : violationsOf(reviewNomination({ facts, input, today }));
};

/** Judges the beginning of a public notice. */
export const checkNotice: StepCheck = async (id, values, { load, today }) => {
  const [facts, calendar] = await Promise.all([nominationFacts(load, id, today), loadChinaWorkdays()]);
  if (facts === null) return [];
  const input = { from: optionalText(values['from']) };
  return violationsOf(openPublicNotice({ facts: { ...facts, calendar }, input, today }));
};

/** Judges an approval, and the award that it grants. */
export const checkApproval: StepCheck = async (id, values, { load, today }) => {
  const on = optionalText(values['on']);
  const documentNumber = text(values['documentNumber']).trim();
  const [facts, calendar, regulations, { authority, numbered }] = await Promise.all([
    nominationFacts(load, id, dayOf(on, today)),
    loadChinaWorkdays(),
    deploymentRegulations(load),
    load(GrantFactsDocument, { authorityId: text(values['authorityId']), documentNumber }),
  ]);
  if (facts === null || authority?.__typename !== 'Authority') return [];
  const takenDocumentNumbers = numbered.nodes.flatMap((award) => award.documentNumber ?? []);
  return violationsOf(
    approveNomination({
      facts: { ...facts, calendar, regulations, authority: toAuthority(authority), takenDocumentNumbers },
      input: {
        on,
        approverId: idOf('Person', text(values['approverId'])),
        documentNumber: optionalText(documentNumber),
        honourYear: optionalNumber(values['honourYear']),
        exemption: optionalText(values['exemption']),
        noticeExemption: optionalText(values['noticeExemption']),
      },
      ids: { award: idOf('Award', 'new') },
      today,
    }),
  );
};

/** Judges a rejection. */
export const checkRejection: StepCheck = async (id, values, { load, today }) => {
  const facts = await nominationFacts(load, id, today);
  const input = { ...ending(values), approverId: personOf(values['approverId']) };
  return facts === null ? [] : violationsOf(rejectNomination({ facts, input, today }));
};

/** Judges a withdrawal. */
export const checkWithdrawal: StepCheck = async (id, values, { load, today }) => {
  const facts = await nominationFacts(load, id, today);
  return facts === null ? [] : violationsOf(withdrawNomination({ facts, input: ending(values), today }));
};

function ending(values: FormValues) {
  return { reason: text(values['reason']), on: optionalText(values['on']) };
}

/** The day that is typed, or today where it is none. */
export function dayOf(typed: string | null, today: CalendarDate): CalendarDate {
  return parseCalendarDate(typed ?? '') ?? today;
}

/** The person that a picker names, or null. */
export function personOf(value: unknown) {
  const id = optionalText(value);
  return id === null ? null : idOf('Person', id);
}

/** What the domain looks at for the next step of a nomination, as people stand on a day. */
export async function nominationFacts(load: Load, id: string, on: CalendarDate) {
  const { node } = await load(NominationFactsDocument, { id, on });
  if (node?.__typename !== 'Nomination') return null;
  const { round, person, kind } = node;
  return {
    round: toSelectionRound(round),
    station: toStation(round.station),
    kind: toAwardKind(kind),
    nominee: { ...toCandidate(person, on), spells: person.spells.map(toSpell) },
    rivals: toRivals(round, on),
    nomination: toNomination(node),
    yieldExplained: node.acknowledgements.some(({ code }) => code === 'nomination.yield'),
    awards: person.awards.nodes.map(
      (award): ClassedAward => ({ ...toAward(award), class: award.kind.class }),
    ),
  };
}
