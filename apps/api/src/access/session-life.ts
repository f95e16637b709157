const hour = 3600;

/** How long somebody stays signed in, in seconds. */
export const sessionLife = {
  /** Without a request. */
  idle: 12 * hour,
  /** In all, however busy they are. */
  absolute: 7 * 24 * hour,
  /** Between the password and the second factor. */
  betweenFactors: 600,
  /** A request so long after the last one noted is noted: reading a page writes next to nothing. */
  noted: 300,
} as const;

/** @param at an instant up to now */
export const secondsSince = (at: Date): number => (Date.now() - at.getTime()) / 1000;
