import type { CalendarDate } from '../date.ts';
import type { ClaimId, PublicationId, StationId } from '../id.ts';
import type { RecordRef } from '../metric/metric.ts';
import type { Json } from '../rule.ts';

export const publicationStatuses = ['DRAFT', 'PUBLISHED'] as const;
export type PublicationStatus = (typeof publicationStatuses)[number];

/** 宣传稿: an account of a station, with the figures that it states. */
export interface Publication {
  readonly id: PublicationId;
  readonly stationId: StationId;
  readonly title: string;
  readonly body: string;
  /** The day for which its figures are stated. */
  readonly asOf: CalendarDate;
  readonly status: PublicationStatus;
  readonly publishedOn: CalendarDate | null;
  /** The version of the rules and metrics by which its figures were frozen. */
  readonly rulesVersion: string | null;
  /** Made up for a demonstration, wholly or in part. */
  readonly synthetic: boolean;
}

export const claimQualifiers = ['EXACT', 'AT_LEAST', 'ABOUT'] as const;
export type ClaimQualifier = (typeof claimQualifiers)[number];

export const claimVerdicts = ['SUPPORTED', 'CONTRADICTED', 'UNSUPPORTED'] as const;
export type ClaimVerdict = (typeof claimVerdicts)[number];

/** What a figure was when its account was published. */
export interface FrozenFigure {
  /** Null where the ledger could not compute it. */
  readonly value: number | null;
  readonly verdict: ClaimVerdict;
  readonly records: readonly RecordRef[];
}

/** 数据: a stated figure, bound to a metric. Its verdict is derived. */
export interface Claim {
  readonly id: ClaimId;
  readonly publicationId: PublicationId;
  /** Names the claim within its publication. */
  readonly key: string;
  /** The words of the account that state it. */
  readonly text: string;
  readonly metric: string;
  readonly parameters: { readonly [name: string]: Json };
  readonly stated: number;
  readonly unit: string;
  readonly qualifier: ClaimQualifier;
  /** Where it stands among the claims of its publication, from 0. */
  readonly ordinal: number;
  /** Where the marked figure begins in the body, in UTF-16 code units; null where it is not marked. */
  readonly start: number | null;
  readonly length: number | null;
  /** Null until the account is published. */
  readonly frozen: FrozenFigure | null;
}
