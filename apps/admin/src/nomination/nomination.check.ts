import {
  type CalendarDate,
  changeNomination,
  draftNomination,
  idOf,
  type NominationFacts,
  submitNomination,
} from '@qinglan/domain';
import { toAwardKind, toSpell, toStation } from '../data/facts.ts';
import type { Load } from '../data/useOperation.ts';
import { type Check, type FormValues, optionalText, text, violationsOf } from '../form/check.ts';
import { ProposalFactsDocument } from './nomination.facts.operations.ts';
import { toCandidate, toRivals, toSelectionRound } from './nomination.facts.ts';
import { dayOf, nominationFacts, personOf } from './step.check.ts';

const ids = { nomination: idOf('Nomination', 'new') };

/** Judges a nomination: a new one as it is submitted or kept as a draft, or a draft that is changed. */
export const checkNomination: Check = async (values, { load, today }) => {
  const id = optionalText(values['id']);
  const input = {
    deed: optionalText(values['deed']),
    nominatorId: personOf(values['nominatorId']),
    on: optionalText(values['on']),
  };
  const on = dayOf(input.on, today);
  if (id !== null) {
    const facts = await nominationFacts(load, id, on);
    return facts === null ? [] : violationsOf(changeNomination({ facts, input, today }));
  }
  const facts = await proposalFacts(load, values, on);
  if (facts === null) return [];
  const put = values['asDraft'] === true ? draftNomination : submitNomination;
  return violationsOf(put({ facts, input, ids, today }));
};

async function proposalFacts(
  load: Load,
  values: FormValues,
  on: CalendarDate,
): Promise<NominationFacts | null> {
  const kindCode = text(values['kindCode']);
  const variables = { roundId: text(values['roundId']), personId: text(values['personId']), kindCode, on };
  const { round, person, awardKinds } = await load(ProposalFactsDocument, variables);
  const kind = awardKinds.nodes.find(({ code }) => code === kindCode);
  if (round?.__typename !== 'SelectionRound' || person?.__typename !== 'Person' || !kind) return null;
  return {
    round: toSelectionRound(round),
    station: toStation(round.station),
    kind: toAwardKind(kind),
    nominee: { ...toCandidate(person, on), spells: person.spells.map(toSpell) },
    rivals: toRivals(round, on),
  };
}
