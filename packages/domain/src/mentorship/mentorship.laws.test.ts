import fc from 'fast-check';
import { expect, it } from 'vitest';
import { idOf } from '../id.ts';
import { periodContains, periodsOverlap } from '../period.ts';
import { periods } from '../testing/arbitraries.ts';
import { spell, station, today } from '../testing/records.ts';
import { beginMentorship } from './mentorship.changes.ts';
import { type Mentorship, mentorshipTiers } from './mentorship.ts';

const names = ['a', 'b', 'c', 'd', 'e'].map((name) => idOf('Person', name));
const asked = fc.array(
  fc.record({
    mentorId: fc.constantFrom(...names),
    menteeId: fc.constantFrom(...names),
    tier: fc.constantFrom(...mentorshipTiers),
    period: periods(),
  }),
  { maxLength: 20 },
);

/** How long the longest way down is on a day, walked without remembering where one was; endless in a cycle. */
function depth(from: string, links: readonly Mentorship[], steps = 0): number {
  if (steps > names.length) return Number.POSITIVE_INFINITY;
  const below = links.filter(({ mentorId }) => mentorId === from);
  return Math.max(steps, ...below.map(({ menteeId }) => depth(menteeId, links, steps + 1)));
}

it('whatever is asked, in whatever order, no day has a cycle, and tiers only go down', () => {
  fc.assert(
    fc.property(asked, (inputs) => {
      let kept: readonly Mentorship[] = [];
      inputs.forEach(({ period, ...input }, index) => {
        const decision = beginMentorship({
          facts: {
            station,
            people: [],
            spells: names.map((personId) => spell(personId, ['2000'], { personId })),
            tenures: [],
            mentorships: kept,
          },
          input: { ...input, ...period },
          ids: { mentorship: idOf('Mentorship', `${index}`) },
          today,
        });
        if (decision.ok) kept = [...kept, decision.value.mentorship];
      });
      for (const { from: day } of kept) {
        const running = kept.filter((one) => periodContains(one, day));
        for (const name of names) expect(depth(name, running)).toBeLessThanOrEqual(mentorshipTiers.length);
      }
      for (const above of kept) {
        for (const below of kept) {
          const meet = above.menteeId === below.mentorId && periodsOverlap(above, below);
          if (meet)
            expect(mentorshipTiers.indexOf(below.tier)).toBeGreaterThan(mentorshipTiers.indexOf(above.tier));
        }
      }
    }),
  );
});
