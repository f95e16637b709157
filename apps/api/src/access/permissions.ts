import type { Role } from './roles.ts';

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
    'publications',
    'claims',
    'figureSuggestions',
    'claimAnswers',
    'metric',
    'metrics',
  ],
  EDITOR: [
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
    'createPublication',
    'updatePublication',
  ],
  REVIEWER: [
    // What takes a record back, or says that an earlier one was wrong, is for a second pair of eyes.
    'archiveStation',
    'restoreStation',
    'revokeAward',
    'correctEvaluation',
    'publishPublication',
    'withdrawPublication',
  ],
  // What everything else is judged by.
  ADMIN: ['createAuthority', 'updateAuthority', 'createAwardKind', 'updateAwardKind'],
};

/** Fields that ask for more than the role that may read their record. */
const fields: Readonly<Record<string, Role>> = {
  'Person.birthDate': 'EDITOR',
};

const roleByOperation: ReadonlyMap<string, Role> = new Map(
  (Object.entries(operations) as [Role, readonly string[]][]).flatMap(([role, names]) =>
    names.map((name) => [name, role] as const),
  ),
);

/** Every operation that the table names. */
export const permittedOperations: readonly string[] = [...roleByOperation.keys()];

/** The least role for a query, mutation or subscription by its name; null: refused to everybody. */
export const minimalRole = (operation: string): Role | null => roleByOperation.get(operation) ?? null;

/** The least role for a field of a type; null: whoever may read the record may read the field. */
export const roleForField = (type: string, field: string): Role | null => fields[`${type}.${field}`] ?? null;
