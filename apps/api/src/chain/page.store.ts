import type { Transaction } from '../database/database.ts';
import type { Entry, Step } from './chain.ts';

const STEPS = 1000;
const ENTRIES = 5000;

const stepsAfter = (tx: Transaction, sequence: bigint): Promise<Step[]> =>
  tx.$queryRaw<Step[]>`
    SELECT "sequence", (extract(epoch FROM "at") * 1000)::bigint AS "at", "transaction", "login", "actor", "action",
      "reason", "source", "table_name" AS "tableName", "operation"::text, "last_entry" AS "lastEntry", "contents", "hash"
    FROM "ledger_step" WHERE "sequence" > ${sequence} ORDER BY "sequence" LIMIT ${STEPS}`;

const entriesAfter = (tx: Transaction, id: bigint): Promise<Entry[]> =>
  tx.$queryRaw<Entry[]>`
    SELECT "id", "step_sequence" AS "stepSequence", "table_name" AS "tableName", "row_id"::text AS "rowId",
      "record_id"::text AS "recordId", "operation"::text, "before"::text, "after"::text, "digest"
    FROM "ledger_entry" WHERE "id" > ${id} ORDER BY "id" LIMIT ${ENTRIES}`;

/** Every link, oldest first, read in pages. */
export const allSteps = async function* (tx: Transaction): AsyncGenerator<Step> {
  for (let last = -1n; ; ) {
    const page = await stepsAfter(tx, last);
    const end = page.at(-1);
    if (!end) return;
    yield* page;
    last = end.sequence;
  }
};

/** Every entry in the order of the ids, handed out up to one id after the other. */
export class EntryReader {
  readonly #tx: Transaction;
  #page: readonly Entry[] = [];
  #read = -1n;

  constructor(tx: Transaction) {
    this.#tx = tx;
  }

  /** The entries not handed out yet with ids up to this one. */
  async upTo(id: bigint): Promise<readonly Entry[]> {
    const taken: Entry[] = [];
    for (;;) {
      const beyond = this.#page.findIndex((entry) => entry.id > id);
      taken.push(...(beyond === -1 ? this.#page : this.#page.slice(0, beyond)));
      if (beyond !== -1) {
        this.#page = this.#page.slice(beyond);
        return taken;
      }
      this.#page = await entriesAfter(this.#tx, this.#read);
      const end = this.#page.at(-1);
      if (!end) return taken;
      this.#read = end.id;
    }
  }

  /** Those that no step asked for. */
  rest(): Promise<readonly Entry[]> {
    return this.upTo(2n ** 63n - 1n);
  }
}
