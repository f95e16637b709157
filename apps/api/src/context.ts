import type { CalendarDate, Locale, Regulations } from '@qinglan/domain';
import type { Viewer } from './access/viewer.ts';
import type { Database } from './database/database.ts';

/** What one request carries to every resolver. */
export interface Context {
  readonly db: Database;
  readonly viewer: Viewer | null;
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
