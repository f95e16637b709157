import type { CommitteeMember, CommitteeTerm } from '../branch/branch.ts';
import { calendarDate } from '../date.ts';
import { idOf } from '../id.ts';
import type { BranchMembership, PartyMembership, Post } from '../person/person.ts';
import { branch, person, station } from './records.ts';

type Span = readonly [from: string, to?: string];

function span([from, to]: Span) {
  return { from: calendarDate(from), to: to === undefined ? null : calendarDate(to) };
}

export function post(id: string, when: Span, changes: Partial<Post> = {}): Post {
  return {
    id: idOf('Post', id),
    personId: person.id,
    stationId: station.id,
    kind: 'DIRECTOR',
    title: null,
    ...span(when),
    synthetic: false,
    ...changes,
  };
}

/** On probation from the first day, a full member from the second, gone on the third. */
export function partyMembership(
  id: string,
  [probationaryFrom, fullFrom, leftOn]: readonly [string, (string | null)?, string?],
  personId = 'person',
): PartyMembership {
  return {
    id: idOf('PartyMembership', id),
    personId: idOf('Person', personId),
    probationaryFrom: calendarDate(probationaryFrom),
    fullFrom: fullFrom == null ? null : calendarDate(fullFrom),
    leftOn: leftOn === undefined ? null : calendarDate(leftOn),
    synthetic: false,
  };
}

export function branchMembership(
  id: string,
  when: Span,
  personId = 'person',
  branchId = 'branch',
): BranchMembership {
  return {
    id: idOf('BranchMembership', id),
    personId: idOf('Person', personId),
    branchId: idOf('Branch', branchId),
    ...span(when),
    synthetic: false,
  };
}

export function seat(id: string, when: Span, personId = 'person'): CommitteeMember {
  return {
    id: idOf('CommitteeMember', id),
    branchId: branch.id,
    personId: idOf('Person', personId),
    role: 'MEMBER',
    ...span(when),
    synthetic: false,
  };
}

/** Elected on the first day, due on the second, ended on the third. */
export function term(
  number: number,
  [electedOn, dueOn, endedOn]: readonly [string, string, string?],
): CommitteeTerm {
  return {
    id: idOf('CommitteeTerm', `${number}`),
    branchId: branch.id,
    number,
    electedOn: calendarDate(electedOn),
    dueOn: calendarDate(dueOn),
    endedOn: endedOn === undefined ? null : calendarDate(endedOn),
    synthetic: false,
  };
}
