import { useState } from 'react';

interface Attempt {
  readonly busy: boolean;
  /** What went wrong last; null: nothing yet. */
  readonly error: unknown;
  /** Tries something; what it throws is kept to be shown. */
  readonly attempt: (work: () => Promise<void>) => Promise<void>;
}

/** One thing tried at a time, and what went wrong with it. */
export function useAttempt(): Attempt {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    setError(null);
    try {
      await work();
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  return { busy, error, attempt };
}
