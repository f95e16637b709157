import type { CalendarDate } from '../date.ts';
import { periodContains } from '../period.ts';
import {
  isPartyMemberOn,
  leadingPosts,
  type PartyMembership,
  type Person,
  type Post,
} from '../person/person.ts';
import { breach, breaches, ledgerRule, type Rule } from '../rule.ts';
import type { Nomination, NominationStatus } from './nomination.ts';

/** Somebody who may be put forward, with what says whether they must yield to others. */
export interface Candidate {
  readonly person: Person;
  readonly posts: readonly Post[];
  readonly partyMemberships: readonly PartyMembership[];
}

/** Another nomination of the round, with its nominee. */
export interface RivalNomination extends Candidate {
  readonly nomination: Nomination;
}

/** 党员干部: holds a leading post and is a member of the Party, on probation or full, on the day. */
export function isLeadingCadreOn(
  { posts, partyMemberships }: Pick<Candidate, 'posts' | 'partyMemberships'>,
  on: CalendarDate,
): boolean {
  const leads = posts.some((post) => leadingPosts.includes(post.kind) && periodContains(post, on));
  return leads && isPartyMemberOn(partyMemberships, on);
}

/** A draft is not put forward yet; who was rejected or withdrawn no longer stands. */
const standing: readonly NominationStatus[] = ['SUBMITTED', 'REVIEWED', 'PUBLIC_NOTICE', 'APPROVED'];

export interface NominationYieldFacts {
  readonly nominee: Candidate;
  /** The other nominations of the round; those of the nominee are left out. */
  readonly rivals: readonly RivalNomination[];
  /** The day of the step. */
  readonly on: CalendarDate;
}

export const nominationYield: Rule<
  'nomination.yield',
  NominationYieldFacts,
  { name: string; on: string; others: readonly string[] }
> = {
  ...ledgerRule,
  code: 'nomination.yield',
  severity: 'WARNING',
  source: { zh: '党员干部必让', en: 'Party cadres yield honours to others (党员干部必让)' },
  walls: ['DOMAIN', 'FORM'],
  messages: {
    zh: ({ name, on, others }) =>
      `${on} ${name}是党员领导干部，本轮次还有${others.join('、')}可选；应当让出，确需推荐的请说明理由。`,
    en: ({ name, on, others }) =>
      `On ${on}, ${name} is a leading Party cadre, and ${others.join(', ')} ${others.length > 1 ? 'stand' : 'stands'} in the same round; let others have it, or say why not.`,
  },
  check: ({ nominee, rivals, on }) => {
    const others = rivals
      .filter(
        ({ nomination, person }) => standing.includes(nomination.status) && person.id !== nominee.person.id,
      )
      .filter((rival) => !isLeadingCadreOn(rival, on))
      .map(({ person }) => person.name);
    const { name } = nominee.person;
    return breaches(
      others.length > 0 && isLeadingCadreOn(nominee, on) && breach('personId', { name, on, others }),
    );
  },
};
