import type { Lifetime } from '../lifetime.ts';
import type { Goal, Workshop } from './workshop.ts';

export function workshopLife({ name, foundedOn, dissolvedOn }: Workshop): Lifetime {
  return { name, began: foundedOn, ended: dissolvedOn };
}

/** From the day it was set to the day it was closed. */
export function goalLife({ title, setOn, closedOn }: Goal): Lifetime {
  return { name: title, began: setOn, ended: closedOn };
}
