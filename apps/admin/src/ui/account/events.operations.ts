import { graphql } from '../../generated/gql.ts';

export const AccountEventsDocument = graphql(`
  query AccountEvents($id: ID!) {
    accountEvents(filter: { accountId: $id }, first: 100) {
      totalCount
      nodes { id at kind actor actorName role place }
    }
  }
`);
