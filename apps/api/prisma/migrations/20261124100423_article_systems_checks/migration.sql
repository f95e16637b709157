-- What Prisma's schema cannot say.

ALTER TABLE "jurisdiction_profile"
  ADD CONSTRAINT "jurisdiction_profile_observed_on_check" CHECK (is_calendar_date("observed_on")),
  ADD CONSTRAINT "jurisdiction_profile_sane_check" CHECK ("population" >= 0 AND "floating_population" BETWEEN 0 AND "population" AND "venues" >= 0 AND "fire_key_units" >= 0);

ALTER TABLE "staffing_profile"
  ADD CONSTRAINT "staffing_profile_observed_on_check" CHECK (is_calendar_date("observed_on")),
  ADD CONSTRAINT "staffing_profile_sane_check" CHECK ("officers" >= 0 AND "auxiliaries" >= 0 AND "rooms" >= 0);

ALTER TABLE "station_grading"
  ADD CONSTRAINT "station_grading_from_check" CHECK (is_calendar_date("from"));

ALTER TABLE "committee_term"
  ADD CONSTRAINT "committee_term_elected_on_check" CHECK (is_calendar_date("elected_on")),
  ADD CONSTRAINT "committee_term_due_on_check" CHECK (is_calendar_date("due_on")),
  ADD CONSTRAINT "committee_term_ended_on_check" CHECK (is_calendar_date("ended_on")),
  ADD CONSTRAINT "committee_term_period_check" CHECK (first_day("elected_on") COLLATE "C" < first_day("due_on"));

ALTER TABLE "committee_member"
  ADD CONSTRAINT "committee_member_from_check" CHECK (is_calendar_date("from")),
  ADD CONSTRAINT "committee_member_to_check" CHECK (is_calendar_date("to")),
  ADD CONSTRAINT "committee_member_period_check" CHECK (first_day("from") COLLATE "C" < first_day("to"));

ALTER TABLE "post"
  ADD CONSTRAINT "post_from_check" CHECK (is_calendar_date("from")),
  ADD CONSTRAINT "post_to_check" CHECK (is_calendar_date("to")),
  ADD CONSTRAINT "post_period_check" CHECK (first_day("from") COLLATE "C" < first_day("to"));

ALTER TABLE "career_event"
  ADD CONSTRAINT "career_event_happened_on_check" CHECK (is_calendar_date("happened_on"));

ALTER TABLE "party_membership"
  ADD CONSTRAINT "party_membership_probationary_from_check" CHECK (is_calendar_date("probationary_from")),
  ADD CONSTRAINT "party_membership_full_from_check" CHECK (is_calendar_date("full_from")),
  ADD CONSTRAINT "party_membership_left_on_check" CHECK (is_calendar_date("left_on"));

ALTER TABLE "branch_membership"
  ADD CONSTRAINT "branch_membership_from_check" CHECK (is_calendar_date("from")),
  ADD CONSTRAINT "branch_membership_to_check" CHECK (is_calendar_date("to")),
  ADD CONSTRAINT "branch_membership_period_check" CHECK (first_day("from") COLLATE "C" < first_day("to"));

ALTER TABLE "workshop"
  ADD CONSTRAINT "workshop_founded_on_check" CHECK (is_calendar_date("founded_on")),
  ADD CONSTRAINT "workshop_dissolved_on_check" CHECK (is_calendar_date("dissolved_on")),
  ADD CONSTRAINT "workshop_period_check" CHECK (first_day("founded_on") COLLATE "C" < first_day("dissolved_on"));

ALTER TABLE "goal"
  ADD CONSTRAINT "goal_set_on_check" CHECK (is_calendar_date("set_on")),
  ADD CONSTRAINT "goal_due_on_check" CHECK (is_calendar_date("due_on")),
  ADD CONSTRAINT "goal_closed_on_check" CHECK (is_calendar_date("closed_on"));

ALTER TABLE "task"
  ADD CONSTRAINT "task_set_on_check" CHECK (is_calendar_date("set_on")),
  ADD CONSTRAINT "task_due_on_check" CHECK (is_calendar_date("due_on")),
  ADD CONSTRAINT "task_closed_on_check" CHECK (is_calendar_date("closed_on"));

ALTER TABLE "highlight"
  ADD CONSTRAINT "highlight_shown_on_check" CHECK (is_calendar_date("shown_on")),
  ADD CONSTRAINT "highlight_matured_on_check" CHECK (is_calendar_date("matured_on"));

ALTER TABLE "handover"
  ADD CONSTRAINT "handover_handed_on_check" CHECK (is_calendar_date("handed_on")),
  ADD CONSTRAINT "handover_completed_on_check" CHECK (is_calendar_date("completed_on"));

ALTER TABLE "handover_item"
  ADD CONSTRAINT "handover_item_decided_on_check" CHECK (is_calendar_date("decided_on"));

ALTER TABLE "mentorship"
  ADD CONSTRAINT "mentorship_from_check" CHECK (is_calendar_date("from")),
  ADD CONSTRAINT "mentorship_to_check" CHECK (is_calendar_date("to")),
  ADD CONSTRAINT "mentorship_period_check" CHECK (first_day("from") COLLATE "C" < first_day("to")),
  ADD CONSTRAINT "mentorship_self_check" CHECK ("mentor_id" <> "mentee_id");

