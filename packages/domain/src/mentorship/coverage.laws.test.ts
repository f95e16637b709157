import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate } from '../date.ts';
import { idOf, type PersonId } from '../id.ts';
import { periodContains } from '../period.ts';
import { dates, periods } from '../testing/arbitraries.ts';
import { cycleThrough, type MentorshipLink } from './chain.ts';
import { mentorshipCoverage } from './coverage.ts';

const size = 9;
const everyone = Array.from({ length: size }, (_, index) => idOf('Person', `p${index}`));
const someone = fc.constantFrom(...everyone);
const somebody = fc.subarray([...everyone]);
const links = fc.array(
  fc
    .record({ mentorId: someone, menteeId: someone, period: periods() })
    .map(({ period, ...who }): MentorshipLink => ({ ...who, from: period.from, to: period.to ?? null })),
  { maxLength: 24 },
);

/** Who leads to whom on a day, by the closure of a matrix (Warshall): nothing of it is shared with the search. */
function closure(mentorships: readonly MentorshipLink[], day: string): boolean[][] {
  const asOf = calendarDate(day);
  const leads = everyone.map((mentor) =>
    everyone.map((mentee) =>
      mentorships.some(
        (link) => link.mentorId === mentor && link.menteeId === mentee && periodContains(link, asOf),
      ),
    ),
  );
  for (let via = 0; via < size; via++) {
    for (let from = 0; from < size; from++) {
      for (let to = 0; to < size; to++) {
        const row = leads[from];
        if (row) row[to] ||= (row[via] ?? false) && (leads[via]?.[to] ?? false);
      }
    }
  }
  return leads;
}

const indexOf = (id: PersonId) => everyone.indexOf(id);

describe('laws of the chain', () => {
  it('reaches whom the matrix says it reaches', () => {
    fc.assert(
      fc.property(
        links,
        somebody,
        somebody,
        dates(1999, 2021),
        (mentorships, officers, secretaries, asOf) => {
          const leads = closure(mentorships, asOf);
          const isReached = (id: PersonId) =>
            secretaries.some((secretary) => secretary === id || leads[indexOf(secretary)]?.[indexOf(id)]);
          const found = mentorshipCoverage({ officers, secretaries, mentorships, asOf });
          expect(found.reached).toEqual(everyone.filter(isReached));
          expect(found.unreached).toEqual(officers.filter((id) => !isReached(id)));
          const reachedOfficers = officers.filter(isReached).length;
          expect(found.share).toBe(officers.length === 0 ? null : reachedOfficers / officers.length);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('never minds the order of its input', () => {
    fc.assert(
      fc.property(links, somebody, somebody, fc.infiniteStream(fc.nat()), (all, officers, heads, picks) => {
        const shuffle = <Item>(items: readonly Item[]) =>
          items
            .map((item) => ({ item, key: picks.next().value ?? 0 }))
            .toSorted((a, b) => a.key - b.key)
            .map(({ item }) => item);
        const asOf = calendarDate('2010');
        const answer = mentorshipCoverage({ officers, secretaries: heads, mentorships: all, asOf });
        const shuffled = {
          officers: shuffle(officers),
          secretaries: shuffle(heads),
          mentorships: shuffle(all),
        };
        expect(mentorshipCoverage({ ...shuffled, asOf })).toEqual(answer);
      }),
    );
  });

  it('closes a cycle exactly where the matrix leads back on some day', () => {
    fc.assert(
      fc.property(links, links, (others, [link]) => {
        fc.pre(link !== undefined && link.mentorId !== link.menteeId);
        const days = [link, ...others].map(({ from }) => from).filter((day) => periodContains(link, day));
        const leadsBack = (day: string) =>
          closure(others, day)[indexOf(link.menteeId)]?.[indexOf(link.mentorId)] ?? false;
        const cycle = cycleThrough(link, others);
        expect(cycle !== null).toBe(days.some(leadsBack));
        if (cycle === null) return;
        expect(leadsBack(cycle.day)).toBe(true);
        const steps = cycle.people.slice(1).map((mentee, index) => [cycle.people[index], mentee]);
        for (const [mentor, mentee] of steps) {
          const runs = [link, ...others].some(
            (one) => one.mentorId === mentor && one.menteeId === mentee && periodContains(one, cycle.day),
          );
          expect(runs).toBe(true);
        }
        expect(cycle.people.at(-1)).toBe(cycle.people[0]);
      }),
      { numRuns: 300 },
    );
  });

  it('reaches nobody without a secretary, and the secretary alone without mentorships', () => {
    const asOf = calendarDate('2010');
    const [secretary = idOf('Person', 'none')] = everyone;
    const nobody = mentorshipCoverage({ officers: everyone, secretaries: [], mentorships: [], asOf });
    expect(nobody).toMatchObject({ secretaries: [], reached: [], share: 0, officers: size });
    const alone = mentorshipCoverage({
      officers: everyone,
      secretaries: [secretary],
      mentorships: [],
      asOf,
    });
    expect(alone.reached).toEqual([secretary]);
    expect(alone.share).toBeCloseTo(1 / size);
  });

  it('looks at each link as often in a long chain as in a short one', () => {
    const looksPerLink = (length: number): number => {
      const officers = Array.from({ length }, (_, index) => idOf('Person', `${index}`.padStart(4, '0')));
      let looks = 0;
      const mentorships = officers.slice(1).map((menteeId, index) => ({
        get mentorId() {
          looks += 1;
          return officers[index] ?? menteeId;
        },
        menteeId,
        from: calendarDate('2010'),
        to: null,
      }));
      const secretaries = officers.slice(0, 1);
      const asOf = calendarDate('2012');
      expect(mentorshipCoverage({ officers, secretaries, mentorships, asOf }).unreached).toEqual([]);
      return looks / mentorships.length;
    };
    expect(looksPerLink(1000)).toBe(looksPerLink(10));
  });
});
