import type { RuleCode } from '@qinglan/domain';

/** The rule that a constraint, an index or a trigger enforces, and the field of the input that breaks it. */
export interface DatabaseWall {
  readonly rule: RuleCode;
  readonly path: readonly string[];
}

const wall = (rule: RuleCode, ...path: readonly string[]): DatabaseWall => ({ rule, path });

type Columns = Readonly<Record<string, readonly string[]>>;

const camelCase = (column: string): string =>
  column.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** The checks of single columns, named `<table>_<column>_<suffix>`, that stand for one rule. */
const columnsOf = (rule: RuleCode, suffix: string, tables: Columns): Record<string, DatabaseWall> =>
  Object.fromEntries(
    Object.entries(tables).flatMap(([table, columns]) =>
      columns.map((column) => [`${table}_${column}_${suffix}`, wall(rule, camelCase(column))]),
    ),
  );

const dates: Columns = {
  award: ['granted_on', 'revoked_from'],
  branch: ['founded_on', 'dissolved_on'],
  branch_membership: ['from', 'to'],
  career_event: ['happened_on'],
  case_review: ['reviewed_on'],
  committee_member: ['from', 'to'],
  committee_term: ['elected_on', 'due_on', 'ended_on'],
  crime_statistic: ['from', 'to'],
  evaluation: ['published_on'],
  exchange_meeting: ['held_on'],
  finding: ['opened_on', 'closed_on'],
  goal: ['set_on', 'due_on', 'closed_on'],
  handover: ['handed_on', 'completed_on'],
  handover_item: ['decided_on'],
  highlight: ['shown_on', 'matured_on'],
  jurisdiction_profile: ['observed_on'],
  mentorship: ['from', 'to'],
  nomination: ['submitted_on', 'reviewed_on', 'notice_from', 'decided_on'],
  party_membership: ['probationary_from', 'full_from', 'left_on'],
  person: ['birth_date'],
  post: ['from', 'to'],
  publication: ['as_of', 'published_on'],
  secretary_tenure: ['from', 'to'],
  selection_round: ['opened_on', 'closed_on'],
  service_record: ['served_on'],
  service_spell: ['from', 'to'],
  staffing_profile: ['observed_on'],
  station: ['established_on', 'dissolved_on'],
  station_grading: ['from'],
  study_day: ['held_on'],
  task: ['set_on', 'due_on', 'closed_on'],
  team: ['founded_on', 'disbanded_on'],
  team_leadership: ['from', 'to'],
  team_membership: ['from', 'to'],
  team_standing: ['from', 'to', 'published_on'],
  vanguard_task: ['called_on', 'ended_on'],
  workshop: ['founded_on', 'dissolved_on'],
};

const texts: Columns = {
  authority: ['code', 'name'],
  award: ['document_number', 'deed', 'exemption', 'revocation_reason'],
  award_kind: ['code', 'name', 'name_en'],
  branch: ['name'],
  career_event: ['position'],
  case_review: ['case_number', 'summary'],
  claim: ['key', 'text'],
  evaluation: ['scheme', 'document_number', 'correction_reason'],
  exchange_meeting: ['topic'],
  finding: ['text', 'remedy'],
  goal: ['title', 'detail'],
  handover_item: ['text', 'note'],
  highlight: ['title', 'detail'],
  nomination: ['document_number', 'deed', 'review_note', 'notice_exemption', 'decision_reason'],
  person: ['name'],
  post: ['title'],
  publication: ['title', 'body'],
  secretary_tenure: ['reason', 'end_reason'],
  selection_round: ['name'],
  service_record: ['note'],
  station: ['code', 'name'],
  station_grading: ['document_number'],
  study_day: ['topic'],
  task: ['title'],
  team: ['name'],
  vanguard_task: ['title'],
  workshop: ['name'],
};

/** Every table whose records can be archived, with a reason. */
const archived = [
  ...new Set([...Object.keys(dates), ...Object.keys(texts)]),
  'team_score',
  'vanguard_participation',
];

const periods: Readonly<Record<string, string>> = {
  branch: 'dissolvedOn',
  branch_membership: 'to',
  committee_member: 'to',
  committee_term: 'dueOn',
  crime_statistic: 'to',
  mentorship: 'to',
  party_membership: 'leftOn',
  post: 'to',
  secretary_tenure: 'to',
  selection_round: 'closedOn',
  service_spell: 'to',
  station: 'dissolvedOn',
  team: 'disbandedOn',
  team_leadership: 'to',
  team_membership: 'to',
  team_standing: 'to',
  vanguard_task: 'endedOn',
  workshop: 'dissolvedOn',
};

