import type { Locale, Severity } from '@qinglan/domain';
import {
  type Capped,
  columnNamed,
  describeImport,
  type HeaderMatch,
  type ImportReport,
  type ImportViolation,
  type InterchangeKind,
  type ReportedViolation,
  statementOf,
} from '@qinglan/domain/interchange';
import type { Effects } from './effects.ts';

/** So many of each kind of thing are listed; the rest is counted. */
const LISTED = 1000;

/** In characters: a message quotes its cell, which may hold a book. */
const LONGEST_MESSAGE = 1000;

const capped = <Item>(items: readonly Item[], count = items.length): Capped<Item> => ({
  count,
  items: items.slice(0, LISTED),
});

const messageOf = (violation: ImportViolation, locale: Locale): string =>
  describeImport(violation, locale).slice(0, LONGEST_MESSAGE);

interface Asked {
  readonly kind: InterchangeKind;
  readonly fileName: string;
  readonly dryRun: boolean;
}

/** Gathers what is said of a file while it is read. */
export const tallying = (asked: Asked) => {
  const violations: ReportedViolation[] = [];
  const counts = new Map<string, { readonly code: string; readonly severity: Severity; count: number }>();
  let columns: readonly HeaderMatch[] = [];
  let [rows, accepted, total] = [0, 0, 0];

  const note = (row: number | null, violation: ImportViolation): void => {
    const { code, severity, path } = violation;
    const key = `${severity} ${code}`;
    const known = counts.get(key);
    if (known) known.count += 1;
    else counts.set(key, { code, severity, count: 1 });
    total += 1;
    if (violations.length >= LISTED) return;
    violations.push({
      row,
      column: columnNamed(asked.kind, path[0])?.key ?? null,
      code,
      severity,
      message: { zh: messageOf(violation, 'zh'), en: messageOf(violation, 'en') },
    });
  };

  return {
    note,
    matched: (matches: readonly HeaderMatch[]): void => {
      columns = matches;
    },
    read: (read: number, accepting: number): void => {
      rows += read;
      accepted += accepting;
    },
    rows: (): number => rows,
    isClean: (): boolean => total === 0,
    /** The file as a whole is no good: what its rows broke says nothing. */
    instead: (violation: ImportViolation): void => {
      violations.length = 0;
      counts.clear();
      [accepted, total] = [0, 0];
      note(null, violation);
    },
    report: (written: boolean, effects: Effects = { streaks: [], claims: [] }): ImportReport => ({
      ...asked,
      written,
      rows,
      accepted,
      columns: columns.map(({ header, column }) => ({ header, key: column?.key ?? null })),
      counts: [...counts.values()]
        .map(({ code, ...rest }) => ({ code, ...rest, statement: statementOf(code) }))
        .toSorted((a, b) => b.count - a.count),
      violations: capped(violations, total),
      streaks: capped(effects.streaks),
      claims: capped(effects.claims),
    }),
  };
};

export type Tally = ReturnType<typeof tallying>;
