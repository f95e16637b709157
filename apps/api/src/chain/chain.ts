import { createHash } from 'node:crypto';

/** A link of the chain, as it lies in the database. */
export interface Step {
  readonly sequence: bigint;
  /** Milliseconds since 1970. */
  readonly at: bigint;
  readonly transaction: string;
  readonly login: string;
  readonly actor: string;
  readonly action: string | null;
  readonly reason: string | null;
  readonly source: string | null;
  readonly tableName: string;
  readonly operation: string;
  readonly lastEntry: bigint;
  readonly contents: Uint8Array;
  readonly hash: Uint8Array;
}

/** One changed row; the images as the text that PostgreSQL makes of them. */
export interface Entry {
  readonly id: bigint;
  readonly stepSequence: bigint;
  readonly tableName: string;
  readonly rowId: string;
  readonly recordId: string;
  readonly operation: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly digest: Uint8Array;
}

/** What does not fit, in English, for the operator. */
export interface Finding {
  readonly where: string;
  readonly what: string;
}

const sha256 = (...parts: readonly (string | Uint8Array)[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** As `ledger_digest` of the migration computes it. */
const digestOf = (entry: Entry): Buffer =>
  sha256(
    [
      entry.id,
      entry.tableName,
      entry.rowId,
      entry.recordId,
      entry.operation,
      entry.before ?? '',
      entry.after ?? '',
    ].join('\n'),
  );

/** As `ledger_step_text` of the migration writes it: PostgreSQL's text of a JSON array. */
const textOf = (step: Step): string => {
  const text = [
    step.transaction,
    step.login,
    step.actor,
    step.action,
    step.reason,
    step.source,
    step.tableName,
    step.operation,
  ].map((value) => JSON.stringify(value));
  const contents = JSON.stringify(Buffer.from(step.contents).toString('hex'));
  return `[${[step.sequence, step.at, ...text, step.lastEntry, contents].join(', ')}]`;
};

const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

const range = (from: bigint, to: bigint): string => (from === to ? `${from}` : `${from} to ${to}`);

/**
 * Follows the chain from its beginning, link by link and in the order of their numbers, and tells what was edited,
 * taken away or moved. It computes everything anew and trusts no function of the database.
 */
export class ChainCheck {
  #sequence = 0n;
  #entry = 0n;
  #hash: Uint8Array = new Uint8Array();
  readonly #findings: Finding[] = [];

  get findings(): readonly Finding[] {
    return this.#findings;
  }

  /** The end of the chain so far: what an exported head names. */
  get head(): { readonly sequence: bigint; readonly hash: Uint8Array } {
    return { sequence: this.#sequence, hash: this.#hash };
  }

  /** The next link, with the entries up to its last, in the order of their ids. */
  follow(step: Step, entries: readonly Entry[]): void {
    const gap = this.#followSequence(step);
    const contents = createHash('sha256');
    for (const entry of entries) {
      this.#followEntry(step, entry, gap);
      if (entry.stepSequence === step.sequence) contents.update(entry.digest);
    }
    if (this.#entry < step.lastEntry)
      this.#find(`entry ${range(this.#entry + 1n, step.lastEntry)}`, 'is missing');
    this.#entry = step.lastEntry;
    if (!same(contents.digest(), step.contents))
      this.#find(`step ${step.sequence}`, 'does not hold the entries that it was made with');
    // After a gap nothing is known of the hash before; whatever is found, the next link is judged by what this one
    // says, so that each fault is told once.
    if (!gap && !same(sha256(this.#hash, textOf(step)), step.hash))
      this.#find(
        `step ${step.sequence}`,
        'was edited, or follows another step than the one it was made after',
      );
    this.#hash = step.hash;
  }

  /** @returns whether steps are missing before this one */
  #followSequence({ sequence }: Step): boolean {
    const expected = this.#sequence + 1n;
    this.#sequence = sequence;
    if (sequence === expected) return false;
    this.#find(`step ${range(expected, sequence - 1n)}`, 'is missing');
    return true;
  }

  #followEntry(step: Step, entry: Entry, gap: boolean): void {
    const expected = this.#entry + 1n;
    if (entry.id > expected) this.#find(`entry ${range(expected, entry.id - 1n)}`, 'is missing');
    this.#entry = entry.id;
    const where = `entry ${entry.id} (${entry.tableName} ${entry.rowId})`;
    const astray = entry.stepSequence !== step.sequence;
    if (astray && !(gap && entry.stepSequence < step.sequence))
      this.#find(where, `was moved to step ${entry.stepSequence}`);
    if (!same(digestOf(entry), entry.digest)) this.#find(where, 'was edited');
  }

  #find(where: string, what: string): void {
    this.#findings.push({ where, what });
  }
}
