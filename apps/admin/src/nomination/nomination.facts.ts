import {
  type CalendarDate,
  type Candidate,
  calendarDate,
  idOf,
  type Nomination,
  type RivalNomination,
  type SelectionRound,
} from '@qinglan/domain';
import { toPerson } from '../data/facts.ts';
import type {
  NominationFactFragment,
  NomineeFactFragment,
  RoundNominationsFactFragment,
  SelectionRoundFactFragment,
} from '../generated/graphql.ts';

const dateOrNull = (text: string | null | undefined): CalendarDate | null =>
  text ? calendarDate(text) : null;
const personOrNull = (node: { readonly id: string } | null | undefined) =>
  node ? idOf('Person', node.id) : null;

/** The API's round as the domain's; ids stay the API's. */
export function toSelectionRound(node: SelectionRoundFactFragment): SelectionRound {
  return {
    id: idOf('SelectionRound', node.id),
    stationId: idOf('Station', node.station.id),
    name: node.name,
    openedOn: calendarDate(node.openedOn),
    closedOn: dateOrNull(node.closedOn),
    synthetic: node.synthetic,
  };
}

/** The API's nomination as the domain's. */
export function toNomination(node: NominationFactFragment): Nomination {
  return {
    id: idOf('Nomination', node.id),
    roundId: idOf('SelectionRound', node.round.id),
    personId: idOf('Person', node.person.id),
    kindId: idOf('AwardKind', node.kind.id),
    deed: node.deed ?? null,
    status: node.status,
    nominatorId: personOrNull(node.nominator),
    submittedOn: dateOrNull(node.submittedOn),
    reviewerId: personOrNull(node.reviewer),
    reviewedOn: dateOrNull(node.reviewedOn),
    reviewNote: node.reviewNote ?? null,
    noticeFrom: dateOrNull(node.noticeFrom),
    noticeExemption: node.noticeExemption ?? null,
    approverId: personOrNull(node.approver),
    authorityId: node.authority ? idOf('Authority', node.authority.id) : null,
    decidedOn: dateOrNull(node.decidedOn),
    decisionReason: node.decisionReason ?? null,
    documentNumber: node.documentNumber ?? null,
    awardId: node.award ? idOf('Award', node.award.id) : null,
    synthetic: node.synthetic,
  };
}

/**
 * A person as one who may have to yield on a day. The API says whether they are a leading Party cadre that day; a post
 * and a membership that begin on it say the same to the domain.
 */
export function toCandidate({ leadingCadre, ...node }: NomineeFactFragment, on: CalendarDate): Candidate {
  const person = toPerson(node);
  const common = { personId: person.id, synthetic: true };
  if (!leadingCadre) return { person, posts: [], partyMemberships: [] };
  return {
    person,
    posts: [
      {
        ...common,
        id: idOf('Post', ''),
        stationId: idOf('Station', ''),
        kind: 'DIRECTOR',
        title: null,
        from: on,
        to: null,
      },
    ],
    partyMemberships: [
      { ...common, id: idOf('PartyMembership', ''), probationaryFrom: on, fullFrom: null, leftOn: null },
    ],
  };
}

/** The nominations of a round with their nominees, as they stand on a day. */
export function toRivals(round: RoundNominationsFactFragment, on: CalendarDate): readonly RivalNomination[] {
  return round.nominations.nodes.map((node) => ({
    ...toCandidate(node.person, on),
    nomination: toNomination(node),
  }));
}
