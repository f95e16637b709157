import { type CalendarDate, compareDates, isSameOrBefore } from '../date.ts';
import type { PersonId } from '../id.ts';
import { type Period, periodContains, periodsOverlap } from '../period.ts';
import type { ServiceSpell } from '../person/person.ts';
import { type Breach, breach, breaches, ledgerRule, type Path, type Rule } from '../rule.ts';
import { stretch } from '../words.ts';
import { cycleThrough } from './chain.ts';
import { type CoverageInput, mentorshipCoverage } from './coverage.ts';
import { type Mentorship, type MentorshipTier, mentorshipTiers } from './mentorship.ts';
import { inARow, listed, tierName } from './mentorship.words.ts';

/** What someone is called. */
export type NameOf = (id: PersonId) => string;

export interface ShapeFacts {
  readonly mentorship: Mentorship;
  /** The other mentorships of the station, at any time. */
  readonly others: readonly Mentorship[];
  readonly nameOf: NameOf;
}

type ShapeProblem =
  | { readonly problem: 'SELF' }
  | { readonly problem: 'DUPLICATE'; readonly from: string; readonly to: string | null }
  | { readonly problem: 'CYCLE'; readonly day: string; readonly people: readonly string[] }
  | {
      readonly problem: 'TIER';
      readonly person: string;
      readonly guidedOn: MentorshipTier;
      readonly guidesOn: MentorshipTier;
    };

/**
 * The shape of the chain of mentoring, judged by the mentorships alone:
 *
 * - nobody mentors themselves;
 * - one pair has one mentorship at a time, on whichever tier;
 * - no day has a cycle: mentorships that run on one day never lead from a person back to them, however long the way;
 * - tiers are in order: from the top they are SECRETARY_TO_COMMITTEE, COMMITTEE_TO_MEMBER, MEMBER_TO_OFFICER. Whoever
 *   is mentee on a tier mentors, on the days of that mentorship, only on tiers below it – neither on the same one nor
 *   on one above. Tiers may be left out: a mentee of the first may mentor on the third.
 */
export const mentorshipShape: Rule<'mentorship.shape', ShapeFacts, ShapeProblem> = {
  ...ledgerRule,
  code: 'mentorship.shape',
  walls: ['DOMAIN', 'DATABASE'],
  messages: {
    zh: (broken) => {
      if (broken.problem === 'SELF') return '师傅和徒弟不能是同一个人，请改选一人。';
      if (broken.problem === 'DUPLICATE') {
        return `这对师徒 ${stretch(broken.from, broken.to, 'zh')}已结对，请先结束那一段，或调整日期。`;
      }
      if (broken.problem === 'CYCLE') {
        return `这样 ${broken.day} 的传帮带会首尾相接（${inARow(broken.people)}），请改选师傅或徒弟。`;
      }
      return `${broken.person}在“${tierName(broken.guidedOn, 'zh')}”中是徒弟，同一时间只能在更低的层级带徒，不能在“${tierName(broken.guidesOn, 'zh')}”中当师傅；请调整层级或日期。`;
    },
    en: (broken) => {
      if (broken.problem === 'SELF') return 'Nobody mentors themselves; choose another mentor or mentee.';
      if (broken.problem === 'DUPLICATE') {
        return `The two are paired already, ${stretch(broken.from, broken.to, 'en')}; end that mentorship or adjust the dates.`;
      }
      if (broken.problem === 'CYCLE') {
        return `On ${broken.day} the mentoring would lead back to where it began (${inARow(broken.people)}); choose another mentor or mentee.`;
      }
      return `As a mentee on the tier “${tierName(broken.guidedOn, 'en')}”, ${broken.person} may mentor only on a lower one at the same time, not on “${tierName(broken.guidesOn, 'en')}”; adjust the tier or the dates.`;
    },
  },
  check: ({ mentorship, others, nameOf }) => {
    const { mentorId, menteeId } = mentorship;
    if (mentorId === menteeId) return [breach('menteeId', { problem: 'SELF' })];
    const beside = others.filter((other) => periodsOverlap(mentorship, other));
    const cycle = cycleThrough(mentorship, beside);
    return [
      ...beside
        .filter((other) => other.mentorId === mentorId && other.menteeId === menteeId)
        .map(({ from, to }) => breach('menteeId', { problem: 'DUPLICATE', from, to })),
      ...breaches<ShapeProblem>(
        cycle !== null &&
          breach('menteeId', { problem: 'CYCLE', day: cycle.day, people: cycle.people.map(nameOf) }),
      ),
      ...outOfOrder(mentorship, beside, nameOf),
    ];
  },
};

