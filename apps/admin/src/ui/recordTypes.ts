import type { ArchivableType } from '@qinglan/domain';

/** Kinds of records by the list that they are in; the others are shown on the page of a record of one of these. */
const resourceByType = {
  Authority: 'authorities',
  Station: 'stations',
  Branch: 'branches',
  Person: 'people',
  Team: 'teams',
  AwardKind: 'awardKinds',
  Award: 'awards',
  Evaluation: 'evaluations',
  CareerEvent: 'careerEvents',
  Workshop: 'workshops',
  Goal: 'goals',
  Handover: 'handovers',
  Mentorship: 'mentorships',
  SelectionRound: 'selectionRounds',
  Nomination: 'nominations',
  StudyDay: 'studyDays',
  CaseReview: 'caseReviews',
  CrimeStatistic: 'crimeStatistics',
  ServiceRecord: 'serviceRecords',
  ExchangeMeeting: 'exchangeMeetings',
  VanguardTask: 'vanguardTasks',
  TeamStanding: 'teamStandings',
  Publication: 'publications',
} as const satisfies Partial<Record<ArchivableType, string>>;

type ListedType = keyof typeof resourceByType;

const isListed = (type: string): type is ListedType => Object.hasOwn(resourceByType, type);

/** The kind of record that a list is of; null for what is no list of the ledger. */
export function typeOfResource(resource: string): ListedType | null {
  return (
    Object.keys(resourceByType).find(
      (type): type is ListedType => isListed(type) && resourceByType[type] === resource,
    ) ?? null
  );
}

/** The list that records of a kind are in; null where they have none. */
export function resourceOfType(type: string): string | null {
  return isListed(type) ? resourceByType[type] : null;
}
