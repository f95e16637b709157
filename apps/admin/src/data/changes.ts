type Values = Readonly<Record<string, unknown>>;

/** Nothing was typed: absent, null, or a text without a visible character. */
export function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

/** The same value for the API: blanks are one, order within a list is none of its meaning. */
export function isSame(a: unknown, b: unknown): boolean {
  if (isBlank(a) || isBlank(b)) return isBlank(a) && isBlank(b);
  if (Array.isArray(a) && Array.isArray(b)) return sorted(a) === sorted(b);
  return JSON.stringify(a) === JSON.stringify(b);
}

function sorted(list: readonly unknown[]): string {
  return JSON.stringify(list.map((item) => JSON.stringify(item)).sort());
}

/** The filled fields of a form. */
export function pickFields(data: Values, fields: readonly string[]): Values {
  return Object.fromEntries(
    fields.filter((field) => !isBlank(data[field])).map((field) => [field, data[field]]),
  );
}

/** The fields that differ from what was read; one that was emptied is null. */
export function changedFields(previous: Values, data: Values, fields: readonly string[]): Values {
  const changed = fields.filter((field) => field in data && !isSame(previous[field], data[field]));
  return Object.fromEntries(changed.map((field) => [field, isBlank(data[field]) ? null : data[field]]));
}

/** One field that two people changed differently. */
export interface Clash {
  readonly field: string;
  readonly original: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}

/** The fields where both sides left what was read, and not for the same value. */
export function clashes(
  original: Values,
  mine: Values,
  theirs: Values,
  fields: readonly string[],
): readonly Clash[] {
  return fields
    .filter((field) => !isSame(original[field], mine[field]) && !isSame(original[field], theirs[field]))
    .filter((field) => !isSame(mine[field], theirs[field]))
    .map((field) => ({ field, original: original[field], mine: mine[field], theirs: theirs[field] }));
}

export type Choices = Readonly<Record<string, 'mine' | 'theirs'>>;

/** What to save next: the stored record, with my changes where nobody else changed the field or I chose mine. */
export function merge(original: Values, mine: Values, theirs: Values, choices: Choices): Values {
  const kept = Object.keys(mine).filter(
    (field) => !isSame(original[field], mine[field]) && choices[field] !== 'theirs',
  );
  return { ...theirs, ...Object.fromEntries(kept.map((field) => [field, mine[field]])) };
}
