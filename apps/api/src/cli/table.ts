/** Rows as lines of tab-separated columns under their names, for people and for `cut`. */
export const table = (columns: readonly string[], rows: readonly (readonly (string | null)[])[]): string =>
  [columns, ...rows].map((row) => `${row.map((cell) => cell ?? '-').join('\t')}\n`).join('');