ALTER TABLE "selection_round"
  ADD CONSTRAINT "selection_round_opened_on_check" CHECK (is_calendar_date("opened_on")),
  ADD CONSTRAINT "selection_round_closed_on_check" CHECK (is_calendar_date("closed_on"));

ALTER TABLE "nomination"
  ADD CONSTRAINT "nomination_submitted_on_check" CHECK (is_calendar_date("submitted_on")),
  ADD CONSTRAINT "nomination_reviewed_on_check" CHECK (is_calendar_date("reviewed_on")),
  ADD CONSTRAINT "nomination_notice_from_check" CHECK (is_calendar_date("notice_from")),
  ADD CONSTRAINT "nomination_decided_on_check" CHECK (is_calendar_date("decided_on")),
  ADD CONSTRAINT "nomination_four_eyes_check" CHECK ("nominator_id" <> "reviewer_id" AND "reviewer_id" <> "approver_id" AND "reviewer_id" <> "person_id" AND "approver_id" <> "person_id");

ALTER TABLE "study_day"
  ADD CONSTRAINT "study_day_held_on_check" CHECK (is_calendar_date("held_on"));

ALTER TABLE "case_review"
  ADD CONSTRAINT "case_review_reviewed_on_check" CHECK (is_calendar_date("reviewed_on"));

ALTER TABLE "finding"
  ADD CONSTRAINT "finding_opened_on_check" CHECK (is_calendar_date("opened_on")),
  ADD CONSTRAINT "finding_closed_on_check" CHECK (is_calendar_date("closed_on")),
  ADD CONSTRAINT "finding_order_check" CHECK (first_day("opened_on") COLLATE "C" <= first_day("closed_on"));

ALTER TABLE "crime_statistic"
  ADD CONSTRAINT "crime_statistic_from_check" CHECK (is_calendar_date("from")),
  ADD CONSTRAINT "crime_statistic_to_check" CHECK (is_calendar_date("to")),
  ADD CONSTRAINT "crime_statistic_period_check" CHECK (first_day("from") COLLATE "C" < first_day("to")),
  ADD CONSTRAINT "crime_statistic_counts_check" CHECK ("reported" >= 0 AND "solved" >= 0 AND "arrested" >= 0);

ALTER TABLE "service_record"
  ADD CONSTRAINT "service_record_served_on_check" CHECK (is_calendar_date("served_on")),
  ADD CONSTRAINT "service_record_count_check" CHECK ("count" > 0),
  ADD CONSTRAINT "service_record_by_check" CHECK (num_nonnulls("person_id", "team_id") = 1);

ALTER TABLE "exchange_meeting"
  ADD CONSTRAINT "exchange_meeting_held_on_check" CHECK (is_calendar_date("held_on"));

ALTER TABLE "vanguard_task"
  ADD CONSTRAINT "vanguard_task_called_on_check" CHECK (is_calendar_date("called_on")),
  ADD CONSTRAINT "vanguard_task_ended_on_check" CHECK (is_calendar_date("ended_on"));

ALTER TABLE "vanguard_participation"
  ADD CONSTRAINT "vanguard_participation_wave_check" CHECK ("wave" >= 1);

ALTER TABLE "team_standing"
  ADD CONSTRAINT "team_standing_from_check" CHECK (is_calendar_date("from")),
  ADD CONSTRAINT "team_standing_to_check" CHECK (is_calendar_date("to")),
  ADD CONSTRAINT "team_standing_published_on_check" CHECK (is_calendar_date("published_on")),
  ADD CONSTRAINT "team_standing_period_check" CHECK (first_day("from") COLLATE "C" < first_day("to"));

ALTER TABLE "publication"
  ADD CONSTRAINT "publication_as_of_check" CHECK (is_calendar_date("as_of")),
  ADD CONSTRAINT "publication_published_on_check" CHECK (is_calendar_date("published_on"));

ALTER TABLE "claim"
  ADD CONSTRAINT "claim_mark_check" CHECK (num_nonnulls("start", "length") <> 1);

-- One snapshot a day, however precisely the day is written.
CREATE UNIQUE INDEX "jurisdiction_profile_date_key" ON "jurisdiction_profile" ("station_id", first_day("observed_on")) WHERE "archived_at" IS NULL;
CREATE UNIQUE INDEX "staffing_profile_date_key" ON "staffing_profile" ("station_id", first_day("observed_on")) WHERE "archived_at" IS NULL;
CREATE UNIQUE INDEX "station_grading_date_key" ON "station_grading" ("station_id", first_day("from")) WHERE "archived_at" IS NULL;

-- One open nomination of a person in a round.
CREATE UNIQUE INDEX "nomination_one_open_key" ON "nomination" ("round_id", "person_id")
  WHERE "status" IN ('DRAFT', 'SUBMITTED', 'REVIEWED', 'PUBLIC_NOTICE') AND "archived_at" IS NULL;
