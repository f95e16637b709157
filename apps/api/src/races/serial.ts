import { isDeepStrictEqual } from 'node:util';

/** One who took part in a race: what was asked for, and how it was answered. */
export interface Racer<Asked> {
  readonly asked: Asked;
  readonly answer: string;
}

/** What the rules say about one request in one state: the answer, and the state after it. */
export interface Verdict<State> {
  readonly answer: string;
  readonly state: State;
}

export type Judge<State, Asked> = (state: State, asked: Asked) => Verdict<State>;

export interface Race<State, Asked> {
  readonly start: State;
  readonly racers: readonly Racer<Asked>[];
  /** What was found when all was over. */
  readonly end: State;
  readonly judge: Judge<State, Asked>;
}

/**
 * An order in which the racers, one after the other, would have been answered just so and would have left what was
 * found; null when no order explains it.
 */
export const serialOrder = <State, Asked>({
  start,
  racers,
  end,
  judge,
}: Race<State, Asked>): readonly Racer<Asked>[] | null => {
  if (racers.length === 0) return isDeepStrictEqual(start, end) ? [] : null;
  for (const racer of racers) {
    const { answer, state } = judge(start, racer.asked);
    if (answer !== racer.answer) continue;
    const others = racers.filter((other) => other !== racer);
    const rest = serialOrder({ start: state, racers: others, end, judge });
    if (rest) return [racer, ...rest];
  }
  return null;
};
