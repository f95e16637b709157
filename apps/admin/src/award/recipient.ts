import type { RecipientType } from '../generated/graphql.ts';

/** The list that recipients of each type are kept in. */
export const recipientResources: Readonly<Record<RecipientType, string>> = {
  PERSON: 'people',
  STATION: 'stations',
  BRANCH: 'branches',
  TEAM: 'teams',
};