/** What the tables themselves refuse, by the name that PostgreSQL gives: the third wall of the rules. */
export const walls: Readonly<Record<string, DatabaseWall>> = {
  ...columnsOf('date.calendar', 'check', dates),
  ...columnsOf('text.length', 'length_check', texts),
  ...columnsOf(
    'text.length',
    'length_check',
    Object.fromEntries(archived.map((table) => [table, ['archive_reason']])),
  ),
  ...Object.fromEntries(
    Object.entries(periods).map(([table, field]) => [`${table}_period_check`, wall('period.order', field)]),
  ),
  committee_term_ended_check: wall('period.order', 'endedOn'),
  crime_statistic_counts_check: wall('number.count', 'reported'),
  exchange_meeting_attendance_check: wall('number.count', 'attendance'),
  service_record_count_check: wall('number.count', 'count'),

  authority_code_key: wall('code.unique', 'code'),
  award_kind_code_key: wall('code.unique', 'code'),
  station_code_key: wall('station.code-unique', 'code'),
  station_lineage_dates: wall('station.lineage', 'predecessorIds'),
  station_lineage_kept: wall('station.lineage', 'dissolvedOn'),
  jurisdiction_profile_date_key: wall('station.profile-sane', 'observedOn'),
  jurisdiction_profile_sane_check: wall('station.profile-sane', 'population'),
  staffing_profile_date_key: wall('station.profile-sane', 'observedOn'),
  staffing_profile_sane_check: wall('station.profile-sane', 'officers'),
  station_grading_date_key: wall('station.grade-ladder', 'from'),
  station_grading_order: wall('station.grade-ladder', 'from'),
  station_grading_authority_check: wall('station.grade-ladder', 'authorityId'),
  station_grading_national: wall('station.grade-ladder', 'authorityId'),

  secretary_tenure_one_secretary_excl: wall('branch.one-secretary', 'from'),
  secretary_tenure_one_branch_excl: wall('branch.one-branch-per-secretary', 'personId'),
  workshop_one_running_excl: wall('workshop.one-running', 'foundedOn'),
  goal_ladder: wall('workshop.lifecycle', 'to'),
  goal_closed_check: wall('workshop.lifecycle', 'on'),
  goal_due_check: wall('workshop.lifecycle', 'dueOn'),
  task_ladder: wall('workshop.lifecycle', 'to'),
  task_closed_check: wall('workshop.lifecycle', 'on'),
  task_due_check: wall('workshop.lifecycle', 'dueOn'),
  highlight_ladder: wall('workshop.lifecycle', 'to'),
  highlight_matured_check: wall('workshop.lifecycle', 'on'),
  handover_receiver: wall('workshop.handover', 'toPersonId'),
  handover_items: wall('workshop.handover', 'promises'),
  handover_item_decided: wall('workshop.handover', 'id'),
  handover_item_declined_check: wall('workshop.handover', 'note'),
  handover_item_after: wall('workshop.handover', 'decidedOn'),

  service_spell_overlap_excl: wall('person.spells', 'from'),
  service_spell_rehire: wall('person.spells', 'entry'),
  post_one_director_excl: wall('person.one-director', 'from'),
  mentorship_self_check: wall('mentorship.shape', 'menteeId'),
  mentorship_pair_excl: wall('mentorship.shape', 'menteeId'),
  mentorship_tiers: wall('mentorship.shape', 'tier'),

  team_name_key: wall('team.name-unique', 'name'),
  team_membership_joined_once_excl: wall('team.joined-once', 'from'),
  team_membership_one_qinglan_team: wall('team.one-qinglan-team', 'from'),
  team_one_qinglan_team: wall('team.one-qinglan-team', 'kind'),
  team_leadership_one_leader_excl: wall('team.leader-is-member', 'asLeader'),
  team_leadership_member: wall('team.leader-is-member', 'asLeader'),
  team_membership_leader: wall('team.leader-is-member', 'to'),

  award_recipient_check: wall('award.recipient', 'recipientId'),
  award_recipient_type: wall('award.recipient', 'recipientId'),
  award_kind_recipient_type: wall('award.recipient', 'recipientTypes'),
  award_one_deed: wall('award.one-deed', 'deed'),
  award_document_number_key: wall('award.dates', 'documentNumber'),
  award_honour_year_check: wall('award.dates', 'honourYear'),
  award_revoked_after_check: wall('award.lifecycle', 'from'),
  award_revocation_reason_check: wall('award.lifecycle', 'reason'),
  award_revoked_stays: wall('award.lifecycle', 'id'),
  nomination_moves: wall('nomination.lifecycle', 'id'),
  nomination_order_check: wall('nomination.lifecycle', 'on'),
  nomination_reason_check: wall('nomination.lifecycle', 'reason'),
  nomination_one_open_key: wall('nomination.one-open', 'personId'),
  nomination_four_eyes_check: wall('nomination.four-eyes', 'reviewerId'),

  evaluation_one_per_year_key: wall('evaluation.one-per-year', 'year'),
  evaluation_one_effective: wall('evaluation.one-per-year', 'year'),
  evaluation_rank_check: wall('evaluation.rank', 'rank'),
  evaluation_one_correction_key: wall('evaluation.correction', 'evaluationId'),
  evaluation_corrects: wall('evaluation.correction', 'evaluationId'),
  evaluation_correction_reason_check: wall('evaluation.correction', 'reason'),

  crime_statistic_period_key: wall('statistic.period', 'from'),
  crime_statistic_partly: wall('statistic.period', 'from'),
  service_record_by_check: wall('service.provider', 'personId'),
  service_record_team: wall('service.provider', 'teamId'),
  vanguard_participation_wave_check: wall('vanguard.waves', 'participants'),
  vanguard_participation_person_key: wall('vanguard.waves', 'participants'),
  vanguard_participation_first_wave: wall('vanguard.waves', 'participants'),
  case_review_case_key: wall('review.finding-order', 'caseNumber'),
  case_review_findings: wall('review.finding-order', 'reviewedOn'),
  finding_order_check: wall('review.finding-order', 'closedOn'),
  finding_opened: wall('review.finding-order', 'openedOn'),

  claim_key_key: wall('claim.key-unique', 'claims'),
  claim_mark_check: wall('claim.mark', 'claims'),
  claim_mark_place_check: wall('claim.mark', 'claims'),
  claim_mark_excl: wall('claim.mark', 'claims'),
  claim_mark_within: wall('claim.mark', 'claims'),
  publication_marks: wall('claim.mark', 'body'),
};
