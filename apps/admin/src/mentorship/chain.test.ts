import { expect, test } from 'vitest';
import { chainRows } from './chain.ts';
import type { CoveragePage } from './mentorship.operations.ts';

const someone = (name: string) => ({ id: name, name });

function pair(mentor: string, mentee: string): CoveragePage['mentorships'][number] {
  return {
    id: `${mentor} ${mentee}`,
    tier: 'MEMBER_TO_OFFICER',
    from: '2010',
    mentor: someone(mentor),
    mentee: someone(mentee),
  };
}

const rows = (secretaries: readonly string[], mentorships: readonly (readonly [string, string])[]) =>
  chainRows({
    officers: 0,
    share: null,
    secretaries: secretaries.map(someone),
    reached: [],
    unreached: [],
    mentorships: mentorships.map(([mentor, mentee]) => pair(mentor, mentee)),
  }).map(({ person, depth, otherMentors }) => [person.name, depth, otherMentors.map(({ name }) => name)]);

test('the chain hangs from its secretary, everyone once and under the nearest mentor', () => {
  const links = [
    ['b', 'c'],
    ['a', 'c'],
    ['s', 'a'],
    ['a', 'b'],
    ['c', 'd'],
  ] as const;
  expect(rows(['s'], links)).toEqual([
    ['s', 0, []],
    ['a', 1, []],
    ['c', 2, ['b']],
    ['d', 3, []],
    ['b', 2, []],
  ]);
});

test('who is not in the chain is not shown, and without a secretary nobody is', () => {
  expect(rows(['s'], [['x', 'y']])).toEqual([['s', 0, []]]);
  expect(rows([], [['x', 'y']])).toEqual([]);
});
