import type { AuthorityId } from '../id.ts';

export const authorityLines = ['PUBLIC_SECURITY', 'PARTY', 'GOVERNMENT', 'OTHER'] as const;
export type AuthorityLine = (typeof authorityLines)[number];

/** From the highest to the lowest. */
export const authorityLevels = ['NATIONAL', 'PROVINCE', 'CITY', 'COUNTY'] as const;
export type AuthorityLevel = (typeof authorityLevels)[number];

/** 机关: a body that supervises, evaluates or grants. */
export interface Authority {
  readonly id: AuthorityId;
  readonly code: string;
  readonly name: string;
  readonly line: AuthorityLine;
  readonly level: AuthorityLevel;
  readonly parentId: AuthorityId | null;
  /** How many stations it says there are below it; null where it does not say. */
  readonly declaredStations: number | null;
}

/** Whether `level` is the asked level or a higher one. */
export function isAtLeast(level: AuthorityLevel, asked: AuthorityLevel): boolean {
  return authorityLevels.indexOf(level) <= authorityLevels.indexOf(asked);
}
