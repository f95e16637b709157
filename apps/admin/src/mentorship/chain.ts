import { idOf, type PersonId, reachedFrom } from '@qinglan/domain';
import type { CoveragePage } from './mentorship.operations.ts';

type Link = CoveragePage['mentorships'][number];
type Someone = Link['mentor'];

/** One person in the chain: how far down, by which mentorship (none for a secretary), and who else guides them. */
export interface ChainRow {
  readonly person: Someone;
  readonly depth: number;
  readonly link: Link | null;
  readonly otherMentors: readonly Someone[];
}

/** The chain as an indented list: everyone once, under the mentor through whom the secretary is nearest. */
export function chainRows({ secretaries, mentorships }: CoveragePage): readonly ChainRow[] {
  const person = ({ id }: Someone) => idOf('Person', id);
  const links = mentorships.map((link) => ({
    link,
    mentorId: person(link.mentor),
    menteeId: person(link.mentee),
  }));
  const via = reachedFrom(secretaries.map(person), links);
  const rowsBelow = (mentor: PersonId, depth: number): readonly ChainRow[] =>
    links
      .filter(({ mentorId, menteeId }) => mentorId === mentor && via.get(menteeId) === mentor)
      .flatMap(({ link, menteeId }) => [
        {
          person: link.mentee,
          depth,
          link,
          otherMentors: links
            .filter((other) => other.menteeId === menteeId && other.mentorId !== mentor)
            .map((other) => other.link.mentor),
        },
        ...rowsBelow(menteeId, depth + 1),
      ]);
  return secretaries.flatMap((secretary) => [
    { person: secretary, depth: 0, link: null, otherMentors: [] },
    ...rowsBelow(person(secretary), 1),
  ]);
}
