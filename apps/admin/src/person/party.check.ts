import {
  admitToParty,
  changePartyMembership,
  confirmFullMembership,
  idOf,
  leaveParty,
  type Violation,
} from '@qinglan/domain';
import { toBranchMembership, toPartyMembership } from '../data/partyFacts.ts';
import type { Load } from '../data/useOperation.ts';
import { type CheckContext, type FormValues, optionalText, text, violationsOf } from '../form/check.ts';
import { PartyFactsDocument } from './office.facts.operations.ts';

type Violations = Promise<readonly Violation[]>;

function inputOf(values: FormValues) {
  return {
    probationaryFrom: text(values['probationaryFrom']),
    fullFrom: optionalText(values['fullFrom']),
    leftOn: optionalText(values['leftOn']),
  };
}

/** Judges an admission by the other Party memberships of the person. */
export async function checkAdmission(
  personId: string,
  values: FormValues,
  { load, today }: CheckContext,
): Violations {
  const facts = await partyFacts(load, personId);
  if (facts === null) return [];
  const ids = { membership: idOf('PartyMembership', 'new') };
  return violationsOf(admitToParty({ facts, input: inputOf(values), today, ids }));
}

/** Judges the confirmation as a full member. */
export async function checkConfirmation(
  personId: string,
  id: string,
  values: FormValues,
  { load, today }: CheckContext,
): Violations {
  const facts = await membershipFacts(load, personId, id);
  const input = { fullFrom: text(values['fullFrom']) };
  return facts === null ? [] : violationsOf(confirmFullMembership({ facts, input, today }));
}

/** Judges a correction of a Party membership. */
export async function checkPartyCorrection(
  personId: string,
  id: string,
  values: FormValues,
  { load, today }: CheckContext,
): Violations {
  const facts = await membershipFacts(load, personId, id);
  return facts === null ? [] : violationsOf(changePartyMembership({ facts, input: inputOf(values), today }));
}

/** Judges the end of a Party membership. */
export async function checkLeavingParty(
  personId: string,
  id: string,
  values: FormValues,
  { load, today }: CheckContext,
): Violations {
  const facts = await membershipFacts(load, personId, id);
  const input = { leftOn: text(values['leftOn']) };
  return facts === null ? [] : violationsOf(leaveParty({ facts, input, today }));
}

async function partyFacts(load: Load, personId: string) {
  const { node } = await load(PartyFactsDocument, { id: personId });
  if (node?.__typename !== 'Person') return null;
  return {
    person: { id: idOf('Person', node.id) },
    partyMemberships: node.partyMemberships.map(toPartyMembership),
    branchMemberships: node.branchMemberships.map(toBranchMembership),
  };
}

async function membershipFacts(load: Load, personId: string, membershipId: string) {
  const facts = await partyFacts(load, personId);
  const membership = facts?.partyMemberships.find(({ id }) => id === membershipId);
  return facts && membership ? { ...facts, membership } : null;
}