function outOfOrder(
  mentorship: Mentorship,
  beside: readonly Mentorship[],
  nameOf: NameOf,
): readonly Breach<ShapeProblem>[] {
  const pairs = beside.flatMap((other) => [
    ...(other.menteeId === mentorship.mentorId ? [{ above: other, below: mentorship }] : []),
    ...(other.mentorId === mentorship.menteeId ? [{ above: mentorship, below: other }] : []),
  ]);
  return pairs
    .filter(({ above, below }) => tierIndex(below) <= tierIndex(above))
    .map(({ above, below }) =>
      breach('tier', {
        problem: 'TIER',
        person: nameOf(below.mentorId),
        guidedOn: above.tier,
        guidesOn: below.tier,
      }),
    );
}

function tierIndex({ tier }: Mentorship): number {
  return mentorshipTiers.indexOf(tier);
}

export interface InServiceFacts {
  readonly mentorship: Mentorship;
  /** Service of the mentor and the mentee; that of other people or at other stations is left out. */
  readonly spells: readonly ServiceSpell[];
  readonly nameOf: NameOf;
}

export const mentorshipInService: Rule<
  'mentorship.in-service',
  InServiceFacts,
  { person: string; day: string }
> = {
  ...ledgerRule,
  code: 'mentorship.in-service',
  walls: ['DOMAIN', 'FORM'],
  messages: {
    zh: ({ person, day }) =>
      `${person}从 ${day} 起不在本所服务，而师徒须始终在本所服务；请先登记服务期，或调整日期。`,
    en: ({ person, day }) =>
      `From ${day} the service of ${person} at the station is not on record, and both must serve throughout; record the service or adjust the dates.`,
  },
  check: ({ mentorship, spells, nameOf }) =>
    (['mentorId', 'menteeId'] as const).flatMap((field) => {
      const id = mentorship[field];
      const own = spells.filter((spell) => spell.personId === id && spell.stationId === mentorship.stationId);
      const day = firstDayNotServed(own, mentorship);
      return breaches(day !== null && breach(field, { person: nameOf(id), day }));
    }),
};

/** The first day of the period that no spell covers, or null where every day is covered. */
function firstDayNotServed(spells: readonly ServiceSpell[], period: Period): CalendarDate | null {
  let open = period.from;
  for (const spell of spells.toSorted((a, b) => compareDates(a.from, b.from))) {
    if (!periodContains(spell, open)) continue;
    if (spell.to === null) return null;
    open = spell.to;
    if (period.to != null && isSameOrBefore(period.to, open)) return null;
  }
  return open;
}

/** Who is in the chain on a day without a change, and with it. */
export interface CoverageFacts extends Omit<CoverageInput, 'mentorships'> {
  readonly before: readonly Mentorship[];
  readonly after: readonly Mentorship[];
  /** Who is to be reached in any case: the mentee of a new mentorship. */
  readonly expected: readonly PersonId[];
  readonly nameOf: NameOf;
  readonly path: Path;
}

/** Lists officers whom a change leaves outside the chain. Where no secretary is recorded there is no chain to judge. */
export const mentorshipCovers: Rule<
  'mentorship.coverage',
  CoverageFacts,
  { people: readonly string[]; day: string }
> = {
  ...ledgerRule,
  code: 'mentorship.coverage',
  severity: 'WARNING',
  walls: ['DOMAIN', 'FORM'],
  messages: {
    zh: ({ people, day }) =>
      `从书记开始的传帮带 ${day} 覆盖不到${listed(people, 'zh')}，请另行结对，或说明原因。`,
    en: ({ people, day }) =>
      `On ${day} the mentoring that begins with the secretary does not reach ${listed(people, 'en')}; pair them otherwise or say why.`,
  },
  check: ({ before, after, expected, nameOf, path, ...on }) => {
    if (on.secretaries.length === 0) return [];
    const earlier = new Set(mentorshipCoverage({ ...on, mentorships: before }).reached);
    const { unreached } = mentorshipCoverage({ ...on, mentorships: after });
    const left = unreached.filter((id) => earlier.has(id) || expected.includes(id));
    return breaches(left.length > 0 && breach(path, { people: left.map(nameOf), day: on.asOf }));
  },
};

export const mentorshipRules: readonly Rule[] = [mentorshipShape, mentorshipInService, mentorshipCovers];
