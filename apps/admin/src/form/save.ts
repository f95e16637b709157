import { type Choices, clashes, merge } from '../data/changes.ts';
import { Conflict, RulesBroken, SignInNeeded } from '../data/errors.ts';
import type { Acknowledgements } from '../data/operations.ts';

type Values = Readonly<Record<string, unknown>>;

/** One try to save: what was read, what is to be, and the reasons given so far. */
export interface Attempt {
  readonly original: Values;
  readonly data: Values;
  readonly acknowledge: Acknowledgements;
}

/** What only a person can answer. Null means: stop, and leave my input as it is. */
export interface Questions {
  readonly giveReasons: (problem: RulesBroken) => Promise<Acknowledgements | null>;
  readonly chooseFields: (conflict: Conflict, attempt: Attempt) => Promise<Choices | null>;
  readonly signInAgain: () => Promise<boolean>;
}

/**
 * Sends until it is saved, asking where a person must decide: reasons for warnings, which side of a conflict to keep,
 * or a new session. Throws what it cannot resolve, and the last refusal when the person stops.
 */
export async function saveAsking<Result>(
  send: (attempt: Attempt) => Promise<Result>,
  first: Attempt,
  questions: Questions,
): Promise<Result> {
  let attempt = first;
  for (;;) {
    try {
      return await send(attempt);
    } catch (error) {
      const next = await resolve(error, attempt, questions);
      if (next === null) throw error;
      attempt = next;
    }
  }
}

async function resolve(error: unknown, attempt: Attempt, questions: Questions): Promise<Attempt | null> {
  if (error instanceof SignInNeeded) return (await questions.signInAgain()) ? attempt : null;
  if (error instanceof RulesBroken && error.canBeAcknowledged) {
    const reasons = await questions.giveReasons(error);
    return reasons && { ...attempt, acknowledge: [...attempt.acknowledge, ...reasons] };
  }
  if (error instanceof Conflict) {
    const choices = await questions.chooseFields(error, attempt);
    return (
      choices && {
        ...attempt,
        original: error.current,
        data: merge(attempt.original, attempt.data, error.current, choices),
      }
    );
  }
  return null;
}

/** The fields about which a person must choose. */
export function openChoices(conflict: Conflict, { original, data }: Attempt, fields: readonly string[]) {
  return clashes(original, data, conflict.current, fields);
}
