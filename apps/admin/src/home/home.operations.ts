import { graphql } from '../generated/gql.ts';
import type { HomeQuery } from '../generated/graphql.ts';

/** The first page: who stands longest, and how much the ledger holds. */
export const HomeDocument = graphql(`
  query Home {
    streakLeaderboard(kind: RED_FLAG, first: 10) {
      nodes { position station { id name synthetic authority { name } } streak { length since until longest } }
    }
    stations(filter: { dissolved: false }) { totalCount }
    people { totalCount }
    teams(filter: { disbanded: false }) { totalCount }
    branches { totalCount }
    awards(filter: { revoked: false }) { totalCount }
    evaluations(filter: { effective: true }) { totalCount }
    awardTotals(filter: { revoked: false }, by: [CLASS]) { class awards people }
  }
`);

export type Standing = HomeQuery['streakLeaderboard']['nodes'][number];
export type Totals = Pick<HomeQuery, 'stations' | 'people' | 'teams' | 'branches' | 'awards' | 'evaluations'>;
export type ClassTotal = HomeQuery['awardTotals'][number];
