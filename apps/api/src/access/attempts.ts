interface Rule {
  /** In seconds. */
  readonly window: number;
  readonly max: number;
}

interface Verdict {
  readonly allowed: boolean;
  /** In seconds; null when allowed. */
  readonly retryAfter: number | null;
}

/** So many callers are remembered at once; beyond them the one who came first is forgotten. */
const most = 100_000;

/**
 * Counts attempts by caller within fixed windows, in this process's memory. better-auth's own counter starts its
 * window anew with every attempt, so steady ordinary use from one address would run into the limit in the end.
 *
 * @param now milliseconds since the epoch
 */
export const countAttempts = (now: () => number = Date.now) => {
  const windows = new Map<string, { count: number; readonly endsAt: number }>();

  const forget = (at: number): void => {
    for (const [key, { endsAt }] of windows) if (endsAt <= at) windows.delete(key);
    for (const key of windows.keys()) {
      if (windows.size < most) break;
      windows.delete(key);
    }
  };

  return {
    consume: async (key: string, { window, max }: Rule): Promise<Verdict> => {
      const at = now();
      forget(at);
      const current = windows.get(key) ?? { count: 0, endsAt: at + window * 1000 };
      windows.set(key, current);
      if (current.count >= max)
        return { allowed: false, retryAfter: Math.ceil((current.endsAt - at) / 1000) };
      current.count += 1;
      return { allowed: true, retryAfter: null };
    },
  };
};
