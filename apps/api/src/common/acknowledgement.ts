import type { Acknowledgement } from '@qinglan/domain';

const isAcknowledgement = (value: unknown): value is Acknowledgement =>
  typeof value === 'object' && value !== null && 'code' in value && 'reason' in value;

/** The acknowledgements stored in a record's JSON column. */
export const acknowledgementsOf = (column: unknown): Acknowledgement[] =>
  Array.isArray(column) ? column.filter(isAcknowledgement) : [];

/** What is stored with the new ones: a later reason for the same rule takes the place of the earlier. */
export const withAcknowledgements = (
  column: unknown,
  added: readonly Acknowledgement[],
): Acknowledgement[] => [
  ...acknowledgementsOf(column).filter(({ code }) => !added.some((each) => each.code === code)),
  ...added.map(({ code, reason }) => ({ code, reason })),
];
