import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { WINDOW } from './limits.ts';
import { rateLimited } from './refusals.ts';

/** Points that callers may spend within fixed windows, in this process's memory. */
export interface Budget {
  /** @throws GraphQLError RATE_LIMITED, and takes nothing, where the caller has not so many left */
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
  return {
    spend: async (key, cost) => {
      // It takes the points first and gives them back, so that requests that come together cannot take the same ones.
      await limiter.consume(key, cost).catch(async (state: RateLimiterRes) => {
        await limiter.reward(key, cost);
        throw rateLimited(secondsLeft(state));
      });
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
