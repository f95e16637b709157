import { type CalendarDate, isBefore } from '../date.ts';
import { breach, breaches, ledgerRule, type Rule } from '../rule.ts';
import type { Claim, Publication } from './claim.ts';

export interface PublicationLifecycleFacts {
  readonly publication: Publication;
  /** The day asked for; null where the account is not being published. */
  readonly publishedOn: CalendarDate | null;
  readonly today: CalendarDate;
}

type LifecycleProblem =
  | { readonly problem: 'PUBLISHED'; readonly title: string; readonly publishedOn: string }
  | { readonly problem: 'FUTURE'; readonly publishedOn: string; readonly today: string };

export const publicationLifecycle: Rule<
  'publication.lifecycle',
  PublicationLifecycleFacts,
  LifecycleProblem
> = {
  ...ledgerRule,
  code: 'publication.lifecycle',
  walls: ['DOMAIN', 'FORM'],
  messages: {
    zh: (broken) =>
      broken.problem === 'PUBLISHED'
        ? `“${broken.title}”已于 ${broken.publishedOn} 发布，不能再改；请撤回后另写一稿。`
        : `发布日期 ${broken.publishedOn} 晚于今天（${broken.today}），请核对。`,
    en: (broken) =>
      broken.problem === 'PUBLISHED'
        ? `“${broken.title}” was published on ${broken.publishedOn} and does not change; withdraw it and write another account.`
        : `The day of publication, ${broken.publishedOn}, is later than today, ${broken.today}; check the date.`,
  },
  check: ({ publication, publishedOn, today }) =>
    breaches<LifecycleProblem>(
      publication.status === 'PUBLISHED' &&
        breach('id', {
          problem: 'PUBLISHED',
          title: publication.title,
          publishedOn: publication.publishedOn ?? '',
        }),
      publishedOn !== null &&
        isBefore(today, publishedOn) &&
        breach('publishedOn', { problem: 'FUTURE', publishedOn, today }),
    ),
};

/** More figures than this no reader checks, and no account holds. */
export const mostClaims = 200;

export const claimCount: Rule<
  'claim.count',
  { readonly claims: readonly unknown[] },
  { count: number; most: number }
> = {
  ...ledgerRule,
  code: 'claim.count',
  walls: ['DOMAIN', 'FORM'],
  messages: {
    zh: ({ count, most }) => `一篇宣传稿最多标注 ${most} 个数据，现有 ${count} 个，请分成几篇。`,
    en: ({ count, most }) => `An account marks at most ${most} figures, not ${count}; divide it.`,
  },
  check: ({ claims: { length: count } }) =>
    breaches(count > mostClaims && breach('claims', { count, most: mostClaims })),
};

export const claimKeyUnique: Rule<
  'claim.key-unique',
  { readonly claims: readonly Pick<Claim, 'key'>[] },
  { key: string }
> = {
  ...ledgerRule,
  code: 'claim.key-unique',
  walls: ['DOMAIN', 'DATABASE', 'FORM'],
  messages: {
    zh: ({ key }) => `本稿已有编号为“${key}”的数据，请换一个编号。`,
    en: ({ key }) => `This account already has a figure with the key “${key}”; choose another.`,
  },
  check: ({ claims }) => {
    const seen = new Set<string>();
    return claims.flatMap(({ key }, index) => {
      const taken = seen.has(key) && key !== '';
      seen.add(key);
      return breaches(taken && breach(['claims', `${index}`, 'key'], { key }));
    });
  },
};

export interface MarkFacts {
  readonly body: string;
  readonly claims: readonly Pick<Claim, 'key' | 'start' | 'length'>[];
}

type MarkProblem =
  | { readonly problem: 'OUTSIDE'; readonly key: string; readonly characters: number }
  | { readonly problem: 'OVERLAP'; readonly key: string; readonly other: string };

export const claimMark: Rule<'claim.mark', MarkFacts, MarkProblem> = {
  ...ledgerRule,
  code: 'claim.mark',
  walls: ['DOMAIN', 'DATABASE', 'FORM'],
  messages: {
    zh: (broken) =>
      broken.problem === 'OUTSIDE'
        ? `数据“${broken.key}”的标注不在正文（共 ${broken.characters} 字符）之内，请重新标注。`
        : `数据“${broken.key}”与“${broken.other}”标注了同一处文字，请保留一个。`,
    en: (broken) =>
      broken.problem === 'OUTSIDE'
        ? `The mark of “${broken.key}” is not within the ${broken.characters} characters of the account; mark it again.`
        : `“${broken.key}” and “${broken.other}” mark the same words; keep one of them.`,
  },
  check: ({ body, claims }) => {
    const marks = claims.map(({ key, start, length }, index) => ({ key, start, length, index }));
    const outside = marks
      .filter((mark) => !liesIn(body, mark))
      .map(({ key, index }) =>
        breach(['claims', `${index}`, 'start'], { problem: 'OUTSIDE', key, characters: body.length }),
      );
    const placed = marks
      .flatMap(({ start, length, ...mark }) =>
        start === null || length === null ? [] : [{ ...mark, start, end: start + length }],
      )
      .toSorted((a, b) => a.start - b.start);
    const overlapping = placed.flatMap(({ key, index, start }, at) => {
      const earlier = placed[at - 1];
      return breaches<MarkProblem>(
        earlier !== undefined &&
          start < earlier.end &&
          breach(['claims', `${index}`, 'start'], { problem: 'OVERLAP', key, other: earlier.key }),
      );
    });
    return [...outside, ...overlapping];
  },
};

/** Not marked at all, or wholly within the body. */
function liesIn(body: string, { start, length }: Pick<Claim, 'start' | 'length'>): boolean {
  if (start === null && length === null) return true;
  if (start === null || length === null) return false;
  const whole = Number.isInteger(start) && Number.isInteger(length);
  return whole && start >= 0 && length >= 1 && start + length <= body.length;
}
