import type { Viewer } from '../access/viewer.ts';
import type { Budget } from './budget.ts';

/** Who sent a request, and what its points are counted on. */
export interface Caller {
  readonly viewer: Viewer | null;
  readonly key: string;
  readonly budget: Budget;
  /** What the request costs, in points; null until that is known. */
  cost: number | null;
}

/** The callers of the requests under way. */
export type Callers = WeakMap<Request, Caller>;
