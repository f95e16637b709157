/** Somebody who goes, and in which wave; the first is 1. */
export interface WaveOf {
  readonly personId: string;
  readonly wave: number;
}

/** The participants that a form names wave by wave. */
export function participantsOf(waves: unknown): readonly WaveOf[] {
  if (!Array.isArray(waves)) return [];
  return waves.flatMap((people: unknown, index) =>
    Array.isArray(people) ? people.map((id) => ({ personId: String(id), wave: index + 1 })) : [],
  );
}

/** The people of each wave, the first at 0; a wave without people is empty. */
export function wavesOf<Participant extends { readonly wave: number }>(
  participants: readonly Participant[],
): readonly (readonly Participant[])[] {
  const last = Math.max(0, ...participants.map(({ wave }) => wave));
  return Array.from({ length: last }, (_, index) => participants.filter(({ wave }) => wave === index + 1));
}
