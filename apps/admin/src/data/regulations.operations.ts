import { graphql } from '../generated/gql.ts';

export const RegulationsDocument = graphql(`
  query Regulations {
    regulations {
      granting { from to source individual { class lowest } collective { class lowest } }
      effective { code from to }
    }
  }
`);
