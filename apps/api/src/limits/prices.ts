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
  'Query.awardTotals': 5000,
  'Query.claimAnswers': 200,
  'Query.figureSuggestions': 10000,
  'Query.history': 20,
  'Query.ledgerActors': 20,
  'Query.ledgerEntries': 2000,
  'Query.metric': 1000,
  'Query.nodes': 16,
  'Query.recordedState': 20,
  'Query.standingPreview': 2000,
  'Query.streakLeaderboard': 5000,
  'SecretaryTenure.daysVacantBefore': 3,
  'SecretaryTenure.ordinal': 3,
  'Station.mentorshipCoverage': 50,
  'Station.streak': 10,
};

/** A mutation: a transaction, in which every writer waits for the ones before. */
export const MUTATION_PRICE = 50;

/** A list by pages: one statement more, and another where its `totalCount` is asked for. */
export const PAGED_PRICE = 5;

/** Such a list of the whole ledger: to filter, order or count it every record may have to be looked at. */
export const WHOLE_LIST_PRICE = 1000;

/** Reading the schema, which is built from some ten thousand definitions each time. */
export const INTROSPECTION_PRICE = 5000;

/** A file of records, and each record in it: they have some ten columns. */
export const EXPORT_PRICE = 50;
export const EXPORTED_ROW_PRICE = 2;

/** A publication's document with the evidence for its figures. */
export const REPORT_PRICE = 2000;

/** In records: what a list is taken for whose length the request does not say, as most are of a few. */
export const LIST_LENGTH = 5;

/** In records: what the longer ones are taken for; the longest there is, where the request says how long. */
export const lengths: Readonly<Record<string, number>> = {
  'Branch.members': 50,
  'Claim.records': 1000,
  'HandoverDraft.entries': 50,
  'MentorshipCoverage.mentorships': 50,
  'MentorshipCoverage.reached': 50,
  'MentorshipCoverage.unreached': 50,
  'MetricResult.lines': 1000,
  'MetricResult.records': 1000,
  'Publication.claims': 20,
  'Query.awardTotals': 1000,
  'Query.ledgerActors': 50,
  'Query.metrics': 30,
  'Streak.years': 20,
};

/** In records: a page, where the request does not say how long, and the longest there is. */
export const PAGE_LENGTH = { standard: 20, longest: 100 } as const;
