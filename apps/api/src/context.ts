import type { CalendarDate, Locale, Regulations } from '@qinglan/domain';
import type { ManagedAccounts } from './access/accounts.ts';
import type { Role } from './access/roles.ts';
import type { Viewer } from './access/viewer.ts';
import type { Change } from './common/change.ts';
import type { Author } from './database/author.ts';
import type { Reader } from './database/scoped.ts';
import type { LedgerFeed } from './live/feed.ts';

/** Which operation writes, and the role that it asks for. */
export interface Writing extends Pick<Author, 'action' | 'reason'> {
  readonly role: Role;
}

/** What one request carries to every resolver. It reads as far as the viewer, and there is no way around it. */
export interface Context extends Reader {
  readonly viewer: Viewer | null;
  /** Users and API keys, as far as the viewer is ADMIN over them. */
  readonly accounts: ManagedAccounts;
  /** Reads as far as the viewer holds at least the role; of an operation's own fields the permissions see to that. */
  readonly within: (role: Role) => Reader;
  /** Writes to the ledger in the viewer's name, as far as the viewer holds the role that the mutation asks for. */
  readonly change: Change;
  readonly changing: (what: Writing) => Change;
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
