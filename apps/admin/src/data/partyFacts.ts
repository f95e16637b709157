import {
  type BranchMembership,
  type CalendarDate,
  type CommitteeMember,
  type CommitteeTerm,
  calendarDate,
  idOf,
  type PartyMembership,
  type Post,
} from '@qinglan/domain';
import type * as Api from '../generated/graphql.ts';

const date = (text: string): CalendarDate => calendarDate(text);
const dateOrNull = (text: string | null | undefined): CalendarDate | null =>
  text ? calendarDate(text) : null;

/** What the API tells of office and Party, as the domain's values. */
export function toPost({ person, station, ...node }: Api.PostFactFragment): Post {
  return {
    ...node,
    id: idOf('Post', node.id),
    personId: idOf('Person', person.id),
    stationId: idOf('Station', station.id),
    title: node.title ?? null,
    from: date(node.from),
    to: dateOrNull(node.to),
  };
}

export function toPartyMembership({ person, ...node }: Api.PartyMembershipFactFragment): PartyMembership {
  return {
    ...node,
    id: idOf('PartyMembership', node.id),
    personId: idOf('Person', person.id),
    probationaryFrom: date(node.probationaryFrom),
    fullFrom: dateOrNull(node.fullFrom),
    leftOn: dateOrNull(node.leftOn),
  };
}

export function toBranchMembership({
  person,
  branch,
  ...node
}: Api.BranchMembershipFactFragment): BranchMembership {
  return {
    ...node,
    id: idOf('BranchMembership', node.id),
    personId: idOf('Person', person.id),
    branchId: idOf('Branch', branch.id),
    from: date(node.from),
    to: dateOrNull(node.to),
  };
}

export function toSeat({ person, branch, ...node }: Api.SeatFactFragment): CommitteeMember {
  return {
    ...node,
    id: idOf('CommitteeMember', node.id),
    personId: idOf('Person', person.id),
    branchId: idOf('Branch', branch.id),
    from: date(node.from),
    to: dateOrNull(node.to),
  };
}

export function toTerm({ branch, ...node }: Api.TermFactFragment): CommitteeTerm {
  return {
    ...node,
    id: idOf('CommitteeTerm', node.id),
    branchId: idOf('Branch', branch.id),
    electedOn: date(node.electedOn),
    dueOn: date(node.dueOn),
    endedOn: dateOrNull(node.endedOn),
  };
}
