import { archivableTypes } from '@qinglan/domain';
import { atLeast, type Role } from './roles.ts';

/** What everything else is judged by. */
const yardsticks: readonly string[] = ['Authority', 'AwardKind'];

const archiving = (types: readonly string[]): string[] =>
  types.flatMap((type) => [`archive${type}`, `restore${type}`]);

/** Every operation of the API by the least role that may use it. What is not named here nobody may use. */
const operations: Readonly<Record<Role, readonly string[]>> = {
  VIEWER: [
    'node',
    'nodes',
    'viewer',
    'authorities',
    'authorityByCode',
    'stations',
    'stationByCode',
    'branches',
    'people',
    'teams',
    'awardKinds',
    'awards',
    'awardTotals',
    'evaluations',
    'streakLeaderboard',
    'crimeStatistics',
    'serviceRecords',
    'exchangeMeetings',
    'selectionRounds',
    'nominations',
    'studyDays',
    'caseReviews',
    'vanguardTasks',
    'regulations',
    'mentorships',
    'teamStandings',
    'standingPreview',
    'careerEvents',
    'workshops',
    'goals',
    'handovers',
    'publications',
    'claims',
    'figureSuggestions',
    'claimAnswers',
    'metric',
    'metrics',
    'importOrigin',
  ],
  EDITOR: [
    // Who did what, when and why is about colleagues, not about honours: for those who work on the ledger.
    'history',
    'ledgerChanged',
    'ledgerEntries',
    'ledgerActors',
    'recordedState',
    'createStation',
    'updateStation',
    'createBranch',
    'updateBranch',
    'appointSecretary',
    'endSecretaryTenure',
    'createPerson',
    'updatePerson',
    'beginService',
    'updateService',
    'endService',
    'createTeam',
    'updateTeam',
    'joinTeam',
    'leaveTeam',
    'endLeadership',
    'recordAward',
    'updateAward',
    'recordEvaluation',
    'recordJurisdictionProfile',
    'updateJurisdictionProfile',
    'recordStaffingProfile',
    'updateStaffingProfile',
    'gradeStation',
    'updateStationGrading',
    'recordCrimeStatistic',
    'updateCrimeStatistic',
    'recordService',
    'updateServiceRecord',
    'recordExchangeMeeting',
    'updateExchangeMeeting',
    'openRound',
    'updateRound',
    'closeRound',
    'draftNomination',
    'updateNomination',
    'submitNomination',
    'openPublicNotice',
    'withdrawNomination',
    'recordStudyDay',
    'updateStudyDay',
    'recordCaseReview',
    'updateCaseReview',
    'openFinding',
    'closeFinding',
    'updateFinding',
    'recordVanguardTask',
    'updateVanguardTask',
    'addVanguardParticipants',
    'beginMentorship',
    'updateMentorship',
    'endMentorship',
    'publishStanding',
    'appointToPost',
    'updatePost',
    'endPost',
    'recordCareerEvent',
    'updateCareerEvent',
    'admitToParty',
    'confirmFullMembership',
    'updatePartyMembership',
    'leaveParty',
    'joinBranch',
    'leaveBranch',
    'beginTerm',
    'updateTerm',
    'endTerm',
    'seatMember',
    'unseatMember',
    'foundWorkshop',
    'updateWorkshop',
    'setGoal',
    'updateGoal',
    'moveGoal',
    'planTask',
    'updateTask',
    'moveTask',
    'showHighlight',
    'updateHighlight',
    'moveHighlight',
    'openHandover',
    'createPublication',
    'updatePublication',
  ],
  REVIEWER: [
    // What takes a record back, or says that an earlier one was wrong, is for a second pair of eyes.
    ...archiving(archivableTypes.filter((type) => !yardsticks.includes(type))),
    'revokeAward',
    'correctEvaluation',
    'reviewNomination',
    'approveNomination',
    'rejectNomination',
    'withdrawStanding',
    'decideHandoverItem',
    'publishPublication',
    'withdrawPublication',
  ],
  ADMIN: [
    'accounts',
    'apiKeys',
    'accountEvents',
    'createUser',
    'grantRole',
    'revokeRole',
    'resetPassword',
    'deactivateUser',
    'activateUser',
    'createApiKey',
    'revokeApiKey',
    'createAuthority',
    'updateAuthority',
    'createAwardKind',
    'updateAwardKind',
    ...archiving(yardsticks),
  ],
};

/** What is common to all stations is changed only by who holds the role everywhere. */
const everywhere: readonly string[] = [
  'createAwardKind',
  'updateAwardKind',
  'archiveAwardKind',
  'restoreAwardKind',
];

/** Whether an operation asks for a role that is held everywhere. */
export const asksForEverywhere = (operation: string): boolean => everywhere.includes(operation);

const roleByOperation: ReadonlyMap<string, Role> = new Map(
  (Object.entries(operations) as [Role, readonly string[]][]).flatMap(([role, names]) =>
    names.map((name) => [name, role] as const),
  ),
);

/** Every operation that the table names. */
export const permittedOperations: readonly string[] = [...roleByOperation.keys()];

/** The least role for a query, mutation or subscription by its name; null: refused to everybody. */
export const minimalRole = (operation: string): Role | null => roleByOperation.get(operation) ?? null;

/** Whether the viewer's role reaches as far as the operation. */
export const mayUse = (viewer: { readonly role: Role | null } | null, operation: string): boolean => {
  const role = minimalRole(operation);
  return viewer !== null && role !== null && atLeast(viewer, role);
};
