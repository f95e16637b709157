/** In points. Every field costs one, times the lists that it stands in; these cost more, for what they make us do. */
export const prices: Readonly<Record<string, number>> = {
  'Branch.handoverDraft': 50,
  'Branch.size': 10,
  'Claim.computed': 5,
  'Claim.drift': 5,
  'Claim.drifted': 5,
  'Claim.lines': 5,
  'Claim.named': 5,
  'Claim.records': 5,
  'Claim.verdict': 5,
  'LedgerEntry.changes': 3,
  'Publication.verdicts': 20,
  'Query.awardTotals': 100,
  'Query.claimAnswers': 200,
  'Query.figureSuggestions': 200,
  'Query.history': 20,
  'Query.ledgerActors': 20,
  'Query.metric': 50,
  'Query.recordedState': 20,
  'Query.standingPreview': 200,
  'Query.streakLeaderboard': 200,
  'SecretaryTenure.daysVacantBefore': 3,
  'SecretaryTenure.ordinal': 3,
  'Station.mentorshipCoverage': 50,
  'Station.streak': 10,
};

/** A mutation: a transaction, in which every writer waits for the ones before. */
export const MUTATION_PRICE = 50;

/** A list by pages: one statement more, and another where its `totalCount` is asked for. */
export const PAGED_PRICE = 5;

/** Reading the schema, which is built from some ten thousand definitions each time. */
export const INTROSPECTION_PRICE = 5000;

/** In records: what a list is taken for whose length the request does not say, as most are of a few. */
export const LIST_LENGTH = 5;

/** In records: what the longer ones are taken for. */
export const lengths: Readonly<Record<string, number>> = {
  'Branch.members': 50,
  'Claim.records': 50,
  'HandoverDraft.entries': 50,
  'MentorshipCoverage.mentorships': 50,
  'MentorshipCoverage.reached': 50,
  'MentorshipCoverage.unreached': 50,
  'MetricResult.lines': 100,
  'MetricResult.records': 100,
  'Publication.claims': 20,
  'Query.awardTotals': 100,
  'Query.ledgerActors': 50,
  'Query.metrics': 30,
  'Streak.years': 20,
};

/** In records: a page, where the request does not say how long, and the longest there is. */
export const PAGE_LENGTH = { standard: 20, longest: 100 } as const;
