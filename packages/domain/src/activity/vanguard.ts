import type { CalendarDate } from '../date.ts';
import type { PersonId } from '../id.ts';
import { periodContains } from '../period.ts';
import { isPartyMemberOn, leadingPosts, type PartyMembership, type Post } from '../person/person.ts';

/** What is recorded about the leading cadres of a station. */
export interface CadreRecords {
  /** Posts at the station. */
  readonly posts: readonly Post[];
  /** Party memberships of those who hold them. */
  readonly partyMemberships: readonly PartyMembership[];
}

/** 党员干部: who holds a leading post of the station on the day and is a Party member on it, as far as it is recorded. */
export function partyCadresOn(
  { posts, partyMemberships }: CadreRecords,
  on: CalendarDate,
): ReadonlySet<PersonId> {
  const holders = posts
    .filter((post) => leadingPosts.includes(post.kind) && periodContains(post, on))
    .map(({ personId }) => personId);
  const isMember = (person: PersonId): boolean =>
    isPartyMemberOn(
      partyMemberships.filter(({ personId }) => personId === person),
      on,
    );
  return new Set(holders.filter(isMember));
}
