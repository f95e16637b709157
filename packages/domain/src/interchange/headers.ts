import { tidy } from '../field/field.ts';
import type { Locale } from '../rule.ts';
import type { Column } from './column.ts';
import { type ImportViolation, importViolation } from './import.rules.ts';
import { type InterchangeKind, interchangeColumns } from './kinds.ts';

/** Says by a header of the file which column it means; an empty key: none, leave it out. */
export type HeaderMapping = Readonly<Record<string, string>>;

export interface HeaderMatch {
  /** As the file has it, tidied. */
  readonly header: string;
  /** What the cells below are; null: they are left out. */
  readonly column: Column | null;
}

export interface MatchedHeaders {
  readonly matches: readonly HeaderMatch[];
  readonly violations: readonly ImportViolation[];
}

/** Which column each header of a file means: by its key, its Chinese or English header, an alias, or the mapping. */
export function matchHeaders(
  kind: InterchangeKind,
  headers: readonly string[],
  mapping: HeaderMapping = {},
): MatchedHeaders {
  const columns = interchangeColumns[kind];
  const named = withoutTrailingBlanks(headers.map(headerText));
  const known = new Map(columns.flatMap((column) => namesOf(column).map((name) => [folded(name), column])));
  const matches = named.map((header): HeaderMatch & { readonly ignored: boolean } => {
    const key = Object.hasOwn(mapping, header) ? mapping[header] : undefined;
    const column = columns.find((each) => each.key === key) ?? null;
    return key === undefined
      ? { header, column: known.get(folded(header)) ?? null, ignored: false }
      : { header, column, ignored: key === '' };
  });
  const used = matches.flatMap(({ column }) => column ?? []);
  return {
    matches: matches.map(({ header, column }) => ({ header, column })),
    violations: [
      ...matches
        .filter(({ column, ignored }) => column === null && !ignored)
        .map(({ header }) =>
          importViolation('import.header', null, { problem: 'UNKNOWN', header: { zh: header, en: header } }),
        ),
      ...columns
        .filter((column) => used.filter(({ key }) => key === column.key).length > 1)
        .map((column) =>
          importViolation('import.header', column, { problem: 'REPEATED', header: column.header }),
        ),
      ...columns
        .filter((column) => column.required && !used.some(({ key }) => key === column.key))
        .map((column) =>
          importViolation('import.header', column, { problem: 'MISSING', header: column.header }),
        ),
    ],
  };
}

/** The headers of a template or an export. */
export function headersOf(kind: InterchangeKind, locale: Locale): readonly string[] {
  return interchangeColumns[kind].map(({ header }) => header[locale]);
}

/** A required column is often marked with a star, which says nothing of its meaning. */
function headerText(text: string): string {
  const tidied = tidy(text);
  return tidied.endsWith('*') || tidied.endsWith('＊') ? tidied.slice(0, -1).trimEnd() : tidied;
}

function folded(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_-]/gu, '');
}

function namesOf({ key, header, aliases = [] }: Column): readonly string[] {
  return [...aliases, key, header.en, header.zh];
}

function withoutTrailingBlanks(headers: readonly string[]): readonly string[] {
  const last = headers.findLastIndex((header) => header !== '');
  return headers.slice(0, last + 1);
}
