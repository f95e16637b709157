import { graphql } from '../generated/gql.ts';
import type { ArchivedPartsQuery } from '../generated/graphql.ts';

/** What was archived of the records that are shown on the page of another one. */
export const ArchivedPartsDocument = graphql(`
  query ArchivedParts($id: ID!) {
    node(id: $id) {
      __typename
      ... on Station {
        jurisdictionProfiles(archived: true) { __typename id version archiveReason observedOn }
        staffingProfiles(archived: true) { __typename id version archiveReason observedOn }
        gradings(archived: true) { __typename id version archiveReason from }
      }
      ... on Branch {
        secretaries(archived: true) { __typename id version archiveReason from person { name } }
        terms(archived: true) { __typename id version archiveReason electedOn }
        seats(archived: true) { __typename id version archiveReason from person { name } }
        branchMembers: memberships(archived: true) { __typename id version archiveReason from person { name } }
      }
      ... on Person {
        spells(archived: true) { __typename id version archiveReason from station { name } }
        posts(archived: true) { __typename id version archiveReason from station { name } }
        tenures(archived: true) { __typename id version archiveReason from branch { name } }
        partyMemberships(archived: true) { __typename id version archiveReason probationaryFrom }
        branchMemberships(archived: true) { __typename id version archiveReason from branch { name } }
        committeeSeats(archived: true) { __typename id version archiveReason from branch { name } }
      }
      ... on Team {
        teamMembers: memberships(archived: true) { __typename id version archiveReason from person { name } }
        leaderships(archived: true) { __typename id version archiveReason from person { name } }
      }
      ... on Goal {
        tasks(archived: true) { __typename id version archiveReason title setOn }
        highlights(archived: true) { __typename id version archiveReason title shownOn }
      }
      ... on CaseReview { findings(archived: true) { __typename id version archiveReason text openedOn } }
    }
  }
`);

type Node = NonNullable<ArchivedPartsQuery['node']>;
type PartOf<Type> = Type extends unknown
  ? { [Key in keyof Type]: Type[Key] extends readonly (infer Item)[] ? Item : never }[keyof Type]
  : never;

/** One archived record of a page. */
export type ArchivedPart = PartOf<Node>;

const isList = (value: unknown): value is readonly ArchivedPart[] => Array.isArray(value);

/** All of them, list after list. */
export function archivedParts(node: Node): readonly ArchivedPart[] {
  return Object.values(node).flatMap((value: unknown) => (isList(value) ? value : []));
}

/** When it began, was held or was counted. */
export function dayOf(part: ArchivedPart): string {
  if ('from' in part) return part.from;
  if ('observedOn' in part) return part.observedOn;
  if ('electedOn' in part) return part.electedOn;
  if ('probationaryFrom' in part) return part.probationaryFrom;
  if ('setOn' in part) return part.setOn;
  return 'shownOn' in part ? part.shownOn : part.openedOn;
}

/** Whom or what it is about; null where its kind and its day say enough. */
export function subjectOf(part: ArchivedPart): string | null {
  if ('person' in part) return part.person.name;
  if ('station' in part) return part.station.name;
  if ('branch' in part) return part.branch.name;
  if ('title' in part) return part.title;
  return 'text' in part ? part.text : null;
}
