interface Most {
  /** Of one caller. */
  readonly each: number;
  /** Of all callers together. */
  readonly all?: number;
}

/** Lets something begin, unless there are too many under way: null then, else what tells that it has ended. */
export type Admission = (caller: string) => (() => void) | null;

/** Counts what is under way at a time in this process. */
export const createAdmission = ({ each, all = Number.POSITIVE_INFINITY }: Most): Admission => {
  const underWay = new Map<string, number>();
  let total = 0;
  return (caller) => {
    const theirs = underWay.get(caller) ?? 0;
    if (total >= all || theirs >= each) return null;
    underWay.set(caller, theirs + 1);
    total += 1;
    return () => {
      total -= 1;
      const left = (underWay.get(caller) ?? 1) - 1;
      if (left > 0) underWay.set(caller, left);
      else underWay.delete(caller);
    };
  };
};
