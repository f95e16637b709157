import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { WINDOW } from './limits.ts';
import { rateLimited } from './refusals.ts';

/** Points that callers may spend within fixed windows, in this process's memory. */
export interface Budget {
  /** Takes the points; or nothing, where the caller has not so many left, and gives the seconds until there are more. */
  take(key: string, points: number): Promise<number | null>;
  /** As `take`. @throws GraphQLError RATE_LIMITED where it takes nothing */
  spend(key: string, points: number): Promise<void>;
  /** Takes the points, down to none. */
  charge(key: string, points: number): Promise<void>;
  /** `RateLimit-Policy` and `RateLimit`, as draft-ietf-httpapi-ratelimit-headers-10 writes them. */
  headers(key: string): Promise<readonly (readonly [string, string])[]>;
}

const secondsLeft = (state: RateLimiterRes | null): number =>
  state ? Math.max(1, Math.ceil(state.msBeforeNext / 1000)) : WINDOW;

/** @param name of the policy in the headers  @param points per window */
export const createBudget = (name: string, points: number): Budget => {
  const limiter = new RateLimiterMemory({ points, duration: WINDOW });
  const left = (state: RateLimiterRes | null): number => Math.max(0, state?.remainingPoints ?? points);
  const take: Budget['take'] = (key, cost) =>
    limiter.consume(key, cost).then(
      () => null,
      // It takes the points first and gives them back, so that requests that come together cannot take the same ones.
      async (state: RateLimiterRes) => {
        await limiter.reward(key, cost);
        return secondsLeft(state);
      },
    );
  return {
    take,
    spend: async (key, cost) => {
      const seconds = await take(key, cost);
      if (seconds !== null) throw rateLimited(seconds);
    },
    charge: async (key, cost) => {
      await limiter.penalty(key, cost);
    },
    headers: async (key) => {
      const state = await limiter.get(key);
      return [
        ['RateLimit-Policy', `"${name}";q=${points};w=${WINDOW}`],
        ['RateLimit', `"${name}";r=${left(state)};t=${secondsLeft(state)}`],
      ];
    },
  };
};
