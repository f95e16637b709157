import type { CalendarDate } from '@qinglan/domain';
import { builder } from '../builder.ts';
import { earliestKey } from './date.ts';
import { lookupPart } from './text.ts';

const OrderDirection = builder.enumType('OrderDirection', { values: ['ASC', 'DESC'] as const });

type Direction = 'asc' | 'desc';

/** How each field that a list may be sorted by reads as a Prisma order. */
export type OrderColumns<Order> = Readonly<Record<string, (direction: Direction) => Order>>;

/** `<Type>Order`: the fields a list may be sorted by, and the way. */
export const orderInput = <Columns extends object>(type: string, columns: Columns) => {
  const fields = Object.keys(columns) as (keyof Columns & string)[];
  const OrderField = builder.enumType(`${type}OrderField`, { values: fields });
  return builder.inputType(`${type}Order`, {
    fields: (t) => ({
      field: t.field({ type: OrderField, required: true }),
      direction: t.field({ type: OrderDirection, required: true, defaultValue: 'ASC' }),
    }),
  });
};

/**
 * Prisma's order for what the caller asked, the id last so that pages never overlap. A field that comes again orders
 * nothing more, and would only make the statement longer.
 */
export const orderBy = <Order>(
  asked: readonly { readonly field: string; readonly direction: 'ASC' | 'DESC' }[] | null | undefined,
  columns: OrderColumns<Order>,
  standard: Order,
): (Order | { id: Direction })[] => {
  const first = (asked ?? []).filter(
    ({ field }, index, all) => all.findIndex((each) => each.field === field) === index,
  );
  const chosen = first.flatMap(
    ({ field, direction }) => columns[field]?.(direction === 'ASC' ? 'asc' : 'desc') ?? [],
  );
  return [...(chosen.length > 0 ? chosen : [standard]), { id: 'asc' }];
};

export const DateFilter = builder.inputType('DateFilter', {
  description: 'Half-open: from ≤ date < before. A partial date counts as its first day.',
  fields: (t) => ({
    equals: t.field({ type: 'Date', description: 'Known to just this precision.' }),
    from: t.field({ type: 'Date' }),
    before: t.field({ type: 'Date' }),
  }),
});

export const IntFilter = builder.inputType('IntFilter', {
  description: 'Half-open: from ≤ number < before.',
  fields: (t) => ({ equals: t.int(), from: t.int(), before: t.int() }),
});

interface Range<Value> {
  readonly equals?: Value | null | undefined;
  readonly from?: Value | null | undefined;
  readonly before?: Value | null | undefined;
}

const bounds = <Value, Stored>(
  range: Range<Value>,
  exact: (value: Value) => Stored,
  bound: (value: Value) => Stored,
) => ({
  ...(range.equals != null && { equals: exact(range.equals) }),
  ...(range.from != null && { gte: bound(range.from) }),
  ...(range.before != null && { lt: bound(range.before) }),
});

/** Prisma's filter on a date column. Dates are text, so a bound is the shortest text of its first day. */
export const dateWhere = (filter: Range<CalendarDate>) =>
  bounds<CalendarDate, string>(filter, String, earliestKey);

/** Prisma's filter on a number column. */
export const intWhere = (filter: Range<number>) => bounds<number, number>(filter, Number, Number);

/** Prisma's filter for a search text in any case; blank text finds everything. */
export const searchWhere = (search: string | null | undefined) => {
  const contains = lookupPart(search ?? '', 'search');
  return contains ? ({ contains, mode: 'insensitive' } as const) : undefined;
};

/** Archived records are listed only when asked for; null asks for both. */
export const archivedWhere = (archived: boolean | null | undefined) =>
  archived === null ? {} : { archivedAt: archived ? { not: null } : null };

/** What a list without a filter takes. */
export const archivedArgs = builder.args((t) => ({
  archived: t.boolean({
    defaultValue: false,
    description: 'true lists the archived ones; null lists both.',
  }),
}));

/** Prisma's query for such a list. */
export const archivedQuery =
  <Query extends object>(query: Query) =>
  ({ archived }: { readonly archived?: boolean | null | undefined }) => ({
    ...query,
    where: archivedWhere(archived),
  });
