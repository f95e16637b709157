import { type ComponentType, lazy, type ReactNode } from 'react';
import { AwardTable } from '../award/index.ts';
import { BranchTable } from '../branch/index.ts';
import { CareerEventTable } from '../careerEvent/index.ts';
import { CaseReviewTable } from '../caseReview/index.ts';
import { CrimeStatisticTable } from '../crimeStatistic/index.ts';
import { EvaluationTable } from '../evaluation/index.ts';
import { ExchangeMeetingTable } from '../exchangeMeeting/index.ts';
import { GoalTable } from '../goal/index.ts';
import { MentorshipTable } from '../mentorship/index.ts';
import { PersonTable, PostPanel } from '../person/index.ts';
import { PublicationTable } from '../publication/index.ts';
import { SelectionRoundTable } from '../selectionRound/index.ts';
import { ServiceRecordTable } from '../serviceRecord/index.ts';
import { StudyDayTable } from '../studyDay/index.ts';
import { TeamTable } from '../team/index.ts';
import { TeamStandingTable } from '../teamStanding/index.ts';
import { VanguardTaskTable } from '../vanguardTask/index.ts';
import type { StationRecord } from './station.operations.ts';

/** The groups of a station's page, in their order, by the message that names them. */
export const groups = {
  honours: 'resources.stations.text.honours',
  profile: 'resources.stations.text.profile',
  ledger: 'resources.stations.text.people',
  party: 'app.menu.party',
  work: 'app.menu.work',
  figures: 'app.menu.figures',
} as const;
export type GroupName = keyof typeof groups;

/** The records of another list that belong to the station: those that its filter finds by `stationId`. */
export interface RelatedSection {
  readonly group: GroupName;
  readonly resource: string;
  readonly Table: ComponentType<{ readonly empty: ReactNode; readonly atStation: true }>;
  readonly sort: readonly [field: string, order: 'ASC' | 'DESC'];
  /** What a new record starts with; `{ stationId }` where nothing else is said. */
  readonly defaults?: (station: StationRecord) => Readonly<Record<string, unknown>>;
  /** On the button for a new record; “New …” where nothing else is said. */
  readonly create?: string;
  /** A page that has more to say about the station. */
  readonly more?: { readonly label: string; readonly to: (station: StationRecord) => string };
}

/** A part of the page that is no list. */
export interface OwnSection {
  readonly group: GroupName;
  /** Names the section in the address. */
  readonly key: string;
  readonly title: string;
  readonly Section: ComponentType<{ readonly station: StationRecord }>;
}

export type Section = RelatedSection | OwnSection;

/** What names a section in the address. */
export function keyOf(section: Section): string {
  return 'resource' in section ? section.resource : section.key;
}

const StationProfile = lazy(() => import('./StationProfile.tsx'));
const StationCoverage = lazy(() => import('./StationCoverage.tsx'));

const asRecipient = ({ id }: StationRecord) => ({ recipientType: 'STATION', recipientId: id });

const askFigure = ({ id }: StationRecord) => `/metrics?${new URLSearchParams({ station: id })}`;

/** Everything below the flag wall and the relay, one line a section. Only the open one is loaded. */
// biome-ignore format: one line a section
export const stationSections: readonly Section[] = [
  { group: 'honours', resource: 'evaluations', Table: EvaluationTable, sort: ['year', 'DESC'], create: 'resources.evaluations.text.record' },
  { group: 'honours', resource: 'awards', Table: AwardTable, sort: ['grantedOn', 'DESC'], create: 'resources.awards.text.record', defaults: asRecipient },
  { group: 'honours', resource: 'selectionRounds', Table: SelectionRoundTable, sort: ['openedOn', 'DESC'] },
  { group: 'honours', resource: 'careerEvents', Table: CareerEventTable, sort: ['happenedOn', 'DESC'] },
  { group: 'profile', key: 'profile', title: 'resources.stations.text.profile', Section: StationProfile },
  { group: 'ledger', resource: 'people', Table: PersonTable, sort: ['name', 'ASC'] },
  { group: 'ledger', resource: 'teams', Table: TeamTable, sort: ['kind', 'ASC'] },
  { group: 'ledger', resource: 'branches', Table: BranchTable, sort: ['foundedOn', 'ASC'] },
  { group: 'ledger', key: 'posts', title: 'resources.people.text.posts', Section: PostPanel },
  { group: 'party', resource: 'goals', Table: GoalTable, sort: ['setOn', 'DESC'] },
  { group: 'party', resource: 'mentorships', Table: MentorshipTable, sort: ['from', 'DESC'] },
  { group: 'party', key: 'coverage', title: 'resources.mentorships.text.coverage', Section: StationCoverage },
  { group: 'party', resource: 'vanguardTasks', Table: VanguardTaskTable, sort: ['calledOn', 'DESC'] },
  { group: 'work', resource: 'studyDays', Table: StudyDayTable, sort: ['heldOn', 'DESC'] },
  { group: 'work', resource: 'caseReviews', Table: CaseReviewTable, sort: ['reviewedOn', 'DESC'] },
  { group: 'work', resource: 'teamStandings', Table: TeamStandingTable, sort: ['from', 'DESC'] },
  { group: 'work', resource: 'crimeStatistics', Table: CrimeStatisticTable, sort: ['from', 'DESC'], create: 'resources.crimeStatistics.text.record' },
  { group: 'work', resource: 'serviceRecords', Table: ServiceRecordTable, sort: ['servedOn', 'DESC'], create: 'resources.serviceRecords.text.record' },
  { group: 'work', resource: 'exchangeMeetings', Table: ExchangeMeetingTable, sort: ['heldOn', 'DESC'], create: 'resources.exchangeMeetings.text.record' },
  { group: 'figures', resource: 'publications', Table: PublicationTable, sort: ['asOf', 'DESC'], more: { label: 'resources.stations.text.askFigure', to: askFigure } },
];
