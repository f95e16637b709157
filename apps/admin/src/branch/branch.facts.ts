import { type BranchPeople, type Period, termPeriod } from '@qinglan/domain';
import { toBranch, toStation, toTenure } from '../data/facts.ts';
import { toBranchMembership, toPartyMembership, toSeat, toTerm } from '../data/partyFacts.ts';
import type { Load } from '../data/useOperation.ts';
import { BranchFactsDocument, PersonInPartyDocument } from './branch.facts.operations.ts';

/** A branch with its station and everything that ran in it; null when there is none. */
export async function branchFacts(load: Load, id: string) {
  const { node } = await load(BranchFactsDocument, { id });
  if (node?.__typename !== 'Branch') return null;
  const branchTenures = node.secretaries.map(toTenure);
  const branchTerms = node.terms.map(toTerm);
  const seats = node.seats.map(toSeat);
  const memberships = node.memberships.map(toBranchMembership);
  const people: BranchPeople = {
    memberships,
    seats,
    tenures: branchTenures,
    partyMemberships: node.memberships.flatMap(({ person }) =>
      person.partyMemberships.map(toPartyMembership),
    ),
  };
  const branchPeriods: readonly Period[] = [...branchTerms.map(termPeriod), ...seats, ...memberships];
  return {
    branch: toBranch(node),
    station: toStation(node.station),
    branchTenures,
    branchTerms,
    branchPeriods,
    people,
  };
}

/** What a person is and was in the Party and in its branches; nothing for nobody. */
export async function partyFactsOf(load: Load, personId: string) {
  const { node } = await load(PersonInPartyDocument, { id: personId });
  const person = node?.__typename === 'Person' ? node : undefined;
  return {
    personTenures: person?.tenures.map(toTenure) ?? [],
    partyMemberships: person?.partyMemberships.map(toPartyMembership) ?? [],
    branchMemberships: person?.branchMemberships.map(toBranchMembership) ?? [],
    personSeats: person?.committeeSeats.map(toSeat) ?? [],
  };
}
