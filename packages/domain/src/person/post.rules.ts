import { periodsOverlap } from '../period.ts';
import { breach, breaches, ledgerRule, type Rule } from '../rule.ts';
import { stretch } from '../words.ts';
import type { ServiceSpell } from './person.ts';
import type { Post } from './post.ts';
import { servedThroughout } from './service.ts';

export interface PostFacts {
  readonly post: Post;
  /** All posts at the station; the one with the same id is left out. */
  readonly stationPosts: readonly Post[];
  /** All service of the person, at any station. */
  readonly spells: readonly ServiceSpell[];
}

type Held = { readonly from: string; readonly to: string | null };

export const oneDirector: Rule<'person.one-director', PostFacts, Held> = {
  ...ledgerRule,
  code: 'person.one-director',
  walls: ['DOMAIN', 'DATABASE'],
  messages: {
    zh: ({ from, to }) =>
      `本所 ${stretch(from, to, 'zh')}已有所长，请先免去其职务（可在任命时一并办理），或调整日期。`,
    en: ({ from, to }) =>
      `The station has a director ${stretch(from, to, 'en')}; end that post, alone or with this appointment, or adjust the dates.`,
  },
  check: ({ post, stationPosts }) =>
    stationPosts
      .filter((other) => other.id !== post.id && bothDirect(other, post) && periodsOverlap(post, other))
      .map(({ from, to }) => breach('from', { from, to })),
};

function bothDirect(one: Post, other: Post): boolean {
  return one.kind === 'DIRECTOR' && other.kind === 'DIRECTOR';
}

/** Service that nobody recorded is not judged: see the decision on what is not recorded. */
export const postInService: Rule<'person.post-in-service', PostFacts, Held> = {
  ...ledgerRule,
  code: 'person.post-in-service',
  severity: 'WARNING',
  walls: ['DOMAIN', 'FORM'],
  messages: {
    zh: ({ from, to }) =>
      `此人 ${stretch(from, to, 'zh')}并非始终在本所服务，请核对服务期或任职日期，或说明原因。`,
    en: ({ from, to }) =>
      `This person did not serve at the station all the time ${stretch(from, to, 'en')}; check the service or the dates, or say why.`,
  },
  check: ({ post, spells }) => {
    const { from, to } = post;
    const here = spells.filter(({ stationId }) => stationId === post.stationId);
    return breaches(spells.length > 0 && !servedThroughout(here, post) && breach('from', { from, to }));
  },
};

export const postRules: readonly Rule[] = [oneDirector, postInService];
