import type { Acknowledgement } from '@qinglan/domain';

const isAcknowledgement = (value: unknown): value is Acknowledgement =>
  typeof value === 'object' && value !== null && 'code' in value && 'reason' in value;

/** The acknowledgements stored in a record's JSON column. */
export const acknowledgementsOf = (column: unknown): Acknowledgement[] =>
  Array.isArray(column) ? column.filter(isAcknowledgement) : [];
