import { type CalendarDate, parseCalendarDate } from '@qinglan/domain';
import { GraphQLError, Kind } from 'graphql';
import { DateTimeResolver, JSONResolver } from 'graphql-scalars';
import { builder } from '../builder.ts';

const readDate = (value: unknown): CalendarDate => {
  const date = typeof value === 'string' ? parseCalendarDate(value) : null;
  if (date) return date;
  throw new GraphQLError(
    `Not a calendar date between 1900 and 2199: ${JSON.stringify(value)}. Write "2006-05-01", or "2006-05" or "2006" when no more is known.`,
    { extensions: { code: 'BAD_USER_INPUT', rule: 'date.calendar' } },
  );
};

builder.scalarType('Date', {
  description:
    'ISO 8601 calendar date without a time zone. A date known only to the month or year is "2006-05" or "2006"; it compares as its first day and prints as it is known.',
  serialize: (date) => date,
  parseValue: readDate,
  parseLiteral: (node) => readDate(node.kind === Kind.STRING ? node.value : null),
});

builder.addScalarType('DateTime', DateTimeResolver, { description: 'RFC 3339 instant in UTC.' });
builder.addScalarType('JSON', JSONResolver, { description: 'Any JSON value.' });
