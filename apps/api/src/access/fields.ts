import { type Role, roles } from './roles.ts';

const words = (...lines: readonly string[]): readonly string[] => lines.flatMap((line) => line.split(' '));

/** What every changeable record has, and its own fields. */
const recorded = (...lines: readonly string[]): readonly string[] =>
  words('id version createdAt updatedAt archivedAt archiveReason acknowledgements', ...lines);

/**
 * Every field of the API's types by the least role that may read it; what is not named here nobody may read. Fields of
 * connections and their edges hold nothing of their own. Of a record a role reads what it is held over, and the types
 * of the ledger's history and of accounts are reached only by operations that ask for EDITOR or ADMIN.
 */
const fields: Readonly<Record<Role, Readonly<Record<string, readonly string[]>>>> = {
  VIEWER: {
    AccountEvent: words('actor actorName at id kind place role subject'),
    Acknowledgement: words('code reason'),
    ApiKey: words('createdAt expiresAt grants id lastUsedAt madeBy name start state'),
    Authority: recorded('children code declaredStations level line name parent stations'),
    Award: recorded(
      'authority creditedStation deed documentNumber exemption grantedOn honourYear kind',
      'nomination recipient recipientType revocationReason revokedFrom synthetic',
    ),
    AwardKind: recorded('class code name nameEn recipientTypes yearly'),
    AwardTotal: words('authority awards class kind people recipientType station year'),
    Branch: recorded(
      'awards committee dissolvedOn foundedOn handoverDraft handovers members memberships name',
      'openWithoutHandover seats secretaries secretary size station term terms workshop',
      'workshops',
    ),
    BranchMembership: recorded('branch from person synthetic to'),
    BranchSize: words('committee findings full members probationary seats'),
    CareerEvent: recorded('authority happenedOn kind person position station synthetic'),
    CaseReview: recorded(
      'caseNumber category findingCount findings openFindingCount reviewedOn reviewer station',
      'studyDay summary synthetic',
    ),
    Claim: recorded(
      'computed drift drifted key length lines metric metricTitle named ordinal parameters',
      'publication qualifier question recordCount records start stated text unit verdict',
    ),
    ClaimAnswer: words('computed recordCount unit verdict'),
    ClaimDrift: words('added addedCount removed removedCount valueBefore valueNow verdictBefore verdictNow'),
    CommitteeMember: recorded('branch from person role synthetic to'),
    CommitteeTerm: recorded('branch dueOn electedOn endedOn number synthetic'),
    ConflictError: words('changedFields current message'),
    CrimeStatistic: recorded('arrested category clearanceRate from reported solved station synthetic to'),
    Evaluation: recorded(
      'authority correctionReason documentNumber effective outcome publishedOn rank rankedAmong',
      'revision scheme station supersededBy supersedes synthetic year',
    ),
    ExchangeMeeting: recorded('attendance heldOn organiser station synthetic topic'),
    FieldChange: words('after afterLine afterRecord before beforeLine beforeRecord field valueType'),
    FigureSuggestion: words('decimals length qualifier start suggestions text units value'),
    Finding: recorded('closedOn openedOn remedy review synthetic text'),
    ForbiddenError: words('message'),
    Goal: recorded(
      'closedOn detail dueOn highlights moves overdue owner setOn status synthetic tasks title',
      'workshop',
    ),
    GoalMove: words('from on reason to'),
    GrantingLevel: words('class lowest'),
    GrantingTable: words('collective from individual source to'),
    Handover: recorded('branch completedOn fromPerson handedOn items synthetic toPerson'),
    HandoverDraft: words('entries fromName'),
    HandoverEntry: words('dueOn goalId kind text'),
    HandoverItem: recorded('decidedOn dueOn goal handover kind note state task termNumber text'),
    HeldRole: words('place role'),
    Highlight: recorded('detail goal maturedOn moves shownOn status synthetic task title'),
    HighlightMove: words('from on reason to'),
    ImportOrigin: words('fileName importedAt importedBy row sha256'),
    InvariantError: words('message violations'),
    IssuedApiKey: words('apiKey key'),
    IssuedPassword: words('password user'),
    JurisdictionProfile: recorded(
      'fireKeyUnits floatingPopulation observedOn population station synthetic venues',
    ),
    LedgerActor: words('id kind name userId'),
    LedgerEntry: words(
      'action actor after at before changes id line operation part reason record recordId',
      'recordType source step',
    ),
    LedgerStep: words('hash sequence'),
    LeftBehind: words('declined dueOn goalId kind leftOn ownerName text'),
    Mentorship: recorded('from mentee mentor station synthetic tier to'),
    MentorshipCoverage: words('asOf mentorships officers reached secretaries share unreached'),
    MetricDefinition: words('dependent exclusive name parameters title units unknown'),
    MetricDependentParameter: words('name whenName whenValue'),
    MetricExclusiveParameters: words('atLeastOne names'),
    MetricParameter: words('name names required standard title type values'),
    MetricParameterValue: words('title value'),
    MetricResult: words('asOf lines name recordCount records rulesVersion title unit unknown value'),
    MetricSuggestion: words('metric named parameters qualifier question recordCount title unit value'),
    Nomination: recorded(
      'approver authority award decidedOn decisionReason deed documentNumber earliestApprovalOn',
      'kind nominator noticeExemption noticeFrom noticeWorkdays person reviewNote reviewedOn',
      'reviewer round status submittedOn synthetic',
    ),
    NotFoundError: words('message path'),
    PageInfo: words('endCursor hasNextPage hasPreviousPage startCursor'),
    PartyMembership: recorded('fullFrom leftOn person probationaryFrom synthetic'),
    Person: recorded(
      'awards branch branchMemberships careerEvents category committeeSeats goals leadingCadre',
      'memberships mentees mentors name nominations partyMemberships partyStanding posts',
      'serviceRecords serviceTotal sex spells station synthetic tenures',
    ),
    Place: words('code id kind name'),
    Post: recorded('from kind person station synthetic title to'),
    Publication: recorded(
      'asOf body claims publishedOn rulesVersion station status synthetic title verdicts',
      'withdrawalReason',
    ),
    RecordLine: words('count detail from id isPeriod label pageId pageType synthetic to type'),
    Regulations: words('effective granting'),
    RoleGrant: words('createdAt id place role'),
    RulePeriod: words('code from to'),
    SecretaryTenure: recorded('branch daysVacantBefore endReason from ordinal person reason to'),
    SelectionRound: recorded('closedOn name nominations openedOn station synthetic'),
    ServiceRecord: recorded('count kind note person servedOn station synthetic team'),
    ServiceSpell: recorded('category entry exit from person station to'),
    StaffingProfile: recorded('auxiliaries observedOn officers rooms station synthetic'),
    StandingCount: words('count measure'),
    StandingDifference: words('computed figure published team'),
    StandingPreview: words('scores'),
    StandingPreviewScore: words('counts position score team'),
    StandingWeight: words('measure weight'),
    Station: recorded(
      'authority awards branches careerEvents caseReviews code crimeStatistics director',
      'dissolvedOn establishedOn evaluations exchangeMeetings goals grade gradings',
      'jurisdictionProfiles mentorshipCoverage mentorships name partyCadres people posts',
      'predecessors profile publications selectionRounds serviceRecords serviceTotal staffing',
      'staffingProfiles streak studyDays successors synthetic teamStandings teams vanguardTasks',
    ),
    StationGrading: recorded('authority documentNumber from grade station synthetic'),
    Streak: words('gaps kind length longest runs since until years'),
    StreakRun: words('length since until'),
    StreakStanding: words('position station streak'),
    StreakYear: words('award evaluation status year'),
    StudyDay: recorded('attendance caseReviewCount caseReviews heldOn leader station synthetic topic'),
    Task: recorded('closedOn dueOn goal moves overdue owner setOn status synthetic title'),
    TaskMove: words('from on reason to'),
    Team: recorded(
      'awards disbandedOn eligibility foundedOn function kind leader leaderships members',
      'memberships name scores serviceRecords serviceTotal station',
    ),
    TeamLeadership: recorded('from person team to'),
    TeamMembership: recorded('from person team to'),
    TeamScore: recorded('counts position score standing team'),
    TeamStanding: recorded('differences from publishedOn reproducible scores station synthetic to weights'),
    User: words('createdAt deactivatedAt email grants id name'),
    VanguardParticipation: recorded('partyCadre person task wave'),
    VanguardTask: recorded('calledOn endedOn participantCount participations station synthetic title'),
    VerdictCounts: words('contradicted drifted supported unsupported'),
    Viewer: words('email id name role grants'),
    Violation: words('code message parameters path severity'),
    Workshop: recorded('branch dissolvedOn foundedOn goals name synthetic'),
  },
  EDITOR: {
    Person: words('birthDate'),
  },
  REVIEWER: {},
  ADMIN: {
    // The login of the database, which is for who runs it.
    LedgerEntry: words('login'),
  },
};

const paging: ReadonlyMap<string, readonly string[]> = new Map([
  ['Connection', words('edges nodes pageInfo totalCount')],
  ['Edge', words('cursor node')],
]);

const roleByField: ReadonlyMap<string, Role> = new Map(
  roles.flatMap((role) =>
    Object.entries(fields[role]).flatMap(([type, names]) =>
      names.map((name) => [`${type}.${name}`, role] as const),
    ),
  ),
);

const isPaging = (type: string, field: string): boolean =>
  [...paging].some(([ending, names]) => type.endsWith(ending) && names.includes(field));

/** The least role for a field of a type; null: refused to everybody. */
export const roleForField = (type: string, field: string): Role | null =>
  roleByField.get(`${type}.${field}`) ?? (isPaging(type, field) ? 'VIEWER' : null);

/** Every field that the table names, as Type.field. */
export const permittedFields: readonly string[] = [...roleByField.keys()];

/** The fields that ask for more than the role that may read their record. */
export const restrictedFields: ReadonlyMap<string, Role> = new Map(
  [...roleByField].filter(([, role]) => role !== 'VIEWER'),
);
