import type { CalendarDate, Locale, Regulations } from '@qinglan/domain';
import type { Viewer } from './access/viewer.ts';
import type { Change } from './common/change.ts';
import type { Author } from './database/author.ts';
import type { Database } from './database/database.ts';
import type { ReadAsRecorded } from './database/recorded.ts';
import type { LedgerFeed } from './live/feed.ts';

/** What one request carries to every resolver. */
export interface Context {
  readonly db: Database;
  /** As `db`, at an instant of the past. */
  readonly readAsRecorded: ReadAsRecorded;
  readonly viewer: Viewer | null;
  /** The viewer, as the ledger names who writes. */
  readonly author: Author;
  /** Writes to the ledger in the viewer's name; a mutation's writes say which mutation it was. */
  readonly change: Change;
  /** Who the sender of the request is by now, for a request that lasts: a key may have been revoked since. */
  readonly viewerNow: () => Promise<Viewer | null>;
  /** What enters the ledger from now on. */
  readonly feed: LedgerFeed;
  readonly locale: Locale;
  /** The instant of the request. */
  readonly now: Date;
  /** The calendar day of the request in China, where every station of the ledger lies. */
  readonly today: CalendarDate;
  /** The award regulations of this deployment. */
  readonly regulations: Regulations;
  /** One cache of batched loads per request, keyed by what is loaded. */
  readonly loaders: Map<string, unknown>;
}

/** Pothos knows the context only by a type parameter; ours is the only one. */
export const contextOf = (context: unknown): Context => context as Context;
